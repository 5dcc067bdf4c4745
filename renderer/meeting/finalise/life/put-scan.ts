import { refuse, type Result } from '#shared/contract/result.ts'

/** Sends a signed paper to be kept beside the minutes. A host that does not answer is `unreachable`. */
export async function putScan(docId: string, file: Blob): Promise<Result<{ sha256: string }>> {
  try {
    const response = await fetch(`/minutes/${docId}/scan`, { method: 'PUT', body: file })
    return (await response.json()) as Result<{ sha256: string }>
  } catch {
    return refuse('unreachable')
  }
}
