/**
 * What every screen of the pens has while a meeting is open: the line of commands behind one prefix, the remote, the
 * strip over the editor, what the room sees. None of it takes the focus unless it is asked for.
 */
import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../app/announce.ts'
import type { MeetingScreen } from '../../app/router.ts'
import { useUndo } from '../../app/use-undo.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import { newId } from '../../storage/ids.ts'
import { hostTime } from '../../ui/page-clock.ts'
import { useCommands, type CommandWatch } from '../evening/use-commands.ts'
import { readEvening } from '../evening/evening.ts'
import { useEvening } from '../evening/use-evening.ts'
import { lock } from '../lock/locked.ts'
import { RoomTools } from '../open-room/RoomTools.tsx'
import { useRoomHands } from '../open-room/use-room-hands.ts'
import { useRemote } from '../remote/use-remote.ts'
import { RoomSeesQuestion, SharedScreenLine } from '../room-sees/RoomSeesQuestion.tsx'
import { useSeenNames } from '../together/seen-names.ts'
import { useOwnPresence } from '../together/use-presence.ts'
import { usePrivacy } from '../room-sees/use-privacy.ts'
import { useWall } from '../wall/use-wall.ts'
import type { LineCommand } from './line/line-command.ts'
import { runLine } from './line/run-line.ts'
import { useLineEdits } from './line/use-line-edits.ts'
import { LineField } from './LineField.tsx'
import { forgetLine, keepText, useLine } from './line-store.ts'
import { Strip } from './Strip.tsx'
import { useStripKeys } from './use-strip-keys.ts'
import styles from './strip.module.css'

export function Pens({ screen }: { screen: MeetingScreen }): ReactNode {
  const { t } = useTranslation('strip')
  const { t: ballots } = useTranslation('ballots')
  const { t: conduct } = useTranslation('conduct')
  const evening = useEvening()
  const { reader, acts } = useMeeting()
  const refused = useRef(false)
  const watch = useMemo<CommandWatch>(() => ({ onRefused: () => void (refused.current = true) }), [])
  const commands = useCommands(watch)
  const wall = useWall()
  const edits = useLineEdits(evening)
  const undo = useUndo()
  const press = useRemote()
  const line = useLine()
  const hands = useRoomHands()
  useOwnPresence()
  useSeenNames()
  const hasLine = screen === 'conduct' || screen === 'minutes'
  const { toggle: toggleShared } = usePrivacy(hasLine ? 'console' : 'home')
  useStripKeys({ hasLine, toggleShared })
  useEffect(() => forgetLine, [])

  const run = async (command: LineCommand, typed: string, words: string): Promise<void> => {
    await acts.idle()
    refused.current = false
    const { snapshot } = reader
    const done = await runLine(command, {
      // As it has become: a decision said right after its result rests on it.
      evening: snapshot === null ? evening : readEvening(snapshot),
      commands,
      wall,
      edits,
      newId,
      now: hostTime,
      undo: () => undo(),
      toggleShared,
      lock: () => lock(Date.now()),
      room: hands.line,
      words: {
        secretDemanded: ballots('demandedReason'),
        lastMinute: conduct('floor.notice'),
        overflows: (title) => conduct('overflow.wall', { title }),
        group: (title) => conduct('overflow.group', { title }),
      },
    })
    if (done) {
      if (command.do !== 'undo') announce({ id: 'line', tone: 'done', words: t('done', { what: words }) })
      return
    }
    keepText(typed)
    // The host says why it refused; a press that found nothing to do is said here.
    if (!refused.current && command.do !== 'undo') {
      announce({ id: 'line', tone: 'info', words: t('notDone', { what: words }) })
    }
  }
  return (
    <div className={styles.pens}>
      <RoomSeesQuestion />
      <SharedScreenLine />
      {screen === 'minutes' && evening.session.phase !== 'adjourned' && (
        <Strip evening={evening} commands={commands} press={press} />
      )}
      <div className={styles.anchor}>
        <RoomTools hands={hands} />
        {hasLine && line !== null && (
          <LineField evening={evening} initial={line} onCommand={(...what) => void run(...what)} />
        )}
      </div>
    </div>
  )
}
