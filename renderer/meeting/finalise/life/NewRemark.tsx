import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Passage } from '#shared/contract/minutes-life.ts'
import { passagesOf, type DocumentPassage } from '#shared/minutes/passages.ts'
import { callHost } from '../../../storage/host-client.ts'
import type { LifeProps } from './LifePanel.tsx'
import { passageFrom, selectedPassage, selectionInPreview } from './preview-place.ts'
import { shortened } from './shortened.ts'
import { useFrozen } from './use-frozen.ts'
import styles from './life.module.css'

/** Who said what, on a passage chosen from the list or selected in the preview, or on the whole. */
export function NewRemark({ docId, life, hand, by }: LifeProps): ReactNode {
  const { t } = useTranslation('life')
  const frozen = useFrozen(docId, life.revision)
  const passages = useMemo(() => (frozen?.ok === true ? passagesOf(frozen.document) : []), [frozen])
  const [passage, setPassage] = useState<Passage | null>(null)
  const [missed, setMissed] = useState(false)
  const [author, setAuthor] = useState('')
  const [text, setText] = useState('')

  // Kept, for pressing anything on the way here takes the selection away.
  const selected = useRef('')
  useEffect(() => {
    const keep = (): void => {
      const words = selectionInPreview()
      if (words.trim() !== '') selected.current = words
    }
    document.addEventListener('selectionchange', keep)
    return () => document.removeEventListener('selectionchange', keep)
  }, [])

  const choose = (key: string): void => {
    const found = passages.find((each) => each.key === key)
    setPassage(found === undefined ? null : passageFrom(found))
    setMissed(false)
  }
  const takeSelected = (): void => {
    const found = selectedPassage(passages, selected.current)
    setMissed(found === null)
    if (found !== null) setPassage(found)
  }
  const add = async (): Promise<void> => {
    const input = { docId, by, passage, text: text.trim(), author: author.trim() }
    if (!(await hand.act(t('doing'), () => callHost('minutes.remark', input)))) return
    setText('')
    setPassage(null)
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
        value={passage?.blockKey ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[{ value: '', label: t('remarks.whole') }, ...grouped(passages)]}
      />
      <div>
        <Button size="compact-sm" onClick={takeSelected}>
          {t('remarks.takeSelected')}
        </Button>
      </div>
      <div aria-live="polite">
        {missed && <p className={styles.soft}>{t('remarks.noneSelected')}</p>}
        {!missed && passage !== null && (
          <blockquote className={styles.passage}>{shortened(passage.excerpt)}</blockquote>
        )}
      </div>
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

/** Under the headings they stand under, as the document has them. */
function grouped(passages: readonly DocumentPassage[]): { group: string; items: { value: string; label: string }[] }[] {
  const groups: { group: string; items: { value: string; label: string }[] }[] = []
  for (const { key, place, text } of passages) {
    const group = place === '' ? '—' : place
    const last = groups.at(-1)
    const item = { value: key, label: shortened(text) }
    if (last?.group === group) last.items.push(item)
    else groups.push({ group, items: [item] })
  }
  return groups
}
