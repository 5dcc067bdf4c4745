/**
 * A folder shaped like an Electron distribution, so that electron-builder has something to pack without a download:
 * an ELF header with the fuse wire of Electron 45, a version, locales, resources (research/electron.md §3).
 */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** By which @electron/fuses finds the wire, then its version, its length and every fuse as Electron ships it. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1'),
  Buffer.from([1, 9]),
  Buffer.from('101100110', 'latin1'),
])

export function writeStandInDist(folder: string, version: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('\u007fELF', 'latin1'), fuseWire]))
  chmodSync(join(folder, 'electron'), 0o755)
  writeFileSync(join(folder, 'version'), version)
  for (const locale of ['de', 'en-GB', 'en-US', 'fr', 'tr']) writeFileSync(join(folder, `locales/${locale}.pak`), '')
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'resources.pak']) {
    writeFileSync(join(folder, name), '')
  }
}

/**
 * A program in the place of fpm, which makes .deb files and is not in Debian: it keeps the arguments and the files
 * it was given, so that a test can read the .desktop entry and the file type.
 */
export function writeRecordingFpm(file: string, recordFolder: string): void {
  mkdirSync(recordFolder, { recursive: true })
  writeFileSync(
    file,
    `#!/bin/sh
printf '%s\\n' "$@" > '${recordFolder}/arguments'
for word in "$@"; do
  case "$word" in
    *.desktop=*) cp "\${word%%=*}" '${recordFolder}/desktop' ;;
    *.xml=*) cp "\${word%%=*}" '${recordFolder}/mime.xml' ;;
  esac
done
while [ $# -gt 0 ]; do
  if [ "$1" = --package ]; then echo recorded > "$2"; fi
  shift
done
`,
  )
  chmodSync(file, 0o755)
}
