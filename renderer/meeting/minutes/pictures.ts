/** Which files a paste or a drop brings, and how large a picture enters a meeting. */

import type { Node } from '@tiptap/pm/model'

/** The longest side of a picture in the minutes, pixels: two pages wide in print at 300 dpi is 2,500. */
const longestSide = 2400
/** Smaller than this is kept as it is, bytes. */
const lightEnough = 3 * 1024 * 1024

/**
 * Files of a paste. A table or a page copied from an office brings its words and a picture of them: the words win. A
 * picture copied from a page brings the file and a mere `<img>`: the file wins.
 */
export function pastedFiles(data: Pick<DataTransfer, 'files' | 'getData'> | null): File[] {
  const files = [...(data?.files ?? [])]
  if (data === null || files.length === 0) return []
  const words = data
    .getData('text/html')
    .replaceAll(/<style[\s\S]*?<\/style>/gi, '')
    .replaceAll(/<[^>]*>/g, '')
    .trim()
  return words === '' && data.getData('text/plain').trim() === '' ? files : []
}

/** The size a picture is drawn at: the same shape, no side longer than the minutes can use. */
export function fittingSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, longestSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Whether a place of a text is in or after its last block; it may also be between two blocks, where no caret stands. */
export function isInLastBlock(text: Node, place: number): boolean {
  const found = text.resolve(place)
  return (found.depth === 0 ? place : found.after(1)) >= text.content.size
}

/**
 * A phone's photo made as large as the minutes can use (decisions.md 6); the file itself when it is light, moves (GIF)
 * or can't be read here: the host then says whether it is a picture at all.
 */
export async function lightened(file: File): Promise<Blob> {
  if (!['image/jpeg', 'image/png', 'image/webp'].includes(file.type)) return file
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (bitmap === null) return file
  const { width, height } = fittingSize(bitmap.width, bitmap.height)
  const isLight = width === bitmap.width && file.size <= lightEnough
  if (isLight) {
    bitmap.close()
    return file
  }
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height)
  bitmap.close()
  const drawn = await canvas.convertToBlob({ type: file.type, quality: 0.85 })
  return drawn.size < file.size ? drawn : file
}
