import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { publicView } from '#shared/meeting/public-view.ts'
import { slideOf, type Slide } from '../../projection/slide.ts'
import { useRoom } from '../../storage/hooks.tsx'
import type { Evening } from '../evening/evening.ts'
import { useEveningNow } from '../evening/live.ts'
import { fileOnWall } from './page-counts.ts'
import { usePageCount } from './use-page-count.ts'

/** How often it is seen that an announced result or decision has gone by, ms. */
const step = 5000

/** The slide on the wall, by the wall's own rules: what was sent may wait behind a vote or a pause. */
function useSlide({ meeting, last }: Evening, now: number): Slide {
  const at = Math.max(Math.floor(now / step) * step, last)
  const { room } = useRoom()
  const address = room?.address ?? null
  return useMemo(() => {
    const join = address === null ? null : { address, code: '', wifi: null }
    return slideOf({ ...publicView(meeting, at, 0), join })
  }, [meeting, at, address])
}

/** What the room sees now, in plain words: nobody has to turn round. */
export function WallNow({ evening }: { evening: Evening }): ReactNode {
  const { t } = useTranslation('roomScreen')
  const slide = useSlide(evening, useEveningNow(evening))
  const pages = usePageCount()
  const { wall } = evening.meeting
  const file = fileOnWall(evening.meeting)
  const fileWords = (): string => {
    if (file === undefined) return ''
    const { name } = file
    if (pages === null) return t('now.attachment', { name, page: wall.page })
    return pages === 1
      ? t('now.picture', { name })
      : t('now.attachmentOf', { name, page: Math.min(wall.page, pages), pages })
  }
  const sentWords = (): string => {
    if (wall.shows === 'auto') return ''
    if (wall.shows === 'attachment') return fileWords()
    return t(`now.${wall.shows}`, { text: wall.text })
  }
  const words = ((): string => {
    switch (slide.kind) {
      case 'welcome':
        return t('now.planned')
      case 'item':
        return t('now.item', { number: slide.item.number })
      case 'floor':
        if (slide.speaker === null) return t('now.waiting')
        return t('now.floor', { name: slide.speaker.name ?? t('now.unnamed') })
      case 'vote':
      case 'election':
      case 'dots':
      case 'pause': {
        const [what, sent] = [t(`now.${slide.kind}`), sentWords()]
        if (sent === '') return what
        // A message stands under the pause; anything else waits.
        return t(slide.kind === 'pause' && slide.message !== '' ? 'now.under' : 'now.behind', { what, sent })
      }
      case 'attachment':
        return fileWords()
      case 'message':
      case 'wording':
        return t(`now.${slide.kind}`, { text: slide.text })
      default:
        return t(`now.${slide.kind}`)
    }
  })()
  return (
    <span aria-live="polite">
      {t('now.label')} {wall.notice.trim() === '' ? words : t('now.notice', { what: words, text: wall.notice })}
    </span>
  )
}
