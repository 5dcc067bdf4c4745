import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParkedPoint } from '#shared/contract/meeting.ts'
import { addParkedPoint, removeParkedPoint, setParkedPoint } from '#shared/meeting/edits.ts'
import { newId } from '../../storage/ids.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { hostTime } from '../../ui/page-clock.ts'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { useEdit } from '../prepare/use-edit.ts'
import { EntryForm } from '../record/EntryForm.tsx'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import { useKeptDraft } from '../record/use-kept-draft.ts'
import styles from './panel.module.css'

interface ParkedProps {
  /** The item it is said on; null outside any. */
  itemId: string | null
  evening: Evening
  commands: Commands
  onDone: () => void
}

/** « Points à reprendre »: being written down calms people (evening.md item 14). */
export function Parked({ itemId, evening, commands, onDone }: ParkedProps): ReactNode {
  const { t } = useTranslation('conduct')
  const edit = useEdit()
  const [mending, setMending] = useState<string | null>(null)
  const { parkedPoints, wall } = evening.meeting
  const remove = (point: ParkedPoint): void =>
    edit(t('undo.parkedGone'), (body, origin) => removeParkedPoint(body, point.id, hostTime(), origin))
  const isShown = wall.shows === 'parkedPoints'
  const agreed = parkedPoints.filter(({ onWall, destination }) => onWall && destination === null)
  return (
    <section className={styles.panel} aria-labelledby="parked-title">
      <div className={styles.head}>
        <h3 id="parked-title">{t('parked.title')}</h3>
        <Button
          size="compact-sm"
          disabled={agreed.length === 0 && !isShown}
          aria-pressed={isShown}
          onClick={commands.showParked}
          rightSection={<KeyHint keys={['Shift', 'Q']} />}
          aria-keyshortcuts="Shift+Q"
        >
          {t(isShown ? 'parked.hide' : 'parked.show', { count: agreed.length })}
        </Button>
      </div>
      {parkedPoints.length > 0 && (
        <ul className={styles.list}>
          {parkedPoints.map((point) =>
            mending === point.id ? (
              <li key={point.id}>
                <ParkedForm itemId={itemId} mending={point} onDone={() => setMending(null)} />
              </li>
            ) : (
              <li key={point.id} className={styles.pair}>
                <span className={styles.words}>
                  {point.text}
                  <small>
                    {[point.author, t(point.onWall ? 'parked.agreed' : 'parked.kept')]
                      .filter((words) => words !== '')
                      .join(' · ')}
                  </small>
                </span>
                <span className={styles.buttons}>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="gray"
                    aria-label={t('item.mend', { what: point.text.slice(0, 120) })}
                    onClick={() => setMending(point.id)}
                  >
                    {t('item.mendShort')}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="gray"
                    aria-label={t('parked.remove', { what: point.text.slice(0, 120) })}
                    onClick={() => remove(point)}
                  >
                    {t('parked.removeShort')}
                  </Button>
                </span>
              </li>
            ),
          )}
        </ul>
      )}
      {mending === null && <ParkedForm key={parkedPoints.length} itemId={itemId} onDone={onDone} />}
    </section>
  )
}

interface ParkedFormProps {
  itemId: string | null
  mending?: ParkedPoint
  onDone: () => void
}

/** The remark in its author's words; on the wall only because they agreed. */
function ParkedForm({ itemId, mending, onDone }: ParkedFormProps): ReactNode {
  const { t } = useTranslation('conduct')
  const edit = useEdit()
  const { text: was = '', author: by = '', onWall: shown = false } = mending ?? {}
  const initial = { text: was, author: by, onWall: shown }
  const { values, change, forget } = useKeptDraft(`parked ${mending?.id ?? 'new'}`, initial)
  const first = useFormFocus<HTMLInputElement>()
  const leave = (): void => {
    forget()
    onDone()
  }
  const record = (): void => {
    const fields = { text: values.text.trim(), author: values.author.trim(), onWall: values.onWall }
    forget()
    edit(t('undo.parked'), (body, origin) => {
      if (mending === undefined) addParkedPoint(body, { id: newId(), itemId, ...fields }, origin)
      else setParkedPoint(body, mending.id, fields, origin)
    })
    if (mending !== undefined) onDone()
  }
  return (
    <EntryForm
      title={t('parked.form')}
      recordLabel={t('parked.record')}
      ready={values.text.trim() !== ''}
      onRecord={record}
      onCancel={leave}
    >
      <TextInput
        ref={first}
        label={t('parked.text')}
        autoComplete="off"
        value={values.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <div className={styles.row}>
        <TextInput
          className={styles.grows ?? ''}
          label={t('parked.author')}
          autoComplete="off"
          value={values.author}
          onChange={(event) => change({ author: event.currentTarget.value })}
        />
        <Checkbox
          label={t('parked.onWall')}
          checked={values.onWall}
          onChange={(event) => change({ onWall: event.currentTarget.checked })}
        />
      </div>
    </EntryForm>
  )
}
