/** `.tablee` files changed by hand, as damage, a curious user or a forger would. */
import { createHash } from 'node:crypto'
import { unzipSync, zipSync } from 'fflate'
import type { Manifest } from '#host/files/tablee-manifest.ts'

export type Entries = Record<string, Uint8Array>

/** Packs the entries again as `change` left them; the manifest goes on saying what it said. */
export function damagedTablee(bytes: Uint8Array, change: (entries: Entries) => void): Uint8Array<ArrayBuffer> {
  const entries: Entries = unzipSync(bytes)
  change(entries)
  return zipSync(entries)
}

/** The same with a manifest that agrees: nothing looks damaged. */
export function forgedTablee(
  bytes: Uint8Array,
  change: (entries: Entries, manifest: Manifest) => void,
): Uint8Array<ArrayBuffer> {
  return damagedTablee(bytes, (entries) => {
    const text = new TextDecoder().decode(entries['manifest.json'])
    const manifest = JSON.parse(text) as Manifest
    change(entries, manifest)
    const listed = Object.entries(entries).filter(([name]) => name !== 'manifest.json')
    manifest.entries = Object.fromEntries(
      listed.map(([name, content]) => {
        const sha256 = createHash('sha256').update(content).digest('hex')
        return [name, { sha256, bytes: content.length }]
      }),
    )
    entries['manifest.json'] = new TextEncoder().encode(JSON.stringify(manifest))
  })
}

/** One entry with its text changed. */
export function rewritten(entries: Entries, name: string, from: string, to: string): void {
  const text = new TextDecoder().decode(entries[name])
  if (!text.includes(from)) throw new Error(`${name} does not say "${from}"`)
  entries[name] = new TextEncoder().encode(text.replaceAll(from, to))
}

/** Every entry of this name with one byte changed in its middle. */
export function scratched(entries: Entries, ...names: string[]): void {
  for (const name of names) {
    const entry = entries[name]
    if (entry === undefined) throw new Error(`no entry ${name}`)
    const middle = entry.length >> 1
    entry[middle] = (entry[middle] ?? 0) ^ 0xff
  }
}
