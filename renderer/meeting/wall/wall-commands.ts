/**
 * What the pens put on the wall. Each is one edit of the meeting's wall and no step of undo: it says what is shown
 * now, and the way back is to show something else (« Direct »).
 */
import type * as Y from 'yjs'
import type { WallState } from '#shared/contract/meeting.ts'
import { setWall } from '#shared/meeting/edits.ts'
import type { Instant } from '#shared/rules/facts.ts'

export type Shows = WallState['shows']

export interface WallTools {
  body: Y.Doc
  /** The wall as it stands. */
  wall: () => WallState
  /** Of the file on the wall; null when nobody knows. */
  pages: () => number | null
}

export type WallCommands = ReturnType<typeof wallCommandsWith>

export function wallCommandsWith({ body, wall, pages }: WallTools) {
  const within = (page: number): number => Math.max(1, Math.min(page, pages() ?? page))
  const show = (shows: Shows): void => setWall(body, { shows })
  return {
    show,
    /** What happens by itself, and nothing over it. */
    back: (): void => setWall(body, { shows: 'auto', notice: '' }),
    /** Shows it, or what happens by itself when it is shown already. */
    toggle: (shows: Shows): void => show(wall().shows === shows ? 'auto' : shows),
    /** A text reaches the wall whole, when it is sent; never letter by letter. */
    say: (text: string): void => setWall(body, { shows: 'message', text }),
    sendWording: (text: string): void => setWall(body, { shows: 'wording', text }),
    /** A line at the foot of any slide; none when empty. */
    notice: (text: string): void => setWall(body, { notice: text }),
    project: (sha256: string): void => setWall(body, { shows: 'attachment', attachment: sha256, page: 1 }),
    /** Past the end is the last page. */
    goToPage: (page: number): void => setWall(body, { page: within(page) }),
    turnPage: (by: number): void => setWall(body, { page: within(within(wall().page) + by) }),
    /** Until then a second press of the remote goes to the next item; null takes the sign away. */
    arm: (until: Instant | null): void => setWall(body, { armedUntil: until }),
  }
}
