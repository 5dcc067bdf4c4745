/**
 * How a page speaks to its own host. The transport is the same `fetch` in both shells; types derive from the contract.
 */
import type { InputOf, OperationName, OutputOf } from '#shared/contract/operations.ts'
import type { Imported } from '#shared/contract/merge.ts'
import { refuse, type Result } from '#shared/contract/result.ts'
import type { Verdict } from '#shared/contract/verdict.ts'

let seat = 'unknown'

/** The seat named in every operation and every part this page opens. */
export function setSeat(id: string): void {
  seat = id
}
export function ownSeat(): string {
  return seat
}

/** Asks the host. A host that does not answer is `unreachable`; nothing is thrown. */
export async function callHost<N extends OperationName>(name: N, input: InputOf<N>): Promise<Result<OutputOf<N>>> {
  try {
    const response = await fetch(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-tablee-seat': seat },
      body: JSON.stringify(input),
    })
    return (await response.json()) as Result<OutputOf<N>>
  } catch {
    return refuse('unreachable')
  }
}

/** Sends a file into a meeting; as `image` it is refused when it is none. */
export async function putFile(
  docId: string,
  file: Blob,
  name: string,
  kind: 'image' | 'any' = 'any',
): Promise<Result<{ sha256: string; name: string; mime: string; bytes: number }>> {
  try {
    const response = await fetch(`/files/${docId}?kind=${kind}&name=${encodeURIComponent(name)}`, {
      method: 'PUT',
      headers: { 'x-tablee-seat': seat },
      body: file,
    })
    return (await response.json()) as Awaited<ReturnType<typeof putFile>>
  } catch {
    return refuse('unreachable')
  }
}

/** Sends a signed paper to be kept beside the minutes. */
export async function putScan(docId: string, file: Blob): Promise<Result<{ sha256: string }>> {
  try {
    const response = await fetch(`/minutes/${docId}/scan`, { method: 'PUT', body: file })
    return (await response.json()) as Awaited<ReturnType<typeof putScan>>
  } catch {
    return refuse('unreachable')
  }
}

/** Where the page shows an attachment from. */
export function fileUrl(docId: string, sha256: string): string {
  return `/files/${docId}/${sha256}`
}

/**
 * Sends a meeting file (.tablee or .json) to be imported as a document of its own, or merged by lineage; `into`: only
 * to be merged into this meeting.
 */
export async function importFile(file: Blob, into: string | null = null): Promise<Result<Imported>> {
  try {
    const response = await fetch(into === null ? '/import' : `/import?into=${encodeURIComponent(into)}`, {
      method: 'POST',
      headers: { 'x-tablee-seat': seat },
      body: file,
    })
    return (await response.json()) as Awaited<ReturnType<typeof importFile>>
  } catch {
    return refuse('unreachable')
  }
}

/** Has a signed PDF checked; the host keeps nothing of it. */
export async function verifyFile(file: Blob): Promise<Result<Verdict>> {
  try {
    const response = await fetch('/verify', { method: 'POST', headers: { 'x-tablee-seat': seat }, body: file })
    return (await response.json()) as Result<Verdict>
  } catch {
    return refuse('unreachable')
  }
}
