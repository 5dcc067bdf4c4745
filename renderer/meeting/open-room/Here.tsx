import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostedRoom, PenRole, RoomSeatView } from '#shared/contract/room.ts'
import { mayInRoom } from '#shared/contract/rights.ts'
import styles from './open-room.module.css'
import { isPen, present, seatGroups } from './room-state.ts'
import { SeatLine } from './SeatLine.tsx'
import type { RoomActs } from './use-room-acts.ts'

interface HereProps {
  room: HostedRoom
  /** What this page may do. */
  as: PenRole
  acts: RoomActs
}

/** Who is in the room, by kind of device, in the order they came. */
export function Here({ room, as: role, acts }: HereProps): ReactNode {
  const { t } = useTranslation('room')
  const [open, setOpen] = useState<string | null>(null)
  const groups = seatGroups(room)
  const kinds = (['pens', 'walls', 'phones'] as const).filter((kind) => groups[kind].length > 0)
  const mayRemove = (seat: RoomSeatView): boolean => mayInRoom(role, isPen(seat) ? 'revoke' : 'seat')
  return (
    <section className={styles.here} aria-labelledby="room-here">
      <h3 id="room-here">{t('here.title')}</h3>
      {kinds.length === 0 && <p className={styles.soft}>{t('here.nobody')}</p>}
      {kinds.map((kind) => (
        <div key={kind}>
          <h4>
            {t(`here.${kind}`)} <small>{present(groups[kind])}</small>
          </h4>
          <ul>
            {groups[kind].map((seat) => (
              <SeatLine
                key={seat.seatId}
                seat={seat}
                says={seat.seat === 'participant' || kind === 'walls' ? '' : t(`here.seat.${seat.seat}`)}
                acts={acts}
                open={open === seat.seatId}
                toggle={() => setOpen((known) => (known === seat.seatId ? null : seat.seatId))}
                mayRemove={mayRemove(seat)}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
