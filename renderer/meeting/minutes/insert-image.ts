/**
 * Pictures dropped, pasted or chosen: kept by the host first, then named in the text. Never base64 in the document.
 */
import type { Editor } from '@tiptap/core'
import type { Result } from '#shared/contract/result.ts'
import { putFile } from '../../storage/host-client.ts'
import { isInLastBlock, lightened } from './pictures.ts'

/** A place in the text that stays the same place while others type around it. */
function follow(editor: Editor, start: number): { at: () => number; stop: () => void } {
  let place = start
  const move = ({ transaction }: { transaction: { mapping: { map: (position: number) => number } } }): void => {
    place = transaction.mapping.map(place)
  }
  editor.on('transaction', move)
  return { at: () => place, stop: () => editor.off('transaction', move) }
}

/**
 * Sends a picture and puts it at a place of the text; the caret stays where it is. Answers why not when it is refused.
 * @param place a position in the text as it is now
 */
export async function insertImage(editor: Editor, docId: string, file: File, place: number): Promise<Result<null>> {
  const followed = follow(editor, place)
  try {
    const kept = await putFile(docId, await lightened(file), file.name, 'image')
    if (!kept.ok) return kept
    if (editor.isDestroyed) return { ok: true, value: null }
    const alt = file.name.replace(/\.[^.]*$/, '')
    const image = { type: 'image', attrs: { sha256: kept.value.sha256, alt, name: kept.value.name } }
    const at = Math.min(followed.at(), editor.state.doc.content.size)
    // At the very end a line follows it, or one would type over the picture.
    const isLast = isInLastBlock(editor.state.doc, at)
    editor.commands.insertContentAt(at, isLast ? [image, { type: 'paragraph' }] : [image], { updateSelection: isLast })
    return { ok: true, value: null }
  } finally {
    followed.stop()
  }
}
