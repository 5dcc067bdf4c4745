/**
 * Pictures dropped, pasted or chosen: kept by the host first, then named in the text. Never base64 in the document.
 */
import type { Editor } from '@tiptap/core'
import type { Result } from '#shared/contract/result.ts'
import { putFile } from '../../storage/host-client.ts'

/** Sends a picture and puts it at the caret; answers why not when the host refuses it. */
export async function insertImage(editor: Editor, docId: string, file: File): Promise<Result<null>> {
  const kept = await putFile(docId, file, file.name, 'image')
  if (!kept.ok) return kept
  const alt = file.name.replace(/\.[^.]*$/, '')
  editor
    .chain()
    .focus()
    .insertContent({ type: 'image', attrs: { sha256: kept.value.sha256, alt, name: kept.value.name } })
    .run()
  return { ok: true, value: null }
}

export function picturesOf(files: FileList | null | undefined): File[] {
  return [...(files ?? [])].filter((file) => file.type.startsWith('image/'))
}
