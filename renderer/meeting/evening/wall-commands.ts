/** What a pen sends to the wall in one key, and what takes it off again by itself. */
import type { WallState } from '#shared/contract/meeting.ts'
import type { Desk } from './desk.ts'

type Shows = WallState['shows']

/** Belong to the moment they were sent in: the next vote, decision or item takes them off. */
const ofTheMoment: ReadonlySet<Shows> = new Set<Shows>(['wording', 'dissent'])

/** The notice at the foot speaks of whoever has the floor. */
export function turnIsOver(desk: Desk): void {
  desk.onWall({ notice: '' })
}

/** What was asked is answered, or the room has gone on: the wall shows what the session is at. */
export function momentIsOver(desk: Desk): void {
  const wall = desk.evening()?.meeting.wall
  if (wall !== undefined && ofTheMoment.has(wall.shows)) desk.onWall({ shows: 'auto', text: '' })
}

/** Were about the item that is left, or would hide the one that begins; a calm or lent screen was about the room. */
const ofTheItem: ReadonlySet<Shows> = new Set<Shows>(['message', 'attachment', 'agenda', 'parkedPoints'])

/**
 * The session went on to an item, and the room sees it begin: whoever presses « Point suivant » looks at the people, not
 * at the wall. A file of that very item stays: it was put there for it.
 */
export function itemIsLeft(desk: Desk, nextId: string): void {
  momentIsOver(desk)
  const { wall, attachments } = desk.evening()?.meeting ?? {}
  if (wall === undefined || !ofTheItem.has(wall.shows)) return
  const file = attachments?.find(({ sha256 }) => sha256 === wall.attachment)
  if (wall.shows !== 'attachment' || file?.itemId !== nextId) desk.onWall({ shows: 'auto', text: '' })
}

export function wallCommands(desk: Desk) {
  const { onWall, evening } = desk
  const isShown = (shows: Shows): boolean => evening()?.meeting.wall.shows === shows
  const toggle = (shows: Shows): void => onWall({ shows: isShown(shows) ? 'auto' : shows, text: '' })
  return {
    /** The words of what is about to be decided, before anyone votes; the same words again take them off. */
    showWording(text: string): void {
      const words = text.trim()
      const { wall } = evening()?.meeting ?? {}
      if (words === '' || (wall?.shows === 'wording' && wall.text === words)) {
        onWall({ shows: 'auto', text: '' })
      } else onWall({ shows: 'wording', text: words })
    },
    /** A sentence for the room; the same again takes it off. */
    showMessage(text: string): void {
      const { wall } = evening()?.meeting ?? {}
      const isSaid = wall?.shows === 'message' && wall.text === text
      onWall(isSaid ? { shows: 'auto', text: '' } : { shows: 'message', text })
    },
    /** « Y a-t-il un autre avis ? » */
    askDissent: () => toggle('dissent'),
    showParked: () => toggle('parkedPoints'),
    /** « Il reste 1 minute avant les questions »; a second time takes it off. */
    toggleNotice(words: string): void {
      if (evening()?.session.turn == null) return
      onWall({ notice: evening()?.meeting.wall.notice === words ? '' : words })
    },
  }
}
