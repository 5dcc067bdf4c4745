/** Acts on minutes run one after the other: what an act read still stands when it is noted. */
import type { MinutesLife } from '#shared/contract/minutes-life.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import type { LifeFact } from '#shared/rules/minutes-life/facts.ts'
import type { CouncilHome } from '../council-home.ts'
import { ExportFailure } from '../export/jobs.ts'
import { FilesError } from '../files/files-error.ts'
import type { LifeReader } from './life-reader.ts'
import type { MinutesKeeping } from './minutes-keeping.ts'
import type { LifeScene } from './life-scene.ts'

export class ActQueue {
  readonly #reader: LifeReader
  readonly #keeping: Pick<MinutesKeeping, 'tell'>
  readonly #council: Pick<CouncilHome, 'noteLife'>
  #queue: Promise<unknown> = Promise.resolve()
  readonly #underWay = new Map<string, number>()

  constructor(reader: LifeReader, council: Pick<CouncilHome, 'noteLife'>, keeping: Pick<MinutesKeeping, 'tell'>) {
    this.#keeping = keeping
    this.#reader = reader
    this.#council = council
  }

  /** Whether files of it are being written. */
  isReading(docId: string): boolean {
    return this.#underWay.has(docId)
  }

  /**
   * One act: reads, checks and freezes, notes, and answers the life as it is then. `work` answers null for what is
   * already noted; `after` follows the entry.
   */
  act(
    docId: string,
    work: (scene: LifeScene) => Promise<Result<LifeFact | null>>,
    after: (scene: LifeScene) => Promise<void> = async () => undefined,
  ): Promise<Result<MinutesLife>> {
    this.#underWay.set(docId, (this.#underWay.get(docId) ?? 0) + 1)
    const turn = this.#queue
      .then(async (): Promise<Result<MinutesLife>> => {
        const scene = await this.#reader.scene(docId)
        const fact = await work(scene)
        if (!fact.ok) return fact
        if (fact.value !== null) await this.#council.noteLife(fact.value)
        await after(scene)
        const { life } = await this.#reader.scene(docId)
        if (fact.value !== null) await this.#keeping.tell(life)
        return success(life)
      })
      .catch((error: unknown) => {
        if (error instanceof ExportFailure || error instanceof FilesError) return refuse(error.code, error.params)
        throw error
      })
      .finally(() => {
        const left = (this.#underWay.get(docId) ?? 1) - 1
        if (left > 0) this.#underWay.set(docId, left)
        else this.#underWay.delete(docId)
      })
    this.#queue = turn.catch(() => undefined)
    return turn
  }
}
