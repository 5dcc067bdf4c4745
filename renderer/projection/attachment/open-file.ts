import type { Attachment, OpenedFile } from './leaf.ts'

/** Fetches a file kept by this page's own host and opens it. Throws when it is not there or cannot be read. */
export async function openFile(docId: string, attachment: Pick<Attachment, 'sha256' | 'mime'>): Promise<OpenedFile> {
  const answer = await fetch(`/files/${encodeURIComponent(docId)}/${attachment.sha256}`)
  if (!answer.ok) throw new Error(`The file answered ${answer.status}`)
  if (attachment.mime === 'application/pdf') {
    const { openPdf } = await import('./pdf.ts')
    return openPdf(new Uint8Array(await answer.arrayBuffer()))
  }
  if (attachment.mime.startsWith('image/')) return openImage(await answer.blob())
  throw new Error(`Nothing here shows ${attachment.mime}`)
}

async function openImage(content: Blob): Promise<OpenedFile> {
  const url = URL.createObjectURL(content)
  const picture = new Image()
  picture.src = url
  const close = (): void => URL.revokeObjectURL(url)
  try {
    await picture.decode()
  } catch (error) {
    close()
    throw error
  }
  return { pages: 1, leaf: async () => ({ kind: 'picture', picture, page: 1, pages: 1 }), close }
}
