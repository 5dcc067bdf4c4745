import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParkedPoint } from '#shared/contract/meeting.ts'
import { removeParkedPoint } from '#shared/meeting/edits.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { hostTime } from '../../ui/page-clock.ts'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { useEdit } from '../prepare/use-edit.ts'
import { ParkedPointForm } from '../record/ParkedPointForm.tsx'
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
  const { parkedPoints, people, wall } = evening.meeting
  const form = { itemId, people }
  const mended = (): void => setMending(null)
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
                <ParkedPointForm {...form} mending={point} draft={point.id} onRecorded={mended} onCancel={mended} />
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
      {/* Empty again for the next one, wherever the session has moved to meanwhile. */}
      {mending === null && (
        <ParkedPointForm
          key={parkedPoints.length}
          {...form}
          draft="new"
          onRecorded={() => undefined}
          onCancel={onDone}
        />
      )}
    </section>
  )
}
