import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { noLetterhead, type CouncilLetterhead } from '#shared/contract/letterhead.ts'
import { compose } from '#shared/minutes/compose.ts'
import { withLetterhead } from '#shared/minutes/letterhead.ts'
import { packMeeting } from '#host/export/pack-meeting.ts'
import { readLetterhead } from '#host/files/letterhead-entry.ts'
import { sha256Of } from '#host/files/sha256.ts'
import { unpackTablee } from '#host/files/tablee-file.ts'
import { readMeetingFile, schemas } from '#host/read-meeting-file.ts'
import { partsOf, readWhole } from '#host/whole-meeting.ts'
import { buildMeeting } from '#factories/meeting.ts'
import { render } from '#factories/pdf.ts'
import { png } from './pictures.ts'

const meeting = buildMeeting()
const parts = partsOf(meeting, meeting.identity)
const whole = readWhole(parts)
const logo = sha256Of(png)
const paper = { name: 'Conseil des Tilleuls', address: 'Maison de quartier\n3 allée des Tanneurs', logo }
const picture = (sha256: string) => (sha256 === logo ? png : null)

async function packed(given: CouncilLetterhead = paper): Promise<Uint8Array<ArrayBuffer>> {
  return packMeeting(whole, parts, picture, null, null, given)
}

function opened(bytes: Uint8Array<ArrayBuffer>) {
  const read = readMeetingFile(bytes)
  if (!read.ok || read.value.form !== 'tablee') throw new Error('not a meeting file')
  return read.value
}

describe('The council’s paper in a meeting file', () => {
  it('gives the same PDF where it is made anew, byte for byte', { timeout: 30_000 }, async () => {
    const { letterhead, files, remarks } = opened(await packed())
    expect(remarks).toEqual([])
    const here = withLetterhead(compose(whole, 'members'), paper)
    const there = withLetterhead(compose(whole, 'members'), readLetterhead(letterhead, files).letterhead)
    expect(there.letterhead?.logo).not.toBeNull()
    const [one, other] = [
      await render(here, { images: picture }),
      await render(there, { images: (sha256) => files.get(sha256) ?? null }),
    ]
    expect(Buffer.from(other.bytes).equals(Buffer.from(one.bytes))).toBe(true)
    expect(one.bytes.length).toBeGreaterThan((await render(compose(whole, 'members'))).bytes.length)
  })

  it('stands in the page to read, with its picture in the file', async () => {
    const unpacked = unpackTablee(await packed(), schemas)
    expect(unpacked.ok && unpacked.value.minutesHtml).toContain(
      `<header><img src="files/${logo}" alt="Conseil des Tilleuls"><p><strong>Conseil des Tilleuls</strong><br>Maison`,
    )
    expect(unpacked.ok && unpacked.value.files.has(logo)).toBe(true)
  })

  it('leaves a file without paper as it was before there was any', async () => {
    const plain = await packMeeting(whole, parts, picture)
    expect(Buffer.from(await packed(noLetterhead)).equals(Buffer.from(plain))).toBe(true)
    expect(opened(plain).letterhead).toBeNull()
    expect(readLetterhead(null, new Map())).toEqual({ letterhead: noLetterhead, remarks: [] })
  })

  it('is part of no meeting: its parts know nothing of it', async () => {
    const { parts: read, files } = opened(await packed())
    expect(readWhole(read).attachments).toEqual(whole.attachments)
    expect(Y.encodeStateAsUpdate(read.body)).toEqual(
      Y.encodeStateAsUpdate(opened(await packed(noLetterhead)).parts.body),
    )
    expect([...files.keys()]).toEqual([logo])
  })
})

describe('A letterhead from a foreign file', () => {
  const entry = (value: unknown): string => JSON.stringify(value)
  const files = new Map<string, Uint8Array>([
    [logo, png],
    ['b'.repeat(64), new Uint8Array(3 * 1024 * 1024).fill(7)],
    ['c'.repeat(64), new TextEncoder().encode('<svg onload="alert(1)"/>')],
  ])
  const good = { format: 1, name: 'Conseil', address: 'ici', logo }

  it.each([
    ['is taken when it is sound', good, { name: 'Conseil', address: 'ici', logo }, []],
    ['is left when it is of a newer form', { ...good, format: 2 }, noLetterhead, ['letterheadUnread']],
    ['is left when it is none', { address: 3 }, noLetterhead, ['letterheadUnread']],
    ['is left when its address is a book', { ...good, address: 'x'.repeat(601) }, noLetterhead, ['letterheadUnread']],
    ['loses a picture that is not there', { ...good, logo: 'a'.repeat(64) }, { ...good, logo: null }, ['logoUnread']],
    ['loses one that is huge', { ...good, logo: 'b'.repeat(64) }, { ...good, logo: null }, ['logoUnread']],
    ['loses one of another kind', { ...good, logo: 'c'.repeat(64) }, { ...good, logo: null }, ['logoUnread']],
    ['loses one that names a way out', { ...good, logo: '../../council' }, noLetterhead, ['letterheadUnread']],
  ])('%s', (_, value, expected, codes) => {
    const read = readLetterhead(entry(value), files)
    expect(read.letterhead).toMatchObject({ name: expected.name, address: expected.address, logo: expected.logo })
    expect(read.remarks.map(({ code }) => code)).toEqual(codes)
  })

  it('is left when it is no JSON', () => {
    expect(readLetterhead('{', files).remarks).toEqual([{ code: 'letterheadUnread', params: {} }])
  })
})
