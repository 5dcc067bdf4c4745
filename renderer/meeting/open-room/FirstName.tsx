import { Button, TextInput } from '@mantine/core'
import { useLayoutEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostedRoom, RoomSeatView } from '#shared/contract/room.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { useSnapshot } from '../../storage/hooks.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import { NameGuard } from './name-guard.ts'
import styles from './open-room.module.css'
import { roomKeys } from './room-keys.ts'
import { meantPerson, waitingNames } from './room-state.ts'
import type { RoomActs } from './use-room-acts.ts'
import { useSeatName } from './use-seat-name.ts'

interface RenameLineProps {
  seat: RoomSeatView
  onName: (name: string) => void
  onLeave: () => void
}

export function RenameLine({ seat, onName, onLeave }: RenameLineProps): ReactNode {
  const { t } = useTranslation('room')
  const field = useFormFocus<HTMLInputElement>()
  const [name, setName] = useState(seat.name === '' ? seat.typed : seat.name)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys bubble here from its field
    <form
      className={styles.pair}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') onName(name.trim())
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave()
      }}
    >
      <TextInput
        ref={field}
        size="sm"
        label={t('act.newName')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={styles.row}>
        <Button size="sm" type="submit" variant="filled" disabled={name.trim() === ''}>
          {t('act.save')}
        </Button>
        <Button size="sm" onClick={onLeave}>
          {t('act.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** The first name typed on a phone that nobody has looked at, with everything one may do about it, one key each. */
export function FirstName({ room, acts }: { room: HostedRoom; acts: RoomActs }): ReactNode {
  const { t } = useTranslation('room')
  const { people } = useSnapshot()
  const nameOf = useSeatName()
  const [renaming, setRenaming] = useState<string | null>(null)
  const [guard] = useState(() => new NameGuard(() => performance.now()))
  const waiting = waitingNames(room)
  const seat = waiting[0]
  const person = seat === undefined ? null : meantPerson(seat.typed, people, room)
  const meant = person === null ? null : person.displayName === '' ? person.name : person.displayName
  const doIt = (act: Parameters<RoomActs['act']>[1]) => (): void => {
    if (seat === undefined) return
    guard.acted()
    void acts.act(seat, act)
  }
  const seatId = seat?.seatId ?? null
  useLayoutEffect(() => guard.shows(seatId), [guard, seatId])
  const accept = doIt({ kind: 'accept', personId: person?.id ?? null, name: meant ?? seat?.typed.trim() ?? '' })
  const acceptNew = doIt({ kind: 'accept', personId: null, name: seat?.typed.trim() ?? '' })
  const refuse = doIt({ kind: 'refuseName' })
  const mute = doIt({ kind: seat?.muted === true ? 'unmute' : 'mute' })
  const remove = doIt({ kind: 'remove' })
  const rename = (): void => setRenaming(seatId)
  const byKey = (run: () => void) => (): void => {
    if (guard.mayAct()) run()
  }
  const keys = [
    { id: 'room.accept', ...roomKeys.accept.rule, label: t('keys.accept'), run: byKey(accept) },
    { id: 'room.refuseName', ...roomKeys.refuseName.rule, label: t('keys.refuseName'), run: byKey(refuse) },
    { id: 'room.rename', ...roomKeys.rename.rule, label: t('keys.rename'), run: byKey(rename) },
    { id: 'room.mute', ...roomKeys.mute.rule, label: t('keys.mute'), run: byKey(mute) },
    { id: 'room.remove', ...roomKeys.remove.rule, label: t('keys.remove'), run: byKey(remove) },
  ]
  useShortcuts('room', seat === undefined ? [] : keys)
  if (seat === undefined) return null
  const buttons = [
    { key: 'accept', words: meant === null ? t('first.acceptNew') : t('first.acceptAs', { name: meant }), run: accept },
    { key: 'refuseName', words: t('first.refuse'), run: refuse },
    { key: 'rename', words: t('act.rename'), run: rename },
    { key: 'mute', words: t(seat.muted ? 'act.unmute' : 'act.mute'), run: mute },
    { key: 'remove', words: t('act.remove'), run: remove },
  ] as const
  return (
    <section className={styles.first} aria-labelledby="room-first-name">
      <h3 id="room-first-name">
        {t('first.title')} {waiting.length > 1 && <small>{t('first.more', { count: waiting.length - 1 })}</small>}
      </h3>
      <p aria-live="polite">{t('first.says', { guest: nameOf(seat), typed: seat.typed })}</p>
      {renaming === seat.seatId ? (
        <RenameLine
          seat={seat}
          onName={(name) => {
            setRenaming(null)
            doIt({ kind: 'accept', personId: null, name })()
          }}
          onLeave={() => setRenaming(null)}
        />
      ) : (
        <div className={styles.row}>
          {buttons.map(({ key, words, run }) => (
            <Button
              key={key}
              size="compact-sm"
              variant={key === 'accept' ? 'filled' : 'default'}
              // The second press of a double click falls on whoever came next.
              onClick={({ detail }) => detail < 2 && run()}
              rightSection={<KeyHint keys={roomKeys[key].hint} />}
              aria-keyshortcuts={roomKeys[key].aria}
            >
              {words}
            </Button>
          ))}
          {meant !== null && (
            <Button size="compact-sm" onClick={({ detail }) => detail < 2 && acceptNew()}>
              {t('first.acceptNew')}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
