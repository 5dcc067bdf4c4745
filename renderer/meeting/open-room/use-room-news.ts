/** What changes the room for everyone, said aloud on whatever screen one is: a cut, its end, a network that moved. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkPhase } from '#shared/contract/room.ts'
import { announce, withdraw } from '../../app/announce.ts'
import { callHost } from '../../storage/host-client.ts'
import { useRoom, useSnapshot } from '../../storage/hooks.tsx'
import { hour } from '../../ui/hours.ts'
import { hostTime } from '../../ui/page-clock.ts'
import { hasMoved } from './room-state.ts'
import { setSheet, useSheet } from './sheet-store.ts'
import type { RoomEnds } from './use-room-ends.ts'

/** A cut shorter than this, ms, mends itself before one has read of it. */
const loudAfter = 5000
/** How often the computer's networks are looked at while its room is open, ms. */
const lookEvery = 5000

export function useRoomNews(ends: RoomEnds): void {
  const { t, i18n } = useTranslation('room')
  const { header } = useSnapshot()
  const { link, room, isHost } = useRoom()
  const { takingOver } = useSheet()
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const phase = link?.phase ?? null
  const since = link?.since ?? 0
  const { timeZone } = header
  useEffect(() => {
    // Already being mended: it would lie over the sheet.
    if (phase !== 'cut' || takingOver) return undefined
    const say = (): void =>
      announce({
        id: 'roomCut',
        tone: 'failure',
        dismissible: false,
        words: t('cut.since', { hour: hour(since, language, timeZone) }),
        action: { label: t('cut.takeOver'), run: () => setSheet({ open: true, takingOver: true }) },
      })
    // A clock put right meanwhile must not keep it quiet.
    const timer = setTimeout(say, Math.min(loudAfter, Math.max(0, since + loudAfter - hostTime())))
    return () => {
      clearTimeout(timer)
      withdraw('roomCut')
    }
  }, [phase, since, takingOver, language, timeZone, t])
  const before = useRef<LinkPhase | null>(null)
  useEffect(() => {
    const was = before.current
    before.current = phase
    // Said when it happens, not each time the meeting is opened afterwards.
    const ended = was !== null && was !== phase && (phase === 'closed' || phase === 'removed')
    if (ended) announce({ id: 'room', tone: 'caution', words: t(`cut.${phase}`) })
  }, [phase, t])

  const held = isHost ? room : null
  const penAddress = held?.penAddress ?? null
  useEffect(() => {
    if (penAddress === null) return undefined
    let current = true
    const look = async (): Promise<void> => {
      const answer = await callHost('room.interfaces', {})
      if (!current || !answer.ok) return
      if (
        !hasMoved(
          { penAddress },
          answer.value.map(({ address }) => address),
        )
      ) {
        withdraw('network')
        return
      }
      announce({
        id: 'network',
        tone: 'caution',
        dismissible: false,
        words: t('network.gone', { address: penAddress.split(':')[0] ?? '' }),
        action: { label: t('network.again'), run: ends.reopen },
      })
    }
    void look()
    const timer = setInterval(() => void look(), lookEvery)
    return () => {
      current = false
      clearInterval(timer)
      withdraw('network')
    }
  }, [penAddress, ends, t])
}
