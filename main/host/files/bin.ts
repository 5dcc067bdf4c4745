/**
 * The bin: documents thrown away, and the lineages that must not come back by an old copy (decisions.md 1).
 * A binned document lies under its lineage, for its id may be binned again after it was given back.
 */
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Clock } from '../host.ts'
import { systemCode, type FileSystem } from './file-system.ts'
import { isSafeId, readIdentity, writeIdentity, type NamedIdentity } from './identity-file.ts'
import { writeWhole } from './write-whole.ts'

export interface BinLabel {
  title: string
  date: string
}

export interface BinnedDocument extends BinLabel, NamedIdentity {
  /** UTC ms. */
  binnedAt: number
  /** Its folder's name in the bin: the lineage it was thrown away with. */
  place: string
}

const labelSchema = z.object({ binnedAt: z.number(), title: z.string(), date: z.string() })
const lineagesSchema = z.object({ lineages: z.array(z.string()) })

const labelName = 'binned.json'
const lineagesName = 'lineages.json'

async function writeJson(files: FileSystem, path: string, value: unknown): Promise<void> {
  await writeWhole(files, path, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`))
}

async function readJson<T>(files: FileSystem, path: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(await files.readFile(path))))
  } catch (cause) {
    if (systemCode(cause) === '' || systemCode(cause) === 'ENOENT') return null
    throw cause
  }
}

export interface Bin {
  has(lineage: string): boolean
  /** Newest first. */
  list(): Promise<BinnedDocument[]>
  /** Moves a document's folder here. */
  take(documentFolder: string, named: NamedIdentity, label: BinLabel): Promise<void>
  /** Moves it back under a new lineage: copies of the old one elsewhere stay thrown away. */
  giveBack(binned: BinnedDocument, documentFolder: string, lineage: string): Promise<NamedIdentity>
  /** Removes what lies here for good; its lineage stays known. */
  destroy(binned: BinnedDocument): Promise<void>
  /** Remembers a lineage without its document. */
  remember(lineage: string): Promise<void>
}

/** `folder` is created when first needed. */
export async function openBin(files: FileSystem, folder: string, clock: Clock): Promise<Bin> {
  const lineagesPath = join(folder, lineagesName)
  const remembered = await readJson(files, lineagesPath, lineagesSchema)
  const lineages = new Set(remembered?.lineages)
  // Should that list ever be damaged, what lies in the bin still counts.
  for (const name of await foldersIn(files, folder)) lineages.add(name)

  async function remember(lineage: string): Promise<void> {
    await files.makeFolder(folder)
    lineages.add(lineage)
    await writeJson(files, lineagesPath, { lineages: [...lineages].sort() })
  }

  async function list(): Promise<BinnedDocument[]> {
    const found = (await foldersIn(files, folder)).map(async (name) => {
      const named = await readIdentity(files, join(folder, name)).catch(() => null)
      const label = await readJson(files, join(folder, name, labelName), labelSchema)
      if (named === null) return []
      const { identity, kind } = named
      return [{ binnedAt: 0, title: '', date: '', ...label, identity, kind, place: name }]
    })
    return (await Promise.all(found)).flat().sort((a, b) => b.binnedAt - a.binnedAt)
  }

  return {
    has: (lineage) => lineages.has(lineage),
    list,
    remember,
    async take(documentFolder, named, label) {
      const { lineage } = named.identity
      await files.makeFolder(folder)
      await writeJson(files, join(documentFolder, labelName), { binnedAt: clock.now(), ...label })
      await files.rename(documentFolder, join(folder, lineage))
      await files.syncFolder(folder)
      await remember(lineage)
    },
    async giveBack(binned, documentFolder, lineage) {
      const here = join(folder, binned.place)
      const named = { identity: { ...binned.identity, lineage }, kind: binned.kind }
      // Still in the bin: an interruption leaves it there, to be given back again.
      await writeIdentity(files, here, named)
      await remember(binned.place)
      await files.rename(here, documentFolder)
      await files.syncFolder(dirname(documentFolder))
      await files.remove(join(documentFolder, labelName)).catch(() => undefined)
      return named
    },
    async destroy({ place }) {
      await remember(place)
      await files.removeFolder(join(folder, place))
      await files.syncFolder(folder)
    },
  }
}

/** The folders in it that bear an id, none where there is no such folder. */
export async function foldersIn(files: FileSystem, folder: string): Promise<string[]> {
  try {
    const entries = await files.list(folder)
    return entries.filter((entry) => entry.isFolder && isSafeId(entry.name)).map((entry) => entry.name)
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return []
    throw cause
  }
}
