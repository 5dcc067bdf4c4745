import { useKeptChoice } from '../../app/kept-choice.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import { useEvening } from '../evening/use-evening.ts'
import { isHidden, roomSees, saidOf, toggleRevealed, type Place } from './room-sees.ts'

export interface Privacy {
  /** Nobody said what the room sees, or it was asked and not answered. */
  isUnknown: boolean
  /** Notes, contacts, silences and late actions are not shown. */
  hidden: boolean
  toggle: () => void
}

/**
 * Whether private things may be shown on this computer now.
 * @param screen where they stand; once the session is adjourned a console is as good as home
 */
export function usePrivacy(screen: Place): Privacy {
  const { docId } = useMeeting()
  const { session } = useEvening()
  const [known] = useKeptChoice(roomSees)
  const said = saidOf(known, docId)
  const place = session.phase === 'adjourned' ? 'home' : screen
  const isUnknown = said === null || said.state === 'unsaid' || said.state === 'asked'
  return { isUnknown, hidden: isHidden(said, place), toggle: () => toggleRevealed(docId, place) }
}
