/**
 * Signatures on frozen minutes: in ink, completed by the scan; drawn; digital, made elsewhere and handed in as a file.
 * And the attendance sheet, which people signed by hand during the session.
 */
import type { MinutesLife, SignatureField } from '#shared/contract/minutes-life.ts'
import type { ParsedInputOf } from '#shared/contract/operations.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { phrasesOf } from '#shared/minutes/phrases/of.ts'
import { signatureFields, type LifeFact, type SigningWay } from '#shared/rules/minutes-life/facts.ts'
import { actingOf } from '#shared/rules/minutes-life/minutes-life.ts'
import { signRefusal } from '#shared/rules/minutes-life/refusals.ts'
import type { FrozenSource, MinutesToSign, SignedFact } from '../signature/frozen.ts'
import type { ActQueue } from './act-queue.ts'
import type { FrozenFolder } from './frozen-folder.ts'
import { signedName, type FrozenMinutes, type FrozenRevision } from './frozen-minutes.ts'
import type { LifeReader } from './life-reader.ts'
import type { LifeScene } from './life-scene.ts'
import type { Scans } from './scans.ts'
import { sha256Of } from '../files/sha256.ts'

export interface SigningActsDeps {
  queue: ActQueue
  reader: LifeReader
  frozen: FrozenMinutes
  folder: FrozenFolder
  scans: Scans
}

type Drawing = ParsedInputOf<'minutes.signDrawn'>

export class SigningActs implements FrozenSource {
  readonly #deps: SigningActsDeps

  constructor(deps: SigningActsDeps) {
    this.#deps = deps
  }

  signInk(input: ParsedInputOf<'minutes.signInk'>): Promise<Result<MinutesLife>> {
    const { docId, by, field, name, scanSha256 } = input
    return this.#deps.queue.act(docId, async (scene) => {
      const toSign = await this.#toSign(scene, field, 'ink')
      if (!toSign.ok) return toSign
      if ((await this.#deps.scans.get(docId, scanSha256)) === null) return refuse('scanMissing')
      const { pdfSha256: before } = toSign.value
      return success<LifeFact>({
        ...signedBy(scene, toSign.value, field),
        by,
        name,
        how: 'ink',
        // The paper is signed, not the file.
        pdfSha256: { before, after: before },
        scanSha256,
      })
    })
  }

  /** Attaches the scan, in place of any other; null takes it away. What is so already is noted no second time. */
  attendanceSheet({ docId, by, scanSha256 }: ParsedInputOf<'minutes.attendanceSheet'>): Promise<Result<MinutesLife>> {
    return this.#deps.queue.act(docId, async ({ life }) => {
      if (life.refusals.attendanceSheet !== null) return refuse(life.refusals.attendanceSheet)
      if ((life.attendanceSheet?.scanSha256 ?? null) === scanSha256) return success(null)
      const isKept = scanSha256 === null || (await this.#deps.scans.get(docId, scanSha256)) !== null
      return isKept ? success<LifeFact>({ kind: 'attendanceSheet', docId, by, scanSha256 }) : refuse('scanMissing')
    })
  }

  signDrawn(input: Drawing): Promise<Result<MinutesLife>> {
    const { docId, by, field, name } = input
    return this.#deps.queue.act(docId, async (scene) => {
      const toSign = await this.#toSign(scene, field, 'drawn')
      if (!toSign.ok) return toSign
      const { revision, pdfSha256: before, editions } = toSign.value
      if (before !== input.pdfSha256) return refuse('minutesFileChanged')
      const document = withDrawing(editions.members, input)
      const pdf = await this.#deps.frozen.pdfOf(docId, document)
      const after = sha256Of(pdf.bytes)
      const json = new TextEncoder().encode(JSON.stringify(document))
      await this.#deps.folder.write(docId, String(revision), signedName(after, 'json'), json)
      await this.#deps.folder.write(docId, String(revision), signedName(after, 'pdf'), pdf.bytes)
      return success<LifeFact>({
        ...signedBy(scene, toSign.value, field),
        by,
        name,
        how: 'drawn',
        pdfSha256: { before, after },
      })
    })
  }

  /** What waits for a digital signature in this field, as it stands now; what the rules do not let be signed is refused. */
  async toSign(docId: string, field: SignatureField): Promise<Result<MinutesToSign>> {
    const scene = await this.#deps.reader.scene(docId)
    const found = await this.#toSign(scene, field, 'digital')
    if (!found.ok) return found
    const { editions, pdf, pdfSha256 } = found.value
    return success({ document: editions.members, pdf, pdfSha256, timeZone: scene.whole.header.timeZone })
  }

  /**
   * Keeps the file with one more digital signature in it. The file it was made from must still be the one that stands;
   * handing in the same file again changes nothing.
   */
  replaceSigned(docId: string, bytes: Uint8Array, signature: SignedFact): Promise<Result<MinutesLife>> {
    const { field, name, by, fingerprint, before } = signature
    const after = sha256Of(bytes)
    return this.#deps.queue.act(docId, async (scene) => {
      if (scene.standing.signed.some((entry) => entry.field === field && entry.pdfSha256.after === after))
        return success(null)
      const toSign = await this.#toSign(scene, field, 'digital')
      if (!toSign.ok) return toSign
      const { revision, pdf, pdfSha256 } = toSign.value
      // An incremental update leaves what it signs as it was.
      const isUpdate = bytes.length > pdf.length && Buffer.from(bytes.subarray(0, pdf.length)).equals(pdf)
      if (pdfSha256 !== before || !isUpdate) return refuse('minutesFileChanged')
      await this.#deps.folder.write(docId, String(revision), signedName(after, 'pdf'), bytes)
      return success<LifeFact>({
        ...signedBy(scene, toSign.value, field),
        by,
        name,
        how: 'digital',
        pdfSha256: { before, after },
        fingerprint,
      })
    })
  }

  async #toSign(scene: LifeScene, field: SignatureField, how: SigningWay): Promise<Result<FrozenRevision>> {
    const { docId, life, standing, context } = scene
    const refused = signRefusal(field, standing, actingOf(context), how)
    if (refused !== null) return refuse(refused)
    if (life.toSign === null) return refuse('minutesNotApproved')
    return this.#deps.frozen.read(docId, life.toSign)
  }
}

function placeOf(field: SignatureField): number {
  return signatureFields.indexOf(field)
}

function signedBy({ docId, context }: LifeScene, { revision }: FrozenRevision, field: SignatureField) {
  const role = context.signers[placeOf(field)]?.role ?? 'minuteTaker'
  return { kind: 'signed', docId, revision, field, role } as const
}

/** The frozen document with what one signer drew, labelled as digitised handwriting. */
function withDrawing(document: SemanticDocument, { field, name, strokes }: Drawing): SemanticDocument {
  const drawn = { strokes, label: phrasesOf(document.language).approval.drawnSignature(name) }
  return {
    ...document,
    blocks: document.blocks.map((block) =>
      block.kind === 'signatures'
        ? {
            ...block,
            fields: block.fields.map((each, place) => (place === placeOf(field) ? { ...each, drawn } : each)),
          }
        : block,
    ),
  }
}
