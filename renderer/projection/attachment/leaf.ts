/** One page of a projected file, ready to be put on the wall. */
import type { PublicView } from '#shared/contract/public-view.ts'

export type Attachment = NonNullable<PublicView['wall']['attachment']>

export type Leaf =
  | { kind: 'picture'; picture: HTMLCanvasElement | HTMLImageElement; page: number; pages: number }
  /** The file is not there, damaged, locked by a password, or of a type nobody can show. */
  | { kind: 'failed' }

/** A file open to be turned page by page. */
export interface OpenedFile {
  /** @param page from 1; past the end is the last one. Throws when it cannot be drawn. */
  leaf: (page: number) => Promise<Leaf>
  pages: number
  close: () => void
}

/** How large a page is drawn, device pixels: as the whole screen, so that a window made full screen stays sharp. */
export function largestPicture(): { width: number; height: number } {
  const density = Math.max(1, devicePixelRatio)
  return {
    width: Math.min(3840, Math.max(innerWidth, screen.width) * density),
    height: Math.min(2160, Math.max(innerHeight, screen.height) * density),
  }
}
