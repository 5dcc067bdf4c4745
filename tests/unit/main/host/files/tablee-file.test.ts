import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packTablee, unpackTablee, type TableeContent } from '#host/files/tablee-file.ts'
import { readDirectory } from '#host/files/zip-directory.ts'
import { stateOf, typedUpdates } from './documents.ts'
import { png } from './pictures.ts'

const schemas = { meeting: 1, council: 1 }

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function content(overrides: Partial<TableeContent> = {}): TableeContent {
  return {
    identity: { docId: 'meeting-1', lineage: 'lineage-1', schema: 1 },
    kind: 'meeting',
    parts: { body: stateOf(typedUpdates(40)), journal: stateOf(typedUpdates(3)) },
    meetingJson: '{"title":"Séance"}\n',
    minutesHtml: '<!doctype html><p>Séance</p>',
    files: new Map([[hash(png), png]]),
    ...overrides,
  }
}

/** The entries of a packed file, to be changed and packed again by hand. */
function entriesOf(packed: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(packed)
}

function repack(change: (entries: Record<string, Uint8Array>) => void): Uint8Array {
  const entries = entriesOf(packTablee(content()))
  change(entries)
  return zipSync(entries)
}

function withManifest(change: (manifest: Record<string, unknown>) => void): Uint8Array {
  return repack((entries) => {
    const manifest = JSON.parse(new TextDecoder().decode(entries['manifest.json'])) as Record<string, unknown>
    change(manifest)
    entries['manifest.json'] = strToU8(JSON.stringify(manifest))
  })
}

describe('a .tablee file', () => {
  it('gives back the document that was packed', () => {
    const given = content()
    const unpacked = unpackTablee(packTablee(given), schemas)
    expect(unpacked).toEqual({
      ok: true,
      value: {
        identity: given.identity,
        kind: 'meeting',
        parts: given.parts,
        meetingJson: given.meetingJson,
        minutesHtml: given.minutesHtml,
        letterhead: null,
        files: given.files,
        published: new Map(),
        trouble: [],
      },
    })
  })

  it('is the same bytes for the same document, in any order and at any hour', () => {
    const { parts, files } = content()
    const other = new TextEncoder().encode('%PDF-')
    const both = new Map([...files, [hash(other), other]])
    const first = packTablee(content({ files: both }))
    const second = packTablee(
      content({ parts: { journal: parts['journal']!, body: parts['body']! }, files: new Map([...both].reverse()) }),
    )
    expect(hash(first)).toBe(hash(second))
  })

  it('is a ZIP that another reader opens, with its names in order and its manifest beside them', () => {
    const packed = packTablee(content())
    expect(Object.keys(entriesOf(packed))).toEqual([
      `files/${hash(png)}`,
      'manifest.json',
      'meeting.json',
      'minutes.html',
      'parts/body.yjs',
      'parts/journal.yjs',
    ])
    const manifest: unknown = JSON.parse(new TextDecoder().decode(entriesOf(packed)['manifest.json']))
    expect(manifest).toMatchObject({
      format: 'tablee',
      version: 1,
      document: { kind: 'meeting', docId: 'meeting-1', lineage: 'lineage-1', schema: 1 },
      lock: null,
      entries: { [`files/${hash(png)}`]: { sha256: hash(png), bytes: png.length } },
    })
  })

  it('packed again by another program, with its folders, opens as well', () => {
    const packed = repack((entries) => Object.assign(entries, { 'parts/': new Uint8Array(), '__MACOSX/x': png }))
    expect(unpackTablee(packed, schemas)).toMatchObject({
      ok: true,
      value: { trouble: [{ code: 'unlistedEntry', params: { entry: '__MACOSX/x' } }] },
    })
  })

  it('of a council, without readable forms, opens too', () => {
    const packed = packTablee(content({ kind: 'council', meetingJson: null, minutesHtml: null, files: new Map() }))
    expect(unpackTablee(packed, schemas)).toMatchObject({
      ok: true,
      value: { kind: 'council', meetingJson: null, minutesHtml: null, trouble: [] },
    })
  })

  it('keeps a part this version does not know', () => {
    const parts = { ...content().parts, 'notes-seat-2': Uint8Array.of(0, 0) }
    const unpacked = unpackTablee(packTablee(content({ parts })), schemas)
    expect(unpacked.ok && Object.keys(unpacked.value.parts).sort()).toEqual(['body', 'journal', 'notes-seat-2'])
  })
})

describe('a file that is no .tablee, or not one of ours', () => {
  function codeOf(bytes: Uint8Array): string {
    const unpacked = unpackTablee(bytes, schemas)
    return unpacked.ok ? 'opened' : unpacked.code
  }

  it('is called foreign', () => {
    for (const bytes of [new Uint8Array(), strToU8('{}'), png, strToU8('%PDF-1.7'), new Uint8Array(100)]) {
      expect(codeOf(bytes)).toBe('notTablee')
    }
    expect(codeOf(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBe('notTablee')
    expect(codeOf(zipSync({ 'manifest.json': strToU8('{"name":"an app"}') }))).toBe('notTablee')
    expect(codeOf(zipSync({}))).toBe('notTablee')
  })

  it('of a newer format, or of a schema this version cannot write, is refused by that name', () => {
    expect(
      unpackTablee(
        withManifest((manifest) => Object.assign(manifest, { version: 2, document: 1 })),
        schemas,
      ),
    ).toEqual({
      ok: false,
      code: 'newerFormat',
      params: { version: 2 },
    })
    const newer = packTablee(content({ identity: { docId: 'a', lineage: 'b', schema: 2 } }))
    expect(unpackTablee(newer, schemas)).toEqual({ ok: false, code: 'newerSchema', params: { schema: 2 } })
    expect(unpackTablee(newer, { ...schemas, meeting: 2 }).ok).toBe(true)
  })

  it('behind a passphrase is called locked', () => {
    expect(codeOf(withManifest((manifest) => Object.assign(manifest, { lock: { kdf: 'scrypt' } })))).toBe('locked')
  })

  it('whose manifest says nonsense is damaged', () => {
    expect(codeOf(withManifest((manifest) => Object.assign(manifest, { entries: [] })))).toBe('damaged')
    expect(codeOf(repack((entries) => Object.assign(entries, { 'manifest.json': strToU8('{"form') })))).toBe('damaged')
  })

  it('with a name that leaves its folder is refused, whatever the system', () => {
    const names = ['../x', 'files/../../x', '/etc/passwd', 'C:\\x', 'a\\..\\b', 'a//b', './x', 'a\u0000b']
    for (const name of names) {
      expect(codeOf(repack((entries) => Object.assign(entries, { [name]: png }))), name).toBe('unsafeEntry')
    }
  })
})

describe('a .tablee file that something happened to', () => {
  it('cut at any byte is refused as truncated, and never throws', () => {
    const packed = packTablee(content())
    for (let length = 4; length < packed.length; length++) {
      expect(unpackTablee(packed.subarray(0, length), schemas), `cut at ${length}`).toMatchObject({
        ok: false,
        code: 'truncated',
      })
    }
  })

  it('with a damaged entry opens with the others and names it', () => {
    const packed = packTablee(content())
    const directory = readDirectory(packed)
    if (directory.state !== 'read') throw new Error('unreadable')
    for (const { name, at } of directory.entries.filter((entry) => entry.name !== 'manifest.json')) {
      const damaged = packed.slice()
      damaged[at + 30 + name.length + 4]! ^= 0xff
      const unpacked = unpackTablee(damaged, schemas)
      expect(unpacked).toMatchObject({
        ok: true,
        value: { trouble: [{ code: 'damagedEntry', params: { entry: name } }] },
      })
      if (!unpacked.ok) continue
      const { parts, meetingJson, minutesHtml, files } = unpacked.value
      const read = [...Object.values(parts), meetingJson, minutesHtml, ...files.values()].filter(
        (each) => each !== null,
      )
      expect(read).toHaveLength(4)
    }
  })

  it('with an entry exchanged for another, or gone, names it', () => {
    const exchanged = repack((entries) => Object.assign(entries, { 'parts/body.yjs': Uint8Array.of(0, 0) }))
    expect(unpackTablee(exchanged, schemas)).toMatchObject({
      ok: true,
      value: { trouble: [{ code: 'damagedEntry', params: { entry: 'parts/body.yjs' } }] },
    })
    const gone = repack((entries) => delete entries['parts/journal.yjs'])
    expect(unpackTablee(gone, schemas)).toMatchObject({
      ok: true,
      value: { trouble: [{ code: 'missingEntry', params: { entry: 'parts/journal.yjs' } }] },
    })
  })

  it('with an attachment that is not under its own hash does not give it', () => {
    const name = `files/${'0'.repeat(64)}`
    const packed = withManifest((manifest) => {
      Object.assign(manifest['entries'] as object, { [name]: { sha256: hash(png), bytes: png.length } })
    })
    const entries = { ...entriesOf(packed), [name]: png }
    const unpacked = unpackTablee(zipSync(entries), schemas)
    expect(unpacked).toMatchObject({
      ok: true,
      value: { trouble: [{ code: 'damagedEntry', params: { entry: name } }] },
    })
    expect(unpacked.ok && [...unpacked.value.files.keys()]).toEqual([hash(png)])
  })

  it('with any bytes changed never throws', () => {
    const packed = packTablee(content())
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const damaged = packed.slice()
          for (const [at, change] of changes) damaged[at]! ^= change
          const unpacked = unpackTablee(damaged, schemas)
          // What is given is sound: by its hash it is what was packed.
          if (unpacked.ok && unpacked.value.parts['body'])
            expect(unpacked.value.parts['body']).toEqual(content().parts['body'])
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('a ZIP bomb', () => {
  it('is refused before anything is inflated, by what it says', () => {
    const packed = repack((entries) => Object.assign(entries, { bomb: new Uint8Array(64) }))
    const lying = packed.slice()
    const directory = readDirectory(packed)
    if (directory.state !== 'read') throw new Error('unreadable')
    // The size of the last entry in the central directory: 22 + 46 + the length of its name from the end.
    const place = packed.length - 22 - 46 - 'bomb'.length
    new DataView(lying.buffer).setUint32(place + 24, 301 * 1024 * 1024, true)
    expect(unpackTablee(lying, schemas)).toEqual({ ok: false, code: 'tooLarge', params: { megabytes: 300 } })
  })

  it('that lies about its size is stopped at the size it said', () => {
    const bomb = new Uint8Array(40 * 1024 * 1024)
    const packed = repack((entries) => Object.assign(entries, { 'parts/body.yjs': bomb }))
    const directory = readDirectory(packed)
    if (directory.state !== 'read') throw new Error('unreadable')
    const lying = packed.slice()
    const name = Buffer.from('parts/body.yjs')
    const place = Buffer.from(lying.buffer).lastIndexOf(name) - 46
    new DataView(lying.buffer).setUint32(place + 24, 1000, true)
    const before = process.memoryUsage().arrayBuffers
    expect(unpackTablee(lying, schemas)).toMatchObject({
      ok: true,
      value: { trouble: [{ code: 'damagedEntry', params: { entry: 'parts/body.yjs' } }] },
    })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024)
  })

  it('of very many entries is refused', () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`x${index}`, new Uint8Array()]))
    expect(unpackTablee(zipSync(many), schemas)).toMatchObject({ ok: false, code: 'tooLarge' })
  })
})
