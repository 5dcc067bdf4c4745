/** The commands of the open meeting: the same object for as long as it is open, so that nothing is drawn again for it. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { announce, withdraw } from '../../app/announce.ts'
import { refusalWords } from '../../app/refusal.ts'
import { hostTime } from '../../ui/page-clock.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import { newId } from '../../storage/ids.ts'
import { mayVoteByPhone } from '../record/use-phone-vote.ts'
import { commandsWith, type Commands } from './commands.ts'

/** Hears what became of each command; the same object while the component is shown. */
export interface CommandWatch {
  /** The entry written, to take exactly that one back. */
  onWritten?: (entryId: string) => void
  onRefused?: () => void
}

export function useCommands(watch?: CommandWatch): Commands {
  const meeting = useMeeting()
  const { t } = useTranslation('conduct')
  const { t: codes } = useTranslation('codes')
  return useMemo(
    () =>
      commandsWith({
        async send(command, label, group) {
          const result = await meeting.send(command, label, group)
          if (result.ok) watch?.onWritten?.(result.value.entryId)
          else watch?.onRefused?.()
          return result
        },
        withdraw: (entryId, label) => meeting.withdraw(entryId, label),
        edit(label, change) {
          if (label === null) change(meeting.body, undefined)
          else meeting.history.edit(label, (origin) => change(meeting.body, origin))
        },
        snapshot: () => meeting.reader.snapshot,
        newId,
        inTurn: (key, act) => meeting.acts.run(key, act),
        phonesMayVote: () => mayVoteByPhone(meeting.room.view.room),
        now: hostTime,
        // Each name takes what its act brings; the catalogue's types know them one by one only.
        name: (act, params) => t(`undo.${act}` as 'undo.arrived', params as { name: string }),
        say(result) {
          // What the disk refused stands all the same; the person is told until it is written.
          if (!result.ok) announce({ id: 'conduct', tone: 'caution', words: refusalWords(codes, result) })
          else if (!result.value.kept) announce({ id: 'conduct', tone: 'caution', words: codes('keptInMemory') })
          else withdraw('conduct')
        },
      }),
    [meeting, t, codes, watch],
  )
}
