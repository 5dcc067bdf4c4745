import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParkedPoint } from '#shared/contract/meeting.ts'
import { addAction, setParkedPoint } from '#shared/meeting/edits.ts'
import { newId } from '../../storage/ids.ts'
import { useSnapshot } from '../../storage/hooks.tsx'
import { useEdit } from '../prepare/use-edit.ts'
import styles from './finalise.module.css'

const destinations = ['nextAgenda', 'action', 'answered', 'dropped'] as const

/**
 * Each point kept beside the subject gets its destination in one press, undone by name. An action is really made; what
 * goes to the next agenda is carried there when the next meeting is made from this one (host: carry-over).
 */
export function ParkedPoints(): ReactNode {
  const { t } = useTranslation('finalise')
  const edit = useEdit()
  const { parkedPoints } = useSnapshot()
  const kept = parkedPoints.filter(({ text }) => text.trim() !== '')
  if (kept.length === 0) return null
  const send = (point: ParkedPoint, destination: ParkedPoint['destination']): void => {
    const what = destination === null ? t('parked.again') : t(`parked.${destination}`)
    edit(t('parked.done', { text: point.text.slice(0, 60), what }), (body, origin) =>
      body.transact(() => {
        setParkedPoint(body, point.id, { destination }, origin)
        if (destination === 'action') addAction(body, { id: newId(), itemId: point.itemId, what: point.text }, origin)
      }, origin),
    )
  }
  return (
    <section aria-labelledby="parked-title">
      <h2 id="parked-title">{t('parked.title')}</h2>
      <ul className={styles.parked}>
        {kept.map((point) => {
          const { id, text, author, destination } = point
          return (
            <li key={id}>
              <span>{author.trim() === '' ? text : t('parked.by', { text, author })}</span>
              <fieldset aria-label={t('parked.where', { text })} className={styles.row}>
                {destination === null ? (
                  destinations.map((each) => (
                    <Button key={each} size="compact-sm" onClick={() => send(point, each)}>
                      {t(`parked.${each}`)}
                    </Button>
                  ))
                ) : (
                  <>
                    <strong>{t(`parked.${destination}`)}</strong>
                    {destination !== 'action' && (
                      <Button size="sm" variant="subtle" onClick={() => send(point, null)}>
                        {t('parked.again')}
                      </Button>
                    )}
                  </>
                )}
              </fieldset>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
