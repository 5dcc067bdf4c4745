/**
 * The acts on minutes after the evening, one at a time: what is read is checked against what stands, files are frozen
 * first, and the entry that names them comes last. An act cut in between leaves files that nothing names.
 */
import type { MinutesLife } from '#shared/contract/minutes-life.ts'
import type { MinutesOperation, ParsedInputOf } from '#shared/contract/operations.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import { rectification } from '#shared/minutes/rectification.ts'
import { withoutSignatures } from '#shared/minutes/wording.ts'
import { backRefusal } from '#shared/rules/minutes-life/refusals.ts'
import type { FrozenFiles, LifeFact } from '#shared/rules/minutes-life/facts.ts'
import { actingOf } from '#shared/rules/minutes-life/minutes-life.ts'
import { approvalIn } from '#shared/rules/minutes-life/standing.ts'
import type { CouncilHome } from '../council-home.ts'
import type { ExportFile, JobTools } from '../export/jobs.ts'
import { ExportFailure } from '../export/jobs.ts'
import type { KeptArchive } from './archive/kept-archive.ts'
import type { FrozenMinutes, RevisionHead } from './frozen-minutes.ts'
import type { ActQueue } from './act-queue.ts'
import type { Pseudonymiser } from './pseudonymiser.ts'
import { withStatement, type LifeScene } from './life-scene.ts'
import { type Editions } from './text-print.ts'
import { sha256Of } from '../files/sha256.ts'

export interface MinutesActsDeps {
  queue: ActQueue
  council: CouncilHome
  frozen: FrozenMinutes
  pseudonymiser: Pseudonymiser
  newId: () => string
  keptArchive: Pick<KeptArchive, 'keep'>
  /** The archive of minutes, as a file to fetch. */
  archive: (scene: LifeScene, by: string, tools: JobTools) => Promise<ExportFile>
}

type Input<N extends MinutesOperation> = ParsedInputOf<N>

export class MinutesActs {
  readonly #deps: MinutesActsDeps

  constructor(deps: MinutesActsDeps) {
    this.#deps = deps
  }

  review({ docId, by, as, name, text }: Input<'minutes.review'>): Promise<Result<MinutesLife>> {
    return this.#deps.queue.act(docId, async ({ life }) => {
      if (life.refusals.review !== null) return refuse(life.refusals.review)
      if (text !== life.text) return refuse('minutesTextChanged')
      return success<LifeFact>({ kind: 'reviewed', docId, by, as, name, text })
    })
  }

  circulate({ docId, by, to, text, acceptedCharacters }: Input<'minutes.circulate'>): Promise<Result<MinutesLife>> {
    return this.#deps.queue.act(docId, async (scene) => {
      const { life } = scene
      if (life.refusals.circulate !== null) return refuse(life.refusals.circulate)
      if (text !== life.text) return refuse('minutesTextChanged')
      const { revision, files } = await this.#project(scene, acceptedCharacters)
      return success<LifeFact>({ kind: 'circulated', docId, by, revision, to, files })
    })
  }

  /** The project as it reads now: the last frozen one when nothing changed since, else a new revision. */
  async #project(scene: LifeScene, accepted: readonly number[]): Promise<{ revision: number; files: FrozenFiles }> {
    const { docId, entries, life, editions } = scene
    const projects = entries.filter((entry) => entry.kind === 'frozen' || entry.kind === 'circulated')
    const same = projects.findLast(({ files }) => files.text === life.text)
    if (same !== undefined && (await this.#deps.frozen.read(docId, same.revision)).ok) {
      return { revision: same.revision, files: same.files }
    }
    return this.#freeze(scene, editions, accepted)
  }

  async #freeze(scene: LifeScene, editions: Editions, accepted: readonly number[]) {
    const revision = (scene.life.revision ?? 0) + 1
    const files = await this.#deps.frozen.freeze(scene.docId, revision, editions, await this.#head(scene), { accepted })
    return { revision, files }
  }

  async #head({ docId, whole }: LifeScene): Promise<RevisionHead> {
    const known = await this.#deps.council.publicationOf(docId)
    const { identity, header } = whole
    return { lineage: identity.lineage, sessionNumber: known?.sessionNumber ?? 0, date: header.date }
  }

  async remark(input: Input<'minutes.remark'>): Promise<Result<MinutesLife & { remarkId: string }>> {
    const { docId, by, passage, text, author } = input
    const remarkId = this.#deps.newId()
    const done = await this.#deps.queue.act(docId, async ({ life }) => {
      if (life.refusals.remark !== null) return refuse(life.refusals.remark)
      return success<LifeFact>({ kind: 'remarkNoted', docId, by, remarkId, passage, text, author })
    })
    return done.ok ? success({ ...done.value, remarkId }) : done
  }

  settleRemark({ docId, by, remarkId, as, words }: Input<'minutes.settleRemark'>): Promise<Result<MinutesLife>> {
    return this.#deps.queue.act(docId, async ({ life }) => {
      const remark = life.remarks.find((each) => each.remarkId === remarkId)
      if (remark === undefined) return refuse('unknownRemark')
      if (remark.settled !== null) return refuse('remarkAlreadySettled')
      return success<LifeFact>({ kind: 'remarkSettled', docId, by, remarkId, as, words })
    })
  }

  approval(input: Input<'minutes.approval'>): Promise<Result<MinutesLife>> {
    const { docId, by, outcome, on, atDocId, vote } = input
    const isApproved = outcome === 'approved' || outcome === 'approvedWithCorrections'
    // Of a refusal: why, where somebody said it.
    const hasWords = outcome === 'approvedWithCorrections' || outcome === 'refused'
    const corrections = hasWords ? input.corrections.trim() : ''
    const inText = isApproved && corrections !== '' && input.inText
    return this.#deps.queue.act(
      docId,
      async (scene) => {
        const { life } = scene
        if (life.refusals.approval !== null) return refuse(life.refusals.approval)
        if (life.circulated === null) return refuse('minutesNotCirculated')
        if (outcome === 'approvedWithCorrections' && corrections === '') return refuse('correctionsMissing')
        const held = { kind: 'approvalHeld', docId, by, outcome, on, atDocId, corrections, inText } as const
        const noted = { ...held, revision: life.circulated, ...(vote === undefined ? {} : { vote }) }
        if (!isApproved) return success<LifeFact>(noted)
        // What was circulated is what the session read; a text mended by its corrections is read before it is frozen.
        if (inText && input.text !== life.text) return refuse('minutesTextChanged')
        const base = inText ? success(scene.editions) : await this.#circulated(docId, life.circulated)
        if (!base.ok) return base
        const editions = withStatement(base.value, { on, corrections, inText, vote: vote ?? null }, scene.rules)
        return success<LifeFact>({ ...noted, approved: await this.#freeze(scene, editions, input.acceptedCharacters) })
      },
      async () => {
        if (isApproved) await this.#deps.pseudonymiser.pseudonymise(docId)
      },
    )
  }

  async #circulated(docId: string, revision: number): Promise<Result<Editions>> {
    const read = await this.#deps.frozen.read(docId, revision)
    if (!read.ok) return read
    const { editions } = read.value
    // Who signed the project has not signed what was approved.
    return success({ ...editions, members: withoutSignatures(editions.members) })
  }

  stepBack({ docId, by, to, reason }: Input<'minutes.stepBack'>): Promise<Result<MinutesLife>> {
    return this.#deps.queue.act(docId, async ({ standing, context }) => {
      const refused = backRefusal(to, reason, standing, actingOf(context))
      if (refused !== null) return refuse(refused)
      return success<LifeFact>({ kind: 'steppedBack', docId, by, to, reason })
    })
  }

  async rectify(input: Input<'minutes.rectify'>): Promise<Result<MinutesLife & { number: number }>> {
    const { docId, by, text, approvedOn, acceptedCharacters } = input
    let number = 0
    const done = await this.#deps.queue.act(docId, async ({ life, standing, whole, context, now }) => {
      const approval = approvalIn(standing)
      if (life.refusals.rectify !== null) return refuse(life.refusals.rectify)
      if (approval?.approved === undefined) return refuse('minutesNotApproved')
      const minutes = await this.#deps.frozen.read(docId, approval.approved.revision)
      if (!minutes.ok) return minutes
      number = standing.rectified.reduce((highest, each) => Math.max(highest, each.number), 0) + 1
      const { pdfSha256, revision, editions } = minutes.value
      const document = rectification(editions.members, {
        number,
        date: context.today,
        made: now,
        by,
        text,
        adoptedOn: approvedOn,
        sessionDate: whole.header.date,
        approvedOn: approval.on,
        pdfSha256,
      })
      const sha256s = await this.#deps.frozen.freezeAlone(docId, `rectificatif-${number}`, document, acceptedCharacters)
      const refersTo = { revision, pdfSha256 }
      return success<LifeFact>({ kind: 'rectified', docId, by, number, date: context.today, text, refersTo, sha256s })
    })
    return done.ok ? success({ ...done.value, number }) : done
  }

  /** Makes the archive and notes its hash. Throws what says why in words. */
  async archive({ docId, by, withoutSheet }: Input<'minutes.archive'>, tools: JobTools): Promise<ExportFile> {
    let file: ExportFile | null = null
    const done = await this.#deps.queue.act(docId, async (scene) => {
      const { life } = scene
      if (life.refusals.archive !== null) return refuse(life.refusals.archive)
      if (life.attendanceSheet === null && !withoutSheet) return refuse('attendanceSheetMissing')
      file = await this.#deps.archive(scene, by, tools)
      if (tools.signal.aborted) return refuse('pdfCancelled')
      await this.#deps.keptArchive.keep(docId, file.bytes)
      return success<LifeFact>({ kind: 'archived', docId, by, fileSha256: sha256Of(file.bytes) })
    })
    if (!done.ok) throw new ExportFailure(done.code, done.params)
    if (file === null) throw new ExportFailure('exportFailed')
    return file
  }
}
