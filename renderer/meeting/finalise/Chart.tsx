import { Fragment, type ReactNode } from 'react'
import type { Block } from '#shared/minutes/document.ts'
import styles from './finalise.module.css'

/** Bars as the paper draws them; one picture to a screen reader, which is told the sentence. */
export function Chart({ chart }: { chart: Extract<Block, { kind: 'chart' }> }): ReactNode {
  const { alt, series, most, bars } = chart
  return (
    <figure aria-label={alt} className={styles.chartFigure}>
      <div aria-hidden="true" className={styles.chart}>
        {series.map((name, index) => (
          <p key={name} className={styles.legend}>
            <i data-series={index % 2} />
            {name}
          </p>
        ))}
        {bars.map(({ label, values }) => (
          <Fragment key={label}>
            <span style={{ gridRow: `span ${values.length}` }}>{label}</span>
            {values.map(({ value, text }, index) => (
              <Fragment key={`${index} ${text}`}>
                <i data-series={index % 2} style={{ width: `${Math.min(1, Math.max(0, value / most || 0)) * 100}%` }} />
                <span>{text}</span>
              </Fragment>
            ))}
          </Fragment>
        ))}
      </div>
    </figure>
  )
}
