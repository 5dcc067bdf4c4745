import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evening } from '../evening/evening.ts'

/** What the room sees now, in plain words: nobody has to turn round. */
export function WallNow({ evening }: { evening: Evening }): ReactNode {
  const { t } = useTranslation('roomScreen')
  const { wall, attachments } = evening.meeting
  const words = ((): string => {
    switch (wall.shows) {
      case 'auto':
        return byItself(evening, t)
      case 'message':
      case 'wording':
        return t(`now.${wall.shows}`, { text: wall.text })
      case 'attachment': {
        const name = attachments.find(({ sha256 }) => sha256 === wall.attachment)?.name
        return name === undefined ? byItself(evening, t) : t('now.attachment', { name, page: wall.page })
      }
      default:
        return t(`now.${wall.shows}`)
    }
  })()
  return (
    <span aria-live="polite">
      {t('now.label')} {words}
    </span>
  )
}

type Words = ReturnType<typeof useTranslation<'roomScreen'>>['t']

function byItself({ session, current, people, numbers }: Evening, t: Words): string {
  if (session.phase === 'planned' || session.phase === 'adjourned') return t(`now.${session.phase}`)
  if (session.pause !== null) return t('now.pause')
  if (session.openVoteId !== null) return t('now.vote')
  const { turn } = session
  // Who speaks off the list is never shown; the room sees the item.
  if (turn !== null && turn.form !== 'offList') return t('now.floor', { name: people.get(turn.personId)?.name ?? '…' })
  return current === null ? t('now.agenda') : t('now.item', { number: numbers.get(current.id) ?? '' })
}
