/** The import fences bite: each is crossed by a fixture, and each lets its neighbour through. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { projectFolder } from '../../../build/node24.mjs'

interface Fence {
  room: string
  refused: string[]
  allowed: string[]
}

const fences: Fence[] = [
  {
    room: 'shared/rules',
    refused: ['yjs', 'zod', 'node:fs', '@mantine/core', '#shared/contract/result.ts', '../contract/result.ts'],
    allowed: ['./facts.ts'],
  },
  {
    room: 'shared/rules/floor',
    refused: ['yjs', 'zod', '#shared/contract/result.ts', '../../contract/result.ts'],
    allowed: ['./order.ts', '../facts.ts'],
  },
  {
    room: 'shared/contract',
    refused: ['yjs', 'node:fs', '#shared/rules/facts.ts', '../meeting/read.ts'],
    allowed: ['zod', './result.ts'],
  },
  {
    room: 'shared/meeting',
    refused: ['node:fs', 'react', '#host/gate.ts', '#shared/minutes/document.ts'],
    allowed: ['yjs', '#shared/rules/facts.ts', '#shared/contract/result.ts', './read.ts'],
  },
  {
    room: 'shared/council',
    refused: ['node:fs', 'dexie', '#shared/minutes/document.ts'],
    allowed: ['yjs', '#shared/contract/result.ts'],
  },
  {
    room: 'shared/minutes',
    refused: ['node:fs', 'react', 'jspdf', '#host/gate.ts'],
    allowed: ['#shared/meeting/read.ts', '#shared/rules/facts.ts'],
  },
  {
    room: 'renderer/projection',
    refused: ['yjs', '@tiptap/core', 'dexie', 'node:fs', '../storage/open.ts', '#shared/meeting/read.ts'],
    allowed: ['react', '#shared/contract/public-view.ts', '../ui/button.tsx', './wall.tsx'],
  },
  {
    room: 'renderer/phone',
    // Even the contract: a value of it brings zod, five times the page's own weight.
    refused: ['react', 'zod', 'yjs', '@mantine/core', '../projection/feed.ts', '#shared/contract/phone.ts'],
    allowed: ['preact', 'preact/hooks', '../ui/hours.ts', './words.ts'],
  },
  {
    room: 'renderer/ui',
    refused: ['yjs', '@tiptap/core', '../meeting/x.ts', '#shared/meeting/read.ts'],
    allowed: ['react', '@mantine/core', '#shared/contract/result.ts'],
  },
  {
    room: 'renderer/meeting',
    refused: ['node:fs', 'electron', '#host/gate.ts', '../../main/host/gate.ts'],
    allowed: ['react', '@tiptap/core', '#shared/meeting/read.ts', '../ui/button.tsx'],
  },
  {
    room: 'main/host',
    refused: ['electron', 'electron/main', '../desktop/main.ts', '../browser/door.ts', '../../renderer/app/main.tsx'],
    allowed: ['node:fs', 'yjs', '#shared/meeting/read.ts'],
  },
  {
    room: 'main/browser',
    refused: ['electron', '../desktop/main.ts'],
    allowed: ['node:http', '#host/gate.ts'],
  },
  {
    room: 'main/desktop',
    refused: ['electron', '../browser/door.ts', '../../renderer/app/main.tsx'],
    allowed: ['electron/main', '#host/gate.ts'],
  },
]

/** What a five-year-old phone's browser lacks, or has only in a secure context. */
const tooNew = [
  'structuredClone({})',
  '[1].at(0)',
  '[1].findLast(Boolean)',
  '[1].toSorted()',
  'Object.groupBy([], String)',
  'Promise.withResolvers()',
  'crypto.randomUUID()',
  'crypto.subtle',
  'navigator.clipboard',
  'navigator.serviceWorker',
  'navigator.wakeLock',
]

const diagnostics = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) })

describe('the fences between rooms', () => {
  let house: string
  let refusedFiles: Set<string>
  let tooNewFiles: Set<string>

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'tablee-fences-'))
    copyFileSync(join(projectFolder, '.oxlintrc.json'), join(house, '.oxlintrc.json'))
    for (const fence of fences) {
      for (const specifier of [...fence.refused, ...fence.allowed]) write(house, fence.room, specifier)
    }
    for (const [place, code] of tooNew.entries()) writeCode(house, place, code)
    const oxlint = join(projectFolder, 'node_modules/oxlint/bin/oxlint')
    const { stdout } = spawnSync(process.execPath, [oxlint, '--format=json'], { cwd: house, encoding: 'utf8' })
    const found = diagnostics.parse(JSON.parse(stdout)).diagnostics
    const crossings = found.filter(({ code }) => code.includes('no-restricted-imports'))
    const newer = found.filter(({ code }) => /no-restricted-(?:globals|properties)/.test(code))
    tooNewFiles = new Set(newer.map(({ filename }) => filename.replaceAll('\\', '/')))
    refusedFiles = new Set(crossings.map(({ filename }) => filename.replaceAll('\\', '/')))
  })

  afterAll(() => rmSync(house, { recursive: true, force: true }))

  for (const { room, refused, allowed } of fences) {
    test.each(refused)(`${room} may not import %s`, (specifier) => {
      expect(refusedFiles).toContain(fixture(room, specifier))
    })
    test.each(allowed)(`${room} may import %s`, (specifier) => {
      expect(refusedFiles).not.toContain(fixture(room, specifier))
    })
  }

  test.each(tooNew.map((code, place) => [code, place] as const))('the phone’s page may not say %s', (_code, place) => {
    expect(tooNewFiles).toContain(newFixture('renderer/phone', place))
    expect(tooNewFiles).not.toContain(newFixture('renderer/projection', place))
  })
})

function newFixture(room: string, place: number): string {
  return `${room}/says-${place}.ts`
}

function writeCode(house: string, place: number, code: string): void {
  for (const room of ['renderer/phone', 'renderer/projection']) {
    writeFileSync(join(house, newFixture(room, place)), `export const kept = ${code}\n`)
  }
}

function fixture(room: string, specifier: string): string {
  return `${room}/imports-${specifier.replaceAll(/\W+/g, '-')}.ts`
}

function write(house: string, room: string, specifier: string): void {
  const file = join(house, fixture(room, specifier))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `import { thing } from '${specifier}'\nexport const kept = thing\n`)
}
