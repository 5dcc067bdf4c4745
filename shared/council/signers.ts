/** The signers a council knows, in its document: by fingerprint, so that two copies that add the same one agree. */
import type * as Y from 'yjs'
import { knownSignerSchema, type KnownSigner } from '#shared/contract/signature.ts'

const signers = (body: Y.Doc) => body.getMap<unknown>('signers')

/** Those who sign first, then those who no longer do; each by name. */
export function readSigners(body: Y.Doc): KnownSigner[] {
  return [...signers(body).values()]
    .map((value) => knownSignerSchema.safeParse(value))
    .flatMap((parsed) => (parsed.success ? [parsed.data] : []))
    .sort(
      (a, b) =>
        Number(a.removedAt !== null) - Number(b.removedAt !== null) ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
        (a.fingerprint < b.fingerprint ? -1 : 1),
    )
}

/** @param now UTC ms */
export function putSigner(body: Y.Doc, signer: Pick<KnownSigner, 'name' | 'role' | 'fingerprint'>, now: number): void {
  const known = readSigners(body).find(({ fingerprint }) => fingerprint === signer.fingerprint)
  const addedAt = known?.addedAt ?? now
  body.transact(() => signers(body).set(signer.fingerprint, { ...signer, addedAt, removedAt: null }))
}

/** What they signed stays theirs: they are marked, never taken out. */
export function setSignerRemoved(body: Y.Doc, fingerprint: string, now: number): void {
  const known = readSigners(body).find((signer) => signer.fingerprint === fingerprint)
  if (known !== undefined && known.removedAt === null)
    body.transact(() => signers(body).set(fingerprint, { ...known, removedAt: now }))
}
