/**
 * What people bring that is wrong, too big or strange, and disks that refuse: each time a sentence says what happened
 * and what was kept, nothing that was there is lost, and a reload shows the same.
 */
import { createHash, randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Page } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { happened, journalOf } from '#factories/journal.ts'
import { buildGuest, buildItem, buildPerson } from '#factories/meeting.ts'
import { damagedTablee, forgedTablee, rewritten, scratched } from '#factories/tablee.ts'
import { paragraph, textOf } from '#factories/text.ts'
import { packMeeting } from '#host/export/pack-meeting.ts'
import { writeMeetingJson } from '#host/files/meeting-json.ts'
import { partsOf, readWhole } from '#host/whole-meeting.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { axe, expect, expectBeforeAndAfterReload, test } from './fixtures.ts'
import type { HostProcess } from './host-process.ts'
import { AppPage } from './pages/app.ts'
import { HomePage } from './pages/home.ts'
import { MinutesPage } from './pages/minutes.ts'
import { PreparePage } from './pages/prepare.ts'
import { seed, smallEvening, smallRoom } from './seed.ts'

const megabyte = 1024 * 1024

/** An evening under way, with a text and a name for each attached file. */
function writtenEvening(files: readonly { name: string; bytes: Uint8Array }[] = []): WholeMeeting {
  return smallEvening({
    journal: journalOf(
      happened('18:20', { kind: 'sessionOpened' }),
      happened('18:20', { kind: 'itemStarted', itemId: 'opening' }),
    ),
    texts: { opening: textOf(paragraph('Le texte de l’ouverture.')) },
    attachments: files.map(({ name, bytes }) => ({
      sha256: sha256Of(bytes),
      name,
      mime: 'application/octet-stream',
      bytes: bytes.length,
      itemId: null,
      isPublic: false,
    })),
  })
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function packed(
  meeting: WholeMeeting,
  files: readonly { bytes: Uint8Array }[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const known = new Map(files.map(({ bytes }) => [sha256Of(bytes), bytes]))
  const parts = partsOf(meeting, meeting.identity)
  return packMeeting(readWhole(parts), parts, (sha256) => known.get(sha256) ?? null)
}

async function importBytes(home: HomePage, name: string, bytes: Uint8Array | string): Promise<void> {
  await home.importFile({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
}

test.describe('a file that is no sound meeting', () => {
  test('is refused with its reason, and what was there stays', async ({ page }) => {
    const [home, app] = [new HomePage(page), new AppPage(page)]
    await home.create({ title: 'Celle-ci reste', agenda: 'Le seul point' })
    await app.goHome()
    const sound = await packed(writtenEvening())
    const json = writeMeetingJson(writtenEvening())
    const manifest = (from: string, to: string): Uint8Array =>
      damagedTablee(sound, (entries) => rewritten(entries, 'manifest.json', from, to))
    const newer = 'vient d’une version plus récente de Tablée'
    const refused: [string, Uint8Array | string, string][] = [
      ['coupe.tablee', sound.subarray(0, 2000), 'Ce fichier est coupé : il en manque la fin. Il n’a pas été touché.'],
      ['vide.tablee', '', 'Ce fichier n’est pas une réunion de Tablée. Il n’a pas été touché.'],
      ['poeme.tablee', 'Sous le pont', 'Ce fichier n’est pas une réunion de Tablée. Il n’a pas été touché.'],
      ['photos.tablee', zipSync({ 'a.jpg': strToU8('x') }), 'Ce fichier n’est pas une réunion de Tablée.'],
      ['etiquette.tablee', manifest('{', '['), 'Ce fichier est abîmé et n’a pas pu être lu. Il n’a pas été touché.'],
      ['futur.tablee', manifest('"version": 1', '"version": 2'), `Ce fichier ${newer}. Il n’a pas été touché`],
      ['schema.tablee', manifest('"schema": 1', '"schema": 900'), `Cette réunion ${newer}. Elle n’a pas été touchée`],
      ['secret.tablee', manifest('"lock": null', '"lock": {}'), 'Ce fichier est protégé par un mot de passe'],
      [
        'creux.tablee',
        damagedTablee(sound, (entries) => scratched(entries, 'parts/body.yjs', 'meeting.json')),
        'Ce fichier est abîmé et n’a pas pu être lu. Il n’a pas été touché.',
      ],
      ['coupe.json', json.slice(0, 2000), 'Ce fichier n’est pas du JSON lisible (ligne '],
      ['autre.json', '{"name":"a package"}', 'Ce fichier JSON n’est pas une réunion de Tablée.'],
      ['futur.json', json.replace('"version": 1', '"version": 2'), `Ce fichier ${newer}`],
      [
        'minutes.json',
        json.replace('"minutes": 40', '"minutes": "quarante"'),
        'items[1].minutes ne convient pas (ce n’est pas la bonne sorte de valeur). Rien n’a été importé.',
      ],
      [
        'personne.json',
        json.replace('"itemId": "opening"', '"itemId": "nulle-part"'),
        '(désigne quelque chose qui n’est pas là). Rien n’a été importé.',
      ],
    ]
    for (const [name, bytes, why] of refused) {
      await importBytes(home, name, bytes)
      await expect(home.report.first()).toContainText(`${name} n’a pas été importé. `)
      await expect(home.report.first()).toContainText(why)
    }
    await expect(home.report).toHaveCount(refused.length)
    await axe(page)
    await expectBeforeAndAfterReload(page, async () => {
      await expect(home.meeting('Celle-ci reste')).toBeVisible()
      await expect(home.ahead.getByRole('listitem')).toHaveCount(1)
    })
    await home.open('Celle-ci reste')
    await expect(new PreparePage(page).line('1').title).toHaveValue('Le seul point')
  })

  test('of 50 MB as JSON is refused by its size, and the program goes on', async ({ page }) => {
    const home = new HomePage(page)
    await home.create({ title: 'Celle-ci reste' })
    await new AppPage(page).goHome()
    await withFile(
      'enorme.json',
      [
        Buffer.from('{"format":"tablee.meeting","version":1,"x":"'),
        Buffer.alloc(50 * megabyte, 'x'),
        Buffer.from('"}'),
      ],
      async (path) => {
        await home.importFile(path)
        await expect(home.report).toHaveText(
          'enorme.json n’a pas été importé. Ce fichier dépasse 20 Mo : c’est trop pour être importé.',
        )
      },
    )
    await expect(home.meeting('Celle-ci reste')).toBeVisible()
  })
})

/** A file too big to be handed over in memory, on the disk while it is used. */
async function withFile(
  name: string,
  pieces: readonly Uint8Array[],
  use: (path: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tablee-big-'))
  try {
    await writeFile(join(folder, name), Buffer.concat(pieces))
    await use(join(folder, name))
  } finally {
    await rm(folder, { recursive: true })
  }
}

test.describe('a damaged file', () => {
  test('gives what it still holds, and each remark is read above the meeting it brought', async ({ page, host }) => {
    const plan = { name: 'plan.png', bytes: strToU8('un plan') }
    const bytes = damagedTablee(await packed(writtenEvening([plan]), [plan]), (entries) => {
      scratched(entries, 'parts/journal.yjs', `files/${sha256Of(plan.bytes)}`)
      for (const name of ['a', 'b', 'c', 'd', 'e']) entries[`${name}.txt`] = strToU8('note')
    })
    const [home, minutes] = [new HomePage(page), new MinutesPage(page)]
    await importBytes(home, 'clef-usb.tablee', bytes)
    await expect(home.report).toContainText('clef-usb.tablee est importé comme une réunion à part')
    await expect(home.report.getByRole('listitem')).toHaveText([
      'Une partie inconnue du fichier a été laissée de côté (a.txt).',
      'Une partie inconnue du fichier a été laissée de côté (b.txt).',
      'Une partie inconnue du fichier a été laissée de côté (c.txt).',
      'Une partie du fichier était abîmée : la réunion a été reprise de sa copie lisible, textes, votes et décisions compris.',
      'Fichiers joints absents : plan.png. Tout le reste a été pris.',
      'Autres remarques du même genre : 2.',
    ])
    await expect(home.meeting('Séance de novembre')).toBeVisible()
    await expect(home.meeting('Séance de novembre')).toBeInViewport()
    await axe(page)

    await home.report.getByRole('link', { name: 'Ouvrir' }).click()
    await page.waitForURL(/\/prepare$/)
    await minutes.open(host.origin, home.openDocId(), 'opening')
    await expectBeforeAndAfterReload(page, () => expect(minutes.text).toHaveText('Le texte de l’ouverture.'))
  })

  test('whose readable copy disagrees is taken for what it holds, and says where', async ({ page, host }) => {
    const bytes = forgedTablee(await packed(writtenEvening()), (entries) =>
      rewritten(entries, 'meeting.json', 'Le texte de l’ouverture.', 'Un autre texte.'),
    )
    const [home, minutes] = [new HomePage(page), new MinutesPage(page)]
    await importBytes(home, 'double.tablee', bytes)
    await expect(home.report.getByRole('listitem')).toHaveText(
      'Ce fichier se contredit : sa copie à lire ne dit pas ce qu’il contient (texts.opening.content[0].content[0].text). C’est ce qu’il contient qui a été pris ; relisez-le.',
    )
    await home.report.getByRole('link', { name: 'Ouvrir' }).click()
    await page.waitForURL(/\/prepare$/)
    await minutes.open(host.origin, home.openDocId(), 'opening')
    await expectBeforeAndAfterReload(page, () => expect(minutes.text).toHaveText('Le texte de l’ouverture.'))
  })

  test('beside sound ones: each file of one drop has its line, and the remark can be put away', async ({ page }) => {
    const home = new HomePage(page)
    const sound = Buffer.from(await packed(writtenEvening()))
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/zip', buffer })
    await home.fileInput.setInputFiles([
      file('une.tablee', sound),
      file('coupe.tablee', sound.subarray(0, 2000)),
      file('encore.tablee', sound),
    ])
    await expect(home.report).toHaveText([
      /^encore\.tablee a été réuni à la même réunion, qui était déjà ici/,
      /^coupe\.tablee n’a pas été importé\. Ce fichier est coupé/,
      /^une\.tablee est importé\./,
    ])
    await expect(home.meeting('Séance de novembre')).toHaveCount(1)
    await home.report.nth(1).getByRole('button', { name: 'Fermer ce message' }).click()
    await expect(home.report).toHaveCount(2)
  })
})

test('50 MB of attached files come in whole, and the one over the limit is named', async ({ page, host }) => {
  const files = [20, 20, 10, 26].map((megabytes, index) => ({
    name: `annexe-${index + 1}.bin`,
    bytes: new Uint8Array(randomBytes(megabytes * megabyte)),
  }))
  const home = new HomePage(page)
  await withFile('lourde.tablee', [await packed(writtenEvening(files), files)], async (path) => {
    await home.importFile(path)
    await expect(home.report).toContainText('lourde.tablee est importé.', { timeout: 30_000 })
  })
  await expect(home.report.getByRole('listitem')).toHaveText([
    'Le fichier joint « annexe-4.bin » dépasse la limite de 25 Mo et a été laissé de côté.',
  ])
  const [listed] = await host.call('meeting.list', {})
  await host.restart()
  for (const { bytes } of files.slice(0, 3)) {
    const answer = await page.request.get(`${host.origin}/files/${listed?.docId ?? ''}/${sha256Of(bytes)}`)
    expect(sha256Of(await answer.body())).toBe(sha256Of(bytes))
  }
})

test('a picture that is none, dropped into the text, leaves the text as it was', async ({ page, host }) => {
  const [minutes, app] = [new MinutesPage(page), new AppPage(page)]
  await minutes.open(host.origin, await seed(host, page, writtenEvening()), 'opening')
  await minutes.hand('drop', [{ name: 'photo.jpg', type: 'image/jpeg', base64: btoa('pas une photo') }])
  await expect(app.announcement('« photo.jpg » n’est pas une image : le texte n’a pas changé.')).toBeVisible()
  await minutes.type(' Et la suite.')
  await expect(app.badge).toHaveText('Sur cet ordinateur')
  await expectBeforeAndAfterReload(page, async () => {
    await expect(minutes.text).toHaveText('Le texte de l’ouverture. Et la suite.')
    await expect(minutes.images).toHaveCount(0)
  })
})

test('names of ten thousand characters, right to left, with emoji, are kept whole on every screen', async ({
  page,
  host,
}) => {
  const long = `جلسة 🎉 ${'réunion👩🏽‍🌾'.repeat(1300)}`.slice(0, 9_999)
  const meeting = smallEvening({
    people: [
      ...smallRoom,
      buildPerson({ id: 'long', name: long, displayName: long }),
      buildGuest({ id: 'rtl', name: 'שלום 🏘️' }),
    ],
    items: [buildItem({ id: 'long', order: 'a1', title: long, presenter: long })],
    texts: { long: textOf(paragraph(long)) },
  })
  const [home, minutes] = [new HomePage(page), new MinutesPage(page)]
  await importBytes(home, `${'ن'.repeat(60)}🎉.json`, writeMeetingJson(meeting))
  await expect(home.report).toContainText('🎉.json est importé.')
  await expectFitting(page)
  const [listed] = await host.call('meeting.list', {})
  for (const screen of ['prepare', 'prepare/people', 'conduct', 'minutes', 'finalise']) {
    await page.goto(`${host.origin}/#/m/${listed?.docId ?? ''}/${screen}`)
    await expect(page.getByRole('main')).toBeVisible()
    await expect(page.getByRole('main')).toContainText(/réunion|Personnes/)
    await expectFitting(page)
  }
  await minutes.open(host.origin, listed?.docId ?? '', 'long')
  await expectBeforeAndAfterReload(page, () => expect(minutes.text).toHaveText(long.trim()))
})

/** Nothing stands outside the window to the right. */
async function expectFitting(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(1366)
}

test.describe('a meeting whose files on the disk were hurt', () => {
  async function newestLog(host: HostProcess, docId: string): Promise<string> {
    const folder = join(host.dataFolder, 'documents', docId, 'body')
    const names = (await readdir(folder)).filter((name) => name.endsWith('.updates')).sort()
    return join(folder, names.at(-1) ?? '')
  }

  test('by a write cut short says so as it opens, and has all that was acknowledged', async ({ page, host }) => {
    const [minutes, app] = [new MinutesPage(page), new AppPage(page)]
    const docId = await seed(host, page, writtenEvening())
    await host.kill()
    const log = await newestLog(host, docId)
    await writeFile(log, Buffer.concat([await readFile(log), Buffer.from([0xfe, 0x54, 0x52, 0xef, 9, 0, 0, 0, 2])]))
    await host.restart()
    // A page that was still fetching its code when the host fell starts anew with it.
    await page.reload()
    await minutes.open(host.origin, docId, 'opening')
    await expectBeforeAndAfterReload(page, async () => {
      await expect(
        app.announcement('La dernière écriture avait été interrompue : elle a été mise de côté, tout le reste est là.'),
      ).toBeVisible()
      await expect(minutes.text).toHaveText('Le texte de l’ouverture.')
    })
    // Said once on a page, not at each screen.
    await page.getByRole('button', { name: 'Fermer ce message' }).click()
    await app.goTo('Préparer')
    await app.goTo('Écrire')
    await expect(minutes.text).toBeVisible()
    await expect(app.announcement(/^La dernière écriture/)).toBeHidden()
  })

  test('by a newer Tablée is refused on the page, untouched, and a page that knew it shows it', async ({
    page,
    host,
    newProfile,
  }) => {
    const [minutes, app] = [new MinutesPage(page), new AppPage(page)]
    const docId = await seed(host, page, writtenEvening())
    await minutes.open(host.origin, docId, 'opening')
    await expect(minutes.text).toHaveText('Le texte de l’ouverture.')
    await expect(app.badge).toHaveText('Sur cet ordinateur')
    await host.kill()
    const log = await newestLog(host, docId)
    const newer = await readFile(log)
    newer.writeUInt16LE(900, 8)
    newer.writeUInt32LE(crc32(newer.subarray(0, 28)), 28)
    await writeFile(log, newer)
    await host.restart()

    await page.reload()
    await expect(
      app.announcement(/^Ce que cette page en avait gardé est montré, .+ vient d’une version plus récente de Tablée/),
    ).toBeVisible()
    await expect(minutes.text).toHaveText('Le texte de l’ouverture.')
    const elsewhere = await newProfile()
    await elsewhere.goto(`${host.origin}/#/m/${docId}/minutes`)
    await expect(elsewhere.getByRole('heading', { name: 'Cette réunion ne peut pas être ouverte' })).toBeVisible()
    await expect(
      elsewhere.getByText(/vient d’une version plus récente de Tablée\. Il n’a pas été touché/),
    ).toBeVisible()
    await axe(elsewhere)
    expect(await readFile(log)).toEqual(newer)
  })
})

test.describe('a full disk', () => {
  test.skip(platform() !== 'linux', 'what a process may write is limited with prlimit, which only Linux has')

  test('while one types: it is said, the page keeps every word, and all is written once there is room', async ({
    page,
    host,
    newProfile,
  }) => {
    const [minutes, app] = [new MinutesPage(page), new AppPage(page)]
    const docId = await seed(host, page, writtenEvening())
    await minutes.open(host.origin, docId, 'opening')
    await minutes.type(' Avant.')
    await expect(app.badge).toHaveText('Sur cet ordinateur')
    await host.fillDisk()
    await minutes.type(' Pendant.')
    await expect(app.badge).toHaveText('Gardé dans cette page')
    await expect(app.announcement(/^Le disque de cet ordinateur est plein/)).toBeVisible({ timeout: 15_000 })
    await expectBeforeAndAfterReload(page, async () => {
      await expect(app.announcement(/^Le disque de cet ordinateur est plein/)).toBeVisible({ timeout: 15_000 })
      await expect(minutes.text).toHaveText('Le texte de l’ouverture. Avant. Pendant.')
    })
    await axe(page)
    await minutes.type(' Encore.')
    await host.freeDisk()
    await expect(app.badge).toHaveText('Sur cet ordinateur', { timeout: 15_000 })
    await expect(app.announcement(/^Le disque de cet ordinateur est plein/)).toBeHidden()
    await host.kill()
    await host.restart()
    const elsewhere = new MinutesPage(await newProfile())
    await elsewhere.open(host.origin, docId, 'opening')
    await expect(elsewhere.text).toHaveText('Le texte de l’ouverture. Avant. Pendant. Encore.')
  })

  test('while a file is imported: nothing is taken by halves, and it comes in once there is room', async ({
    page,
    host,
  }) => {
    const home = new HomePage(page)
    await home.create({ title: 'Celle-ci reste' })
    await new AppPage(page).goHome()
    const bytes = await packed(writtenEvening())
    await host.fillDisk()
    await importBytes(home, 'seance.tablee', bytes)
    await expect(home.report).toHaveText(
      'seance.tablee n’a pas été importé. Le disque est plein. Ce qui était enregistré l’est toujours ; libérez de la place.',
    )
    await expectBeforeAndAfterReload(page, async () => {
      await expect(home.meeting('Celle-ci reste')).toBeVisible()
      await expect(home.meeting('Séance de novembre')).toHaveCount(0)
    })
    await host.freeDisk()
    await importBytes(home, 'seance.tablee', bytes)
    await expect(home.report).toHaveText(/^seance\.tablee est importé\./)
    await expect(home.meeting('Séance de novembre')).toBeVisible()
    await host.restart()
    await page.reload()
    await expect(home.meeting('Séance de novembre')).toBeVisible()
  })
})

test.describe('a folder that became read-only', () => {
  test.skip(platform() === 'win32', 'a folder is made read-only by its permissions, which Windows has not')
  test.use({ asPerson: true })

  test('takes no file in and says so, keeps what is typed in the page, and writes it once it may', async ({
    page,
    host,
    newProfile,
  }) => {
    const [home, app, minutes] = [new HomePage(page), new AppPage(page), new MinutesPage(page)]
    const docId = await seed(host, page, writtenEvening())
    await minutes.open(host.origin, docId, 'opening')
    await expect(app.badge).toHaveText('Sur cet ordinateur')
    await host.kill()
    const documents = join(host.dataFolder, 'documents')
    await setWritable(documents, false)
    await host.restart()

    await page.goto(host.origin)
    await importBytes(home, 'seance.json', writeMeetingJson(writtenEvening()))
    await expect(home.report).toHaveText(
      'seance.json n’a pas été importé. Le disque refuse l’écriture. Ce qui était enregistré l’est toujours.',
    )
    await expect(home.meeting('Séance de novembre')).toHaveCount(1)

    await minutes.open(host.origin, docId, 'opening')
    await minutes.type(' La suite.')
    await expect(app.badge).toHaveText('Gardé dans cette page')
    await expectBeforeAndAfterReload(page, async () => {
      await expect(app.announcement(/Le disque refuse l’écriture/).first()).toBeVisible()
      await expect(minutes.text).toHaveText('Le texte de l’ouverture. La suite.')
    })
    await setWritable(documents, true)
    await expect(app.badge).toHaveText('Sur cet ordinateur', { timeout: 15_000 })
    const elsewhere = new MinutesPage(await newProfile())
    await elsewhere.open(host.origin, docId, 'opening')
    await expect(elsewhere.text).toHaveText('Le texte de l’ouverture. La suite.')
  })
})

/** Folders and files below, as a stick with its lock pushed over. */
async function setWritable(folder: string, writable: boolean): Promise<void> {
  const mode = writable ? 0o755 : 0o555
  const names = await readdir(folder, { recursive: true })
  await Promise.all([folder, ...names.map((name) => join(folder, name))].map((path) => chmod(path, mode)))
}
