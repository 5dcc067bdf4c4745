/**
 * What only the desktop shell can do, offered to the page by its preload as `window.desktop`, and absent in a
 * browser: every use is `window.desktop?.…`. Each call passes the gate in main/desktop/gate.ts.
 */
import type { Remark } from './result.ts'

/** `asking`: the person reads the question, and the shell waits for them; `leave` and `stay` are what they chose. */
export type QuitAnswer = 'asking' | 'leave' | 'stay'

export interface DesktopBridge {
  /**
   * Asks for the frame channel. `claim` is the JSON of a SeatClaim. The port arrives as a window `message` event with
   * data `{ type: 'tablee-port', claim }`; on it frames are ArrayBuffers both ways, and the string 'close' ends it.
   */
  connect(claim: string): void
  /** Opens the projection on the external display, or moves it there. Security: opens only our own projection page. */
  openProjection(docId: string): Promise<{ display: 'external' | 'same' }>
  closeProjection(): Promise<void>
  /** Moves the projection to the next display, for Wayland and odd cables. */
  moveProjection(): Promise<void>
  /** The shell's own menu opened the projection of this meeting. Returns the unsubscribe function. */
  onProjected(listener: (docId: string) => void): () => void
  /** The screen is lent to somebody's document: the projection steps aside, and comes back where it was. */
  lendScreen(lent: boolean): Promise<void>
  /** Saves bytes the host made (`url` from JobState.file) where the person says. Security: the path never reaches the page. */
  saveExport(url: string, suggestedName: string): Promise<{ saved: boolean }>
  /** The shell is about to quit: the page flushes and then calls `flushed`. Returns the unsubscribe function. */
  onFlushRequested(listener: () => void): () => void
  flushed(): void
  /**
   * The person wants to quit: the page says within three seconds by `answerQuit` whether it has something to ask first.
   * Never called when the system ends the session. Returns the unsubscribe function.
   */
  onQuitAsked(listener: () => void): () => void
  answerQuit(answer: QuitAnswer): void
  /** A file the system asked us to open was imported as this document; `remarks` are what was remarked in it. */
  onOpenMeeting(listener: (docId: string, remarks: readonly Remark[]) => void): () => void
}
