/**
 * The command line (`npx tablee …`): what it writes, and what it says when it can't. Every complaint is one sentence
 * on stderr, with exit code 1 for what could not be done and 2 for what was asked wrongly.
 */
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { demoScript } from '#factories/demo.ts'
import { editedTablee } from '#factories/copies.ts'
import { setHeader, setItem } from '#shared/meeting/edits.ts'
import { startTablee, tablee, type Ended } from './command-line.ts'
import { pdfText } from './evening/pdf-text.ts'

/** The demo as the command line writes it, made once for all tests. */
interface Shared {
  demo: string
}

const test = base.extend<{ folder: string }, Shared>({
  demo: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright wants to see the fixtures named
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'tablee-cli-demo-'))
      const written = await tablee('demo', '--out', join(folder, 'not', 'there', 'yet'))
      expect(written).toMatchObject({ code: 0, stderr: '' })
      await use(join(folder, 'not', 'there', 'yet'))
      await rm(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants to see the fixtures named
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'tablee-cli-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
})

/** One complaint: nothing on stdout, one line on stderr that ends as a sentence (or with what to type). */
function expectComplaint(ended: Ended, code: 1 | 2, words: string | RegExp): void {
  expect(ended.stderr.trim()).toMatch(words)
  expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: '' })
  const [sentence, hint, ...rest] = ended.stderr.trimEnd().split('\n')
  expect(rest).toEqual([])
  expect(sentence).not.toMatch(/Error| at \S+:\d+|\{/)
  expect(hint).toBe(code === 2 ? 'Try: tablee --help' : undefined)
}

test('says what it can do, from anywhere, and its version', async () => {
  const asked = await Promise.all([
    tablee(),
    tablee('--help'),
    tablee('-h'),
    tablee('help'),
    tablee('export', '--help'),
  ])
  for (const ended of asked) {
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    for (const command of ['serve', 'demo', 'import', 'export', 'merge', 'kit'])
      expect(ended.stdout).toContain(`tablee ${command}`)
  }
  const manifest = JSON.parse(await readFile(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    version: string
  }
  expect(await tablee('--version')).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
})

test('says what was asked wrongly in one sentence, with exit code 2', async ({ folder }) => {
  const misuses: [string[], string | RegExp][] = [
    [['convene'], 'There is no command “convene”.'],
    [['--port', '1'], 'There is no option “--port”.'],
    [['export', 'a.tablee', '--as', 'pdf'], 'There is no option “--as”.'],
    [['export', 'a.tablee', '--to', 'pdf', '--out'], '--out needs a value.'],
    [['export', 'a.tablee', '--to', 'pdf', '--out='], '--out needs a value.'],
    [['serve', '--demo=yes'], '--demo takes no value.'],
    [['export', '--to', 'pdf', '--out', 'a.pdf'], 'This command takes one file.'],
    [['import', 'a.json', 'b.json', '--out', 'a.tablee'], 'This command takes one file.'],
    [['demo', 'here', '--out', folder], 'This command takes no file.'],
    [['merge', 'a.tablee', '--out', 'c.tablee'], 'This command takes two files.'],
    [['merge', 'a.tablee', 'b.tablee', '--out', 'c.tablee', '--lang', 'de'], '--lang is one of: fr, en.'],
    [['demo'], '--out is missing.'],
    [['import', 'a.json'], '--out is missing.'],
    [['export', 'a.tablee', '--out', 'a.docx'], '--to is one of: pdf, docx, text, markdown, json.'],
    [['export', 'a.tablee', '--to', 'odt', '--out', 'a.odt'], '--to is one of: pdf, docx, text, markdown, json.'],
    [['export', 'a.tablee', '--to', 'pdf', '--edition', 'all', '--out', 'a.pdf'], /^--edition is one of: members, /],
    [['serve', '--port', 'eighty'], '--port is a number from 0 to 65535.'],
    [['serve', '--port', '70000'], '--port is a number from 0 to 65535.'],
    [['serve', '--at', 'tomorrow'], '--at is a date and time such as 2026-11-12T18:25.'],
    [['serve', '--data', ''], '--data needs a value.'],
    [['serve', '--room-address', 'wlan0'], '--room-address is an address of this computer such as 192.168.1.20.'],
    [['serve', '--room-port', '-1'], '--room-port needs a value.'],
    [['serve', '--admit', '2'], '--admit goes with --room.'],
    [['serve', '--room'], '--meeting is missing.'],
    [['serve', '--room', '--meeting', 'x', '--reach', 'moon'], '--reach is one of: phones, computers.'],
    [['serve', '--room', '--meeting', 'x', '--admit', '99'], '--admit is a number from 0 to 20.'],
    [['serve', '--room-port', '70000'], '--room-port is a number from 0 to 65535.'],
  ]
  const ended = await Promise.all(misuses.map(([args]) => tablee(...args)))
  for (const [place, [, words]] of misuses.entries()) expectComplaint(ended[place] as Ended, 2, words)
})

test('says what is wrong with a file it is given, where, and writes nothing', async ({ demo, folder }) => {
  const meeting = await readFile(join(demo, 'seance-14.tablee'))
  const json = await readFile(join(demo, 'seance-14.json'), 'utf8')
  const put = (name: string, bytes: string | Uint8Array): Promise<void> => writeFile(join(folder, name), bytes)
  const entries = unzipSync(meeting)
  const manifest = strFromU8(entries['manifest.json'] as Uint8Array)
  const scratched = { 'parts/body.yjs': strToU8('not the body'), 'meeting.json': strToU8('not to be read') }
  const withManifest = (text: string): Uint8Array => zipSync({ ...entries, 'manifest.json': strToU8(text) })
  await Promise.all([
    put('cut.tablee', meeting.subarray(0, 3000)),
    put('empty.tablee', ''),
    put('poem.tablee', 'Sous le pont Mirabeau'),
    put('photos.tablee', zipSync({ 'a.jpg': strToU8('no photo') })),
    put('newer.tablee', withManifest(manifest.replace('"version": 1', '"version": 2'))),
    put('later.tablee', withManifest(manifest.replace(/"schema": \d+/, '"schema": 900'))),
    put('garbled.tablee', withManifest('{')),
    put('hollow.tablee', zipSync({ ...entries, ...scratched })),
    put('cut.json', json.slice(0, 3000)),
    put('empty.json', ''),
    put('latin1.json', Uint8Array.of(0x7b, 0xe9, 0x7d)),
    put('other.json', '{"name":"a package"}'),
    put('newer.json', json.replace('"version": 1', '"version": 2')),
    put('minutes.json', json.replace('"minutes": 25', '"minutes": "vingt-cinq"')),
    put('kind.json', json.replace('"kind": "election"', '"kind": "coronation"')),
    put('key.json', json.replace('"displayName": "Zoé"', '"shownName": "Zoé", "displayName": "Zoé"')),
    put('person.json', json.replace('"personId": "p-zoe"', '"personId": "p-nobody"')),
    put('text.json', json.replace('"type": "blockquote"', '"type": "marquee"')),
  ])
  const wrong: [string, RegExp][] = [
    ['missing.tablee', /missing\.tablee can't be read: there is no such file or folder\.$/],
    ['.', /can't be read: it is a folder\.$/],
    ['cut.tablee', /its end is missing; it was not touched\.$/],
    ['empty.tablee', /this is not a Tablée meeting; it was not touched\.$/],
    ['poem.tablee', /this is not a Tablée meeting/],
    ['photos.tablee', /this is not a Tablée meeting/],
    ['newer.tablee', /made by a newer Tablée; update to open it\.$/],
    ['later.tablee', /made by a newer Tablée; update to open it\.$/],
    ['garbled.tablee', /it is damaged and can’t be read; it was not touched\.$/],
    ['hollow.tablee', /it is damaged and can’t be read; it was not touched\.$/],
    ['missing.json', /there is no such file or folder\.$/],
    ['cut.json', /this is not JSON: it goes wrong at line \d+, column \d+\.$/],
    ['empty.json', /this is not JSON: it goes wrong at line 1, column 1\.$/],
    ['latin1.json', /this is not UTF-8 text\.$/],
    ['other.json', /not a Tablée meeting \("format": "tablee\.meeting" is missing\)\.$/],
    ['newer.json', /made by a newer Tablée; update to open it\.$/],
    ['minutes.json', /items\[5\]\.minutes is a value of the wrong type\.$/],
    ['kind.json', /items\[13\]\.kind is none of the possible values\.$/],
    ['key.json', /people\[\d+\]\.shownName is a key Tablée does not know\.$/],
    ['person.json', /journal\[\d+\]\.personId names something that is not in this meeting\.$/],
    ['text.json', /texts\.item-01\.content\[6\] is an unknown element\.$/],
  ]
  const out = join(folder, 'out')
  const ended = await Promise.all(
    wrong.map(([name]) =>
      name.endsWith('.json')
        ? tablee('import', join(folder, name), '--out', join(out, `${name}.tablee`))
        : tablee('export', join(folder, name), '--to', 'markdown', '--out', join(out, `${name}.md`)),
    ),
  )
  for (const [place, [, words]] of wrong.entries()) expectComplaint(ended[place] as Ended, 1, words)
  await expect(readdir(out)).rejects.toThrow('ENOENT')

  const [packed, unpacked] = await Promise.all([
    tablee('import', join(demo, 'seance-14.tablee'), '--out', join(out, 'a.tablee')),
    tablee('export', join(demo, 'seance-14.json'), '--to', 'pdf', '--out', join(out, 'a.pdf')),
  ])
  expectComplaint(packed, 1, /is not the JSON form of a meeting but a packed file already\.$/)
  expectComplaint(unpacked, 1, /is a meeting in the JSON form\. Make a meeting file of it first: tablee import$/)
})

test('writes what a damaged file still holds, and says what it left out', async ({ demo, folder }) => {
  const entries = unzipSync(await readFile(join(demo, 'seance-14.tablee')))
  const [picture = ''] = Object.keys(entries).filter((name) => name.startsWith('files/'))
  await writeFile(
    join(folder, 'hurt.tablee'),
    zipSync({ ...entries, [picture]: strToU8('torn'), 'note.txt': strToU8('') }),
  )
  const out = join(folder, 'whole.json')
  const ended = await tablee('export', join(folder, 'hurt.tablee'), '--to', 'json', '--out', out)
  expect(ended).toMatchObject({ code: 0, stdout: `${out}\n` })
  expect(ended.stderr).toMatch(/files it speaks of are damaged or missing in it \(.+\.png\); the rest was read\./)
  expect(ended.stderr).toContain('note.txt is not in its list and was left out.')
  expect(await readFile(out)).toEqual(await readFile(join(demo, 'seance-14.json')))

  await writeFile(join(folder, 'bodiless.tablee'), zipSync({ ...entries, 'parts/body.yjs': strToU8('not the body') }))
  const rebuilt = await tablee('export', join(folder, 'bodiless.tablee'), '--to', 'json', '--out', out)
  expect(rebuilt).toMatchObject({ code: 0, stdout: `${out}\n` })
  expect(rebuilt.stderr).toContain('the meeting was taken from its copy for reading.')
  expect(await readFile(out)).toEqual(await readFile(join(demo, 'seance-14.json')))
})

test('says why a file can’t be written, and leaves the one that was there', async ({ demo, folder }) => {
  const file = join(demo, 'seance-14.tablee')
  await writeFile(join(folder, 'plain'), 'a file')
  await symlink('/dev/full', join(folder, 'full'))
  await mkdir(join(folder, 'taken.json'))
  const [isFolder, underFile, noRoom, demoUnderFile] = await Promise.all([
    tablee('export', file, '--to', 'json', '--out', join(folder, 'taken.json')),
    tablee('export', file, '--to', 'json', '--out', join(folder, 'plain', 'a.json')),
    tablee('export', file, '--to', 'json', '--out', join(folder, 'full')),
    tablee('demo', '--out', join(folder, 'plain')),
  ])
  expectComplaint(isFolder, 1, /taken\.json can't be written: it is a folder\.$/)
  expectComplaint(underFile, 1, /a\.json can't be written: a file stands where a folder is needed\.$/)
  expectComplaint(noRoom, 1, /full can't be written: the disk is full\.$/)
  expectComplaint(demoUnderFile, 1, /can't be written: a file stands where a folder is needed\.$/)
  expect((await readdir(folder)).sort()).toEqual(['full', 'plain', 'taken.json'])
  expect(await readFile(join(folder, 'plain'), 'utf8')).toBe('a file')
})

test('writes the demo’s meetings, and each comes back from export, import and export as the same bytes', async ({
  demo,
  folder,
}) => {
  const names = ['seance-13', 'seance-14', 'seance-14-preparee', 'seance-15']
  const signed = ['seance-13-signe.pdf', 'signataires.txt']
  expect((await readdir(demo)).sort()).toEqual(
    [...names.flatMap((name) => [`${name}.json`, `${name}.tablee`]), ...signed].sort(),
  )
  await Promise.all(
    names.map(async (name) => {
      const path = (suffix: string): string => join(folder, `${name}.${suffix}`)
      const exported = await tablee('export', join(demo, `${name}.tablee`), '--to', 'json', '--out', path('1.json'))
      expect(exported).toEqual({ code: 0, stdout: `${path('1.json')}\n`, stderr: '' })
      const imported = await tablee('import', path('1.json'), '--out', path('tablee'))
      expect(imported).toMatchObject({ code: 0, stdout: `${path('tablee')}\n` })
      for (const file of name === 'seance-14' ? demoScript().files : []) {
        expect(imported.stderr).toContain(`the JSON form carries no files: ${file.name} is named in`)
      }
      expect(await tablee('export', path('tablee'), '--to', 'json', '--out', path('2.json'))).toMatchObject({ code: 0 })
      const [original, first, second] = await Promise.all(
        [join(demo, `${name}.json`), path('1.json'), path('2.json')].map((file) => readFile(file)),
      )
      expect(first).toEqual(original)
      expect(second).toEqual(first)
    }),
  )
})

test('explains the demo’s signed minutes, and says when they are no longer what was signed', async ({
  demo,
  folder,
}) => {
  const [pdf, signers] = [join(demo, 'seance-13-signe.pdf'), join(demo, 'signataires.txt')]
  const bytes = await readFile(pdf)
  const altered = join(folder, 'altered.pdf')
  await writeFile(altered, Buffer.concat([bytes, Buffer.from('\n% more')]))
  const [known, unknown, changed] = await Promise.all([
    tablee('verify', pdf, '--signers', signers),
    tablee('verify', pdf),
    tablee('verify', altered, '--signers', signers),
  ])
  expect([known.code, unknown.code, changed.code]).toEqual([0, 3, 1])
  expect(known.stdout).toContain('Inchangé depuis la signature d’Amina B. et Amina K.')
  expect(known.stdout).toContain('L’heure est celle de l’ordinateur du signataire')
  expect(changed.stdout).toContain('Modifié après la signature')
})

test('writes each edition, and the public one without what is the members’ own', async ({ demo, folder }) => {
  const file = join(demo, 'seance-14.tablee')
  const read: Record<string, string> = {}
  for (const edition of ['members', 'public', 'simple']) {
    const [pdf, markdown] = [join(folder, `${edition}.pdf`), join(folder, `${edition}.md`)]
    const [painted, written] = await Promise.all([
      tablee('export', file, '--to', 'pdf', '--edition', edition, '--out', pdf),
      tablee('export', file, '--to', 'markdown', '--edition', edition, '--out', markdown),
    ])
    expect([painted, written]).toEqual([pdf, markdown].map((out) => ({ code: 0, stdout: `${out}\n`, stderr: '' })))
    read[edition] = await pdfText(await readFile(pdf))
    read[`${edition}.md`] = await readFile(markdown, 'utf8')
  }
  const dissent = 'Trois membres demandent que l’atelier ait lieu aussi en semaine'
  for (const edition of ['members', 'public', 'members.md', 'public.md']) expect(read[edition]).toContain(dissent)
  expect(read['members']).toContain('Hélène S.')
  expect(read['public']).not.toContain('Hélène S.')
  expect(read['public.md']).not.toContain('Hélène S.')
  expect(read['simple']?.length).toBeLessThan((read['members']?.length ?? 0) / 4)
})

test.describe('serve', () => {
  const link = /http:\/\/127\.0\.0\.1:(\d+)\/\?token=[\w-]{32}/

  /** Runs `serve` until it has printed its link. */
  async function serving(...args: string[]): Promise<{ url: string; port: number; stop: () => Promise<Ended> }> {
    const { process, ended } = startTablee(['serve', ...args])
    const url = await new Promise<string>((resolve, reject) => {
      let said = ''
      process.stdout?.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        const found = link.exec(said)
        if (found !== null) resolve(found[0])
      })
      void ended.then(({ stderr }) => reject(new Error(`it ended: ${stderr}`)))
    })
    const stop = async (): Promise<Ended> => {
      process.kill('SIGTERM')
      return ended
    }
    return { url, port: Number(new URL(url).port), stop }
  }

  test('says that another program has the port, and which option takes another', async ({ folder }) => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const refused = await tablee('serve', '--port', String(port), '--data', join(folder, 'data'))
    other.close()
    const words = `Port ${port} is taken by another program. Choose another: --port ${port + 1}`
    expectComplaint(refused, 1, words)
    // It let go of the folder: the option it names works.
    const second = await serving('--port', '0', '--data', join(folder, 'data'))
    expect((await second.stop()).code).toBe(0)
  })

  test('opens the instance that already runs here instead of a second one', async ({ folder }) => {
    const first = await serving('--port', '0', '--data', folder)
    const second = await tablee('serve', '--port', String(first.port), '--data', folder)
    expect(second).toMatchObject({ code: 0, stderr: '' })
    const found = link.exec(second.stdout)
    expect(Number(found?.[1])).toBe(first.port)
    expect(found?.[0]).not.toBe(first.url)
    const admitted = await fetch(found?.[0] ?? '', { redirect: 'manual' })
    expect(admitted.headers.get('set-cookie')).toContain(`tablee-${first.port}=`)
    expect((await first.stop()).code).toBe(0)
  })

  test('leaves alone a folder in which a Tablée that can’t be asked is at work', async ({ folder }) => {
    const first = await serving('--port', '0', '--data', folder)
    await rm(join(folder, 'running.json'))
    const second = await tablee('serve', '--port', '0', '--data', folder)
    const words = `Another Tablée works in ${folder}. Close it, or choose another folder: --data FOLDER`
    expectComplaint(second, 1, words)
    expect((await first.stop()).code).toBe(0)
  })

  test('says that a folder can’t be used: a file, or one where nothing can be written', async ({ folder }) => {
    const [file, readOnly] = [join(folder, 'file'), join(folder, 'read-only')]
    await writeFile(file, '')
    await mkdir(readOnly)
    await chmod(folder, 0o755)
    await chmod(readOnly, 0o555)
    // Nothing is read-only to root: it runs as nobody, where the programs may be read by all.
    const isRoot = process.getuid?.() === 0
    const [notFolder, noWriting] = await Promise.all([
      tablee('serve', '--port', '0', '--data', file),
      startTablee(['serve', '--port', '0', '--data', readOnly], isRoot ? 65_534 : undefined).ended,
    ])
    expectComplaint(notFolder, 1, `The folder ${file} can't be used: it is not a folder.`)
    expectComplaint(noWriting, 1, `The folder ${readOnly} can't be used: nothing can be written there.`)
  })
})

test('writes the kit, blank or of a meeting, in its language or another', async ({ demo, folder }) => {
  const blank = await tablee('kit', '--out', join(folder, 'blank'), '--lang', 'en', '--cards', '3')
  expect(blank).toMatchObject({ code: 0, stderr: '' })
  const names = ['attendance-sheet', 'key-card', 'numbered-cards', 'speaking-list', 'tally-sheet']
  expect((await readdir(join(folder, 'blank'))).sort()).toEqual(names.map((name) => `${name}.pdf`))
  expect(await pdfText(await readFile(join(folder, 'blank', 'numbered-cards.pdf')))).toContain('Card no.')

  const of = join(demo, 'seance-14-preparee.tablee')
  const named = await tablee('kit', '--out', join(folder, 'ours'), '--meeting', of, '--per-page', '4', '--contacts')
  expect(named).toMatchObject({ code: 0, stderr: '' })
  const sheet = await pdfText(await readFile(join(folder, 'ours', 'feuille-de-presence.pdf')))
  for (const { name } of demoScript().meeting.people) expect(sheet).toContain(name)
  expect(sheet).toContain('Colonne « Partager »')

  expectComplaint(await tablee('kit'), 2, '--out is missing.')
  expectComplaint(await tablee('kit', '--out', folder, '--cards', '0'), 2, '--cards is a number from 1 to 400.')
  expectComplaint(await tablee('kit', '--out', folder, '--per-page', '3'), 2, '--per-page is one of: 2, 4.')
  expectComplaint(await tablee('kit', '--out', folder, '--meeting', 'none.tablee'), 1, "none.tablee can't be read")
})

test('merges two copies of one meeting into a third, and says what came from where, in either order', async ({
  demo,
  folder,
}) => {
  const original = new Uint8Array(await readFile(join(demo, 'seance-14.tablee')))
  const path = (name: string): string => join(folder, name)
  const [picture = ''] = Object.keys(unzipSync(original)).filter((name) => name.startsWith('files/'))
  await Promise.all([
    writeFile(
      path('a.tablee'),
      editedTablee(original, ({ body }) => setHeader(body, { title: 'Séance de A' }), { without: [picture] }),
    ),
    writeFile(
      path('b.tablee'),
      editedTablee(original, ({ body }) => {
        setHeader(body, { title: 'Séance de B', place: 'Salle de B' })
        setItem(body, 'item-01', { presenter: 'Karim' })
      }),
    ),
  ])
  const merged = await tablee('merge', path('a.tablee'), path('b.tablee'), '--out', path('c.tablee'))
  expect(merged).toMatchObject({ code: 0 })
  expect(merged.stdout.split('\n')[0]).toBe(path('c.tablee'))
  expect(merged.stdout).toMatch(
    /nom de la réunion\u00A0: «\u00A0Séance de A\u00A0» dans a\.tablee, «\u00A0Séance de B\u00A0» dans b\.tablee\. Gardé\u00A0: «\u00A0Séance de [AB]\u00A0»\./,
  )
  expect(merged.stdout).toContain('«\u00A0Salle de B\u00A0» dans b.tablee, où cela a changé')
  expect(merged.stdout).toContain('qui présente\u00A0: «\u00A0Karim\u00A0» dans b.tablee, où cela a changé')
  // The picture that one copy lacks is taken from the other.
  expect(Object.keys(unzipSync(await readFile(path('c.tablee'))))).toContain(picture)

  const turned = await tablee('merge', path('b.tablee'), path('a.tablee'), '--out', path('d.tablee'), '--lang', 'en')
  expect(turned.stdout).toMatch(/“Séance de B” in b\.tablee, “Séance de A” in a\.tablee\. Kept: “Séance de [AB]”\./)
  for (const name of ['c', 'd']) {
    await tablee('export', path(`${name}.tablee`), '--to', 'json', '--out', path(`${name}.json`))
  }
  expect(await readFile(path('c.json'))).toEqual(await readFile(path('d.json')))

  const [again, other, json, cut, same] = await Promise.all([
    tablee('merge', path('a.tablee'), path('b.tablee'), '--out', path('c.tablee')),
    tablee('merge', path('a.tablee'), join(demo, 'seance-15.tablee'), '--out', path('none.tablee')),
    tablee('merge', path('a.tablee'), join(demo, 'seance-14.json'), '--out', path('none.tablee')),
    tablee('merge', path('a.tablee'), path('missing.tablee'), '--out', path('none.tablee')),
    tablee('merge', path('b.tablee'), path('b.tablee'), '--out', path('e.tablee')),
  ])
  expectComplaint(again, 1, /c\.tablee is there already\. Choose another name: nothing is replaced\.$/)
  expectComplaint(other, 1, /it is a copy of another meeting: only copies of one meeting can be merged\.$/)
  expectComplaint(json, 1, /is a meeting in the JSON form, which can't be merged/)
  expectComplaint(cut, 1, /there is no such file or folder\.$/)
  expect(same).toEqual({
    code: 0,
    stdout: `${path('e.tablee')}\n\nLes deux copies disent la même chose.\n`,
    stderr: '',
  })
  expect((await readdir(folder)).includes('none.tablee')).toBe(false)
})
