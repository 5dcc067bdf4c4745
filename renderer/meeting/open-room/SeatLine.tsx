import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoomSeatView } from '#shared/contract/room.ts'
import { ConfirmLine } from '../../ui/ConfirmLine.tsx'
import { RenameLine } from './FirstName.tsx'
import styles from './open-room.module.css'
import { isPen, isPhone } from './room-state.ts'
import type { RoomActs } from './use-room-acts.ts'
import { useSeatName } from './use-seat-name.ts'

interface SeatLineProps {
  seat: RoomSeatView
  /** What is said beside the name: what a pen does, where it is. */
  says: string
  acts: RoomActs
  /** Null where its acts are folded away, which pressing it unfolds. */
  open: boolean
  toggle: () => void
  /** A pen is taken out by who let it in. */
  mayRemove: boolean
}

/** One device in the room; pressing it shows what may be done with it. */
export function SeatLine({ seat, says, acts, open, toggle, mayRemove }: SeatLineProps): ReactNode {
  const { t } = useTranslation('room')
  const name = useSeatName()(seat)
  const [asking, setAsking] = useState<'remove' | 'rename' | null>(null)
  const act = (kind: 'mute' | 'unmute' | 'endRemote') => (): void => void acts.act(seat, { kind })
  const pen = isPen(seat)
  const state = [
    says,
    seat.typed !== '' && !seat.accepted ? t('here.typed', { typed: seat.typed }) : '',
    seat.remote === null ? '' : t('here.remote'),
    seat.muted ? t('here.muted') : '',
    seat.online ? '' : t('here.away'),
  ].filter(Boolean)
  return (
    <li className={styles.seat} data-online={seat.online}>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        <small>{state.join(' · ')}</small>
      </p>
      {(isPhone(seat) || mayRemove) && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-expanded={open}
          aria-label={t('here.acts', { name })}
          onClick={() => {
            setAsking(null)
            toggle()
          }}
        >
          {t('here.actsShort')}
        </Button>
      )}
      {open && asking === 'rename' && (
        <RenameLine
          seat={seat}
          onName={(newName) => {
            setAsking(null)
            void acts.act(seat, { kind: 'rename', name: newName })
          }}
          onLeave={() => setAsking(null)}
        />
      )}
      {open && asking === 'remove' && (
        <ConfirmLine
          question={t(pen ? 'act.revokeQuestion' : 'act.removeQuestion', { name })}
          confirmLabel={t('act.remove')}
          cancelLabel={t('act.keep')}
          destructive
          onConfirm={() => void acts.act(seat, { kind: 'remove' })}
          onCancel={() => setAsking(null)}
        />
      )}
      {open && asking === null && (
        <div className={styles.seatActs}>
          {isPhone(seat) && (
            <>
              <Button size="compact-xs" onClick={() => setAsking('rename')}>
                {t('act.rename')}
              </Button>
              <Button size="compact-xs" onClick={act(seat.muted ? 'unmute' : 'mute')}>
                {t(seat.muted ? 'act.unmute' : 'act.mute')}
              </Button>
              {seat.remote !== null && (
                <Button size="compact-xs" onClick={act('endRemote')}>
                  {t('act.endRemote')}
                </Button>
              )}
            </>
          )}
          {mayRemove && (
            <Button size="compact-xs" color="red" onClick={() => setAsking('remove')}>
              {t(pen ? 'act.revoke' : 'act.remove')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
