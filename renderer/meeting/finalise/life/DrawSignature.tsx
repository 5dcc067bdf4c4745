import { Button, TextInput } from '@mantine/core'
import { useState, type PointerEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { callHost } from '../../../storage/host-client.ts'
import { begun, drawnTo, isDrawn, strokesOf, type Drawing, type Point } from './pen-strokes.ts'
import type { SigningProps } from './SigningWays.tsx'
import styles from './life.module.css'

const size = { width: 400, height: 150 }

/** With a finger, a pen or a mouse; kept as strokes and labelled as what it is. */
export function DrawSignature({ seenSha256, ...props }: SigningProps & { seenSha256: string }): ReactNode {
  const { docId, hand, by, signer, onClose } = props
  const { t } = useTranslation('life')
  const [name, setName] = useState(signer.name)
  const [drawing, setDrawing] = useState<Drawing>([])

  const pointOf = (event: PointerEvent<SVGSVGElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect()
    const scale = size.width / box.width
    return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale]
  }
  const sign = async (): Promise<void> => {
    const strokes = strokesOf(drawing, size.width, size.height)
    const input = { docId, by, field: signer.field, name: name.trim(), strokes, pdfSha256: seenSha256 }
    if (await hand.act(t('freezing'), () => callHost('minutes.signDrawn', input))) onClose()
  }
  return (
    <div className={styles.form}>
      <TextInput
        label={t('sign.name')}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <svg
        role="img"
        aria-label={t(isDrawn(drawing) ? 'sign.drawn' : 'sign.drawHere')}
        className={styles.drawing}
        viewBox={`0 0 ${size.width} ${size.height}`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setDrawing(begun(drawing, pointOf(event)))
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) {
            const point = pointOf(event)
            setDrawing((known) => drawnTo(known, point))
          }
        }}
      >
        <line x1="20" x2={size.width - 20} y1="115" y2="115" className={styles.drawingLine} />
        {drawing.map((stroke, place) => (
          // A stroke is its place: none moves, and only the last one grows.
          // oxlint-disable-next-line react/no-array-index-key
          <polyline key={place} points={stroke.map((point) => point.join(',')).join(' ')} className={styles.ink} />
        ))}
      </svg>
      <p className={styles.soft}>{t('sign.drawHow')}</p>
      <div className={styles.row}>
        <Button
          variant="filled"
          size="sm"
          disabled={hand.trying.isRunning || !isDrawn(drawing) || name.trim() === '' || by.trim() === ''}
          onClick={() => void sign()}
        >
          {t('sign.putDrawn')}
        </Button>
        <Button size="sm" disabled={drawing.length === 0} onClick={() => setDrawing(drawing.slice(0, -1))}>
          {t('sign.undoStroke')}
        </Button>
        <Button size="sm" disabled={drawing.length === 0} onClick={() => setDrawing([])}>
          {t('sign.clear')}
        </Button>
      </div>
    </div>
  )
}
