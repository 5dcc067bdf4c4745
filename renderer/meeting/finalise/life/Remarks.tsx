import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LifeRemark, Passage } from '#shared/contract/minutes-life.ts'
import { passagesOf, type DocumentPassage } from '#shared/minutes/passages.ts'
import { useSnapshot } from '../../../storage/hooks.tsx'
import { callHost } from '../../../storage/host-client.ts'
import { dateWords } from '../../../ui/hours.ts'
import type { LifeProps } from './LifePanel.tsx'
import { useFrozen } from './use-frozen.ts'
import styles from './life.module.css'

const answers = ['taken', 'kept', 'withdrawn'] as const
/** Of a passage in the list one chooses from, letters. */
const shown = 70

function short(text: string): string {
  return text.length > shown ? `${text.slice(0, shown).trimEnd()}…` : text
}

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
      {passage !== null && (
        <blockquote className={styles.passage}>
          <span className={styles.soft}>{passage.place}</span>
          {short(passage.excerpt)}
        </blockquote>
      )}
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

function NewRemark({ docId, life, hand, by }: LifeProps): ReactNode {
  const { t } = useTranslation('life')
  const frozen = useFrozen(docId, life.revision)
  const passages = useMemo(() => (frozen?.ok === true ? passagesOf(frozen.document) : []), [frozen])
  const [chosen, setChosen] = useState('')
  const [author, setAuthor] = useState('')
  const [text, setText] = useState('')

  const add = async (): Promise<void> => {
    const passage = passageOf(passages.find(({ key }) => key === chosen))
    const input = { docId, by, passage, text: text.trim(), author: author.trim() }
    if (!(await hand.act(t('doing'), () => callHost('minutes.remark', input)))) return
    setText('')
    setChosen('')
  }
  return (
    <form
      className={styles.form}
      aria-label={t('remarks.add')}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <NativeSelect
        label={t('remarks.passage')}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[{ value: '', label: t('remarks.whole') }, ...grouped(passages)]}
      />
      <TextInput
        label={t('remarks.author')}
        maxLength={200}
        value={author}
        onChange={(event) => setAuthor(event.currentTarget.value)}
      />
      <Textarea
        label={t('remarks.text')}
        autosize
        minRows={2}
        maxRows={8}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button
          type="submit"
          size="sm"
          disabled={hand.trying.isRunning || by.trim() === '' || author.trim() === '' || text.trim() === ''}
        >
          {t('remarks.add')}
        </Button>
      </div>
    </form>
  )
}

function passageOf(found: DocumentPassage | undefined): Passage | null {
  return found === undefined
    ? null
    : { blockKey: found.key, place: found.place.slice(0, 500), excerpt: found.text.slice(0, 2000) }
}

/** Under the headings they stand under, as the document has them. */
function grouped(passages: readonly DocumentPassage[]): { group: string; items: { value: string; label: string }[] }[] {
  const groups: { group: string; items: { value: string; label: string }[] }[] = []
  for (const { key, place, text } of passages) {
    const group = place === '' ? '—' : place
    const last = groups.at(-1)
    const item = { value: key, label: short(text) }
    if (last?.group === group) last.items.push(item)
    else groups.push({ group, items: [item] })
  }
  return groups
}
