import { useMeeting } from '../../storage/hooks.tsx'
import { useKeptChoice } from '../../app/kept-choice.ts'
import { isShared, roomSees, saidOf, toggleRevealed } from './room-sees.ts'

export interface Privacy {
  /** The room may read this screen, or nobody knows yet. */
  shared: boolean
  /** Notes, contacts, silences and late actions are not shown. */
  hidden: boolean
  toggle: () => void
}

/** Whether private things may be shown on this computer now. */
export function usePrivacy(): Privacy {
  const { docId } = useMeeting()
  const [known] = useKeptChoice(roomSees)
  const said = saidOf(known, docId)
  const shared = isShared(said)
  return { shared, hidden: shared && said?.revealed !== true, toggle: () => toggleRevealed(docId) }
}
