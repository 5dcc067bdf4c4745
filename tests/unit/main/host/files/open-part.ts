import { openPartStore, type PartStore, type PartStoreDeps } from '#host/files/part-store.ts'
import { nodeFileSystem } from '#host/files/file-system.ts'

export const evening = Date.UTC(2026, 10, 12, 17, 30)

/** A part on the real disk, at a fixed hour, with a log nobody reads; each can be replaced. */
export function openPart(folder: string, deps: Partial<PartStoreDeps> = {}): Promise<PartStore> {
  return openPartStore(folder, { files: nodeFileSystem, clock: { now: () => evening }, log: () => undefined, ...deps })
}
