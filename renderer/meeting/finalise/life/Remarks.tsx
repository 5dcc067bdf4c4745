import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LifeRemark, Passage } from '#shared/contract/minutes-life.ts'
import { useSnapshot } from '../../../storage/hooks.tsx'
import { callHost } from '../../../storage/host-client.ts'
import { dateWords } from '../../../ui/hours.ts'
import type { LifeProps } from './LifePanel.tsx'
import { NewRemark } from './NewRemark.tsx'
import { showInPreview } from './preview-place.ts'
import { shortened } from './shortened.ts'
import styles from './life.module.css'

const answers = ['taken', 'kept', 'withdrawn'] as const
/** What people said of the minutes, on a passage or on the whole, and what became of it. */
export function Remarks(props: LifeProps): ReactNode {
  const { t } = useTranslation('life')
  const { remarks, refusals } = props.life
  const open = remarks.filter(({ settled }) => settled === null).length
  if (refusals.remark !== null && remarks.length === 0) return null
  return (
    <details className={styles.act} open={open > 0}>
      <summary>{t('remarks.title', { count: open })}</summary>
      {remarks.length === 0 && <p className={styles.soft}>{t('remarks.none')}</p>}
      <ul className={styles.signers}>
        {remarks.map((remark) => (
          <RemarkLine key={remark.remarkId} remark={remark} {...props} />
        ))}
      </ul>
      {refusals.remark === null && <NewRemark {...props} />}
    </details>
  )
}

function RemarkLine({ remark, docId, hand, by, life }: LifeProps & { remark: LifeRemark }): ReactNode {
  const { t, i18n } = useTranslation('life')
  const { timeZone } = useSnapshot().header
  const [words, setWords] = useState('')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const { remarkId, passage, text, author, at, settled } = remark
  const settle = (as: (typeof answers)[number]): void => {
    void hand.act(t('doing'), () => callHost('minutes.settleRemark', { docId, by, remarkId, as, words: words.trim() }))
  }
  return (
    <li>
      {passage !== null && <Quoted passage={passage} />}
      <p className={styles.remark}>{text}</p>
      <p className={styles.soft}>{t('remarks.by', { author, date: dateWords(at, language, timeZone) })}</p>
      {settled !== null && (
        <p className={styles.settled}>
          {t(`remarks.settled.${settled.as}`)}
          {settled.words !== '' && ` ${settled.words}`}
        </p>
      )}
      {settled === null && life.refusals.remark === null && (
        <fieldset className={styles.answer} aria-label={t('remarks.answerTo', { author })}>
          <TextInput
            size="sm"
            label={t('remarks.words')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <div className={styles.row}>
            {answers.map((as) => (
              <Button
                key={as}
                size="compact-sm"
                disabled={hand.trying.isRunning || by.trim() === ''}
                onClick={() => settle(as)}
              >
                {t(`remarks.answers.${as}`)}
              </Button>
            ))}
          </div>
        </fieldset>
      )}
    </li>
  )
}

/** What a remark is about, and the way to it in the preview. */
function Quoted({ passage }: { passage: Passage }): ReactNode {
  const { t } = useTranslation('life')
  const [isGone, setIsGone] = useState(false)
  const { place, excerpt } = passage
  return (
    <>
      <blockquote className={styles.passage}>
        <span className={styles.soft}>{place}</span>
        {shortened(excerpt)}
      </blockquote>
      <p className={styles.row}>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('remarks.showPassage', { excerpt: shortened(excerpt) })}
          onClick={() => setIsGone(!showInPreview(passage))}
        >
          {t('remarks.show')}
        </Button>
        <output className={styles.soft}>{isGone ? t('remarks.gone') : ''}</output>
      </p>
    </>
  )
}
