/** What a pen sends to the wall in one key, and what takes it off again by itself. */
import type { WallState } from '#shared/contract/meeting.ts'
import { wallAfterItem, wallAfterMoment, wallAfterTurn } from '#shared/meeting/steps.ts'
import type { Desk } from './desk.ts'

type Shows = WallState['shows']

export function turnIsOver(desk: Desk): void {
  desk.onWall(wallAfterTurn)
}

export function momentIsOver(desk: Desk): void {
  const wall = desk.evening()?.meeting.wall
  if (wall !== undefined) desk.onWall(wallAfterMoment(wall))
}

export function itemIsLeft(desk: Desk, nextId: string): void {
  const evening = desk.evening()
  if (evening !== null) desk.onWall(wallAfterItem(evening, nextId))
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
