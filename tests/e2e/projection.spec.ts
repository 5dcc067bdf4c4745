import type { PublicView } from '#shared/contract/public-view.ts'
import { evening } from '#factories/journal.ts'
import {
  buildDots,
  buildPublicAgenda,
  buildPublicView,
  buildRunningItem,
  buildSpeaker,
  buildVote,
} from '#factories/public-view.ts'
import { axe, axeColours } from './axe.ts'
import { framesWhile, inkOf } from './screencast.ts'
import { expect, test } from './wall-fixtures.ts'

const counts = { for: 12, against: 3, abstain: 2, notVoting: 1 }
const speaking: Partial<PublicView> = {
  speaker: buildSpeaker({ name: 'Fatoumata', form: 'turn', since: evening('19:12') }),
  nextSpeakers: [
    { name: 'Ɣiles A.', reason: 'firstTime' },
    { name: 'Marie-Christine', reason: null },
    { name: null, reason: 'firstTime' },
  ],
  waiting: 5,
}
const endless = 'mlanguedansleventdusoir'.repeat(440)
const longTitle =
  'Renouvellement urbain : relogement de la tour D, maison du projet, calendrier des travaux, charges locatives ' +
  'pendant le chantier, accompagnement des familles et garanties de retour dans le quartier'

function sent(wall: Partial<PublicView['wall']>, overrides: Partial<PublicView> = {}): PublicView {
  const view = buildPublicView(overrides)
  return { ...view, wall: { ...view.wall, ...wall } }
}

const wording = `Le conseil citoyen demande : ${longTitle}, au plus tard le 15 janvier.`
const hasSubItems: Partial<PublicView> = {
  agenda: buildPublicAgenda(6).flatMap((item) => [
    { ...item, mustTreat: Number(item.number) > 9, expectedStart: item.state === 'ahead' ? evening('20:10') : null },
    ...['1', '2', '3'].map((part) => ({ ...item, id: `${item.id}-${part}`, number: `${item.number}.${part}` })),
  ]),
}
const parked = (text: string, author: string): PublicView['parkedPoints'][number] => ({ id: text, text, author })

const slides: Record<string, PublicView> = {
  welcome: buildPublicView({ phase: 'planned', openedAt: null, agenda: buildPublicAgenda(0), item: null }),
  agenda: buildPublicView({ item: null }),
  item: buildPublicView({ item: buildRunningItem(6, { presenter: 'le bailleur social' }) }),
  'item running over': buildPublicView({ item: buildRunningItem(4, { spentMs: 4 * 60_000 }) }),
  'item with a title of 200 characters': buildPublicView({ item: buildRunningItem(6, { title: longTitle }) }),
  'item with endless words': buildPublicView({ item: buildRunningItem(6, { title: endless, presenter: endless }) }),
  floor: buildPublicView(speaking),
  'floor nobody has yet': buildPublicView({ ...speaking, speaker: null }),
  'floor with endless names': buildPublicView({
    ...speaking,
    speaker: buildSpeaker({ name: endless, form: 'presentation', since: 1 }),
    nextSpeakers: [
      { name: endless, reason: 'firstTime' },
      { name: 'محمد علي', reason: 'firstTime' },
      { name: '👩🏽‍🌾 Zoé 🚲', reason: null },
    ],
    item: buildRunningItem(6, { title: longTitle }),
    listClosed: true,
  }),
  vote: buildPublicView({ vote: buildVote() }),
  'vote without a question': buildPublicView({ vote: buildVote({ question: '', phoneVoters: 0 }) }),
  result: buildPublicView({
    vote: buildVote({ question: longTitle, state: 'counted', counts, outcome: 'adopted', countedAt: evening('19:19') }),
  }),
  tie: buildPublicView({
    vote: buildVote({
      state: 'counted',
      counts: { for: 8, against: 8, abstain: 1, notVoting: 0 },
      outcome: 'tie',
      countedAt: evening('19:19'),
    }),
  }),
  dots: buildPublicView({ dots: buildDots({ phoneVoters: 9 }) }),
  'dots between twenty endless choices': buildPublicView({
    dots: buildDots({
      question: longTitle,
      options: Array.from({ length: 20 }, (_, place) => `${place} ${longTitle}`),
    }),
  }),
  dotsResult: buildPublicView({
    dots: buildDots({ question: longTitle, state: 'counted', totals: [17, 12, 9, 5, 0], countedAt: evening('19:19') }),
  }),
  decision: buildPublicView({
    decision: { id: 'decision-1', type: 'opinion', text: `Le conseil demande : ${longTitle}.`, recordedAt: 1 },
  }),
  pause: buildPublicView({
    phase: 'paused',
    pause: { form: 'pause', since: evening('19:20'), returnAt: evening('19:35') },
  }),
  suspension: buildPublicView({
    phase: 'paused',
    pause: { form: 'suspension', since: evening('19:20'), returnAt: null },
  }),
  calm: sent({ shows: 'calm' }),
  'agenda of two levels': sent({ shows: 'agenda' }, hasSubItems),
  message: sent({ shows: 'message', text: 'Merci d’éteindre\nles téléphones pendant le vote' }),
  'message of a page': sent({ shows: 'message', text: longTitle.repeat(6) }),
  wording: sent({ shows: 'wording', text: wording }),
  dissent: sent({ shows: 'dissent' }),
  parkedPoints: sent(
    { shows: 'parkedPoints' },
    { parkedPoints: [parked('Les bacs débordent', 'Aline'), parked('Qui paie ?', '')] },
  ),
  'no parked point yet': sent({ shows: 'parkedPoints' }),
  'more parked points than hold': sent(
    { shows: 'parkedPoints' },
    { parkedPoints: Array.from({ length: 14 }, (_, index) => parked(`${index} ${longTitle}`, endless)) },
  ),
  lent: sent({ shows: 'lent' }),
  test: sent({ shows: 'test' }),
  'vote whose answers are explained': buildPublicView({
    vote: buildVote({
      question: longTitle,
      forMeans: 'Le conseil verse 700 € à l’association en décembre',
      againstMeans: longTitle,
      phoneVoters: 9,
    }),
  }),
  'floor at the end of a turn, with a notice and the remote armed': sent(
    { notice: `Il reste 1 minute avant les questions. ${longTitle}`, armedUntil: evening('23:00') },
    { ...speaking, speaker: buildSpeaker({ name: 'Fatoumata', since: 1, concludeAt: evening('19:00') }) },
  ),
  'floor with the turn’s time': buildPublicView({
    ...speaking,
    speaker: buildSpeaker({
      turn: { spentMs: 0, runningSince: evening('19:19'), allowedMs: 3 * 60_000 },
      concludeAt: evening('23:00'),
    }),
  }),
  'pause with a message': sent(
    { shows: 'message', text: `Café au fond de la salle. ${longTitle}` },
    { phase: 'paused', pause: { form: 'pause', since: 1, returnAt: evening('19:35') } },
  ),
  adjourned: buildPublicView({
    phase: 'adjourned',
    item: null,
    adjournedAt: evening('20:45'),
    next: { date: '2026-12-10', time: '18:30', place: 'Centre social, salle 2' },
  }),
}

/** What must be read from the last row, on the slides that have it. */
const fromTheLastRow =
  '.slide h1:not(.hidden), .item .numeral, .time, .name, .turn-time, .next-name, .choices b, .voters, .outcome, ' +
  '.counts, .choices[data-said=true] span, .notice'

/**
 * On which ground axe looks at every slide: its rules know no size, so once on each; another ground changes colours.
 * Slides are laid out in shares of the image, so one image of 4:3 and one of 16:9 say what the others would; every
 * size is walked through by `TABLEE_LONG=1 npm run e2e -- tests/e2e/projection.spec.ts`.
 */
const sizes = [
  { width: 1024, height: 768, ground: 'dark' },
  { width: 1366, height: 768, ground: 'light' },
  ...(process.env['TABLEE_LONG'] === undefined
    ? []
    : ([
        { width: 1280, height: 720, ground: 'dark' },
        { width: 1920, height: 1080, ground: 'light' },
      ] as const)),
] as const
for (const { width, height, ground } of sizes) {
  test.describe(`On ${width} × ${height}`, () => {
    test.use({ viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } })

    test('every slide is read from the last row, whole, and by screen readers', async ({ wall, host, page }) => {
      test.slow()
      host.show(buildPublicView())
      await wall.open(host.origin)
      if (ground === 'dark') await page.keyboard.press('d')
      await expect(wall.root).toHaveAttribute('data-theme', ground)
      for (const [name, view] of Object.entries(slides)) {
        await test.step(name, async () => {
          host.show(view)
          await expect(page.locator('.wall')).toHaveAttribute('data-revision', String(host.revision))
          await wall.settle()
          const texts = await wall.texts()
          expect(texts.length).toBeGreaterThan(1)
          expect(texts.filter(({ size }) => size < 3.99)).toEqual([])
          expect(texts.filter(({ inside }) => !inside)).toEqual([])
          expect(await wall.spilled()).toEqual([])
          expect(await wall.joined()).toEqual([])
          expect((await wall.sizesOf(page.locator(fromTheLastRow))).filter(({ size }) => size < 5.49)).toEqual([])
          await (ground === 'light' ? axe(page) : axeColours(page))
        })
      }
    })
  })
}

test('The whole text of a title too long for the image stays in the page', async ({ wall, host }) => {
  host.show(buildPublicView({ item: buildRunningItem(6, { title: endless }) }))
  await wall.open(host.origin)
  await expect(wall.title).toHaveText(endless)
})

test.describe('With motion as most computers have it', () => {
  test.use({ viewport: { width: 1024, height: 768 } })

  test('no frame is blank between two slides', async ({ wall, host, page, context }) => {
    host.show(slides['welcome'] ?? buildPublicView())
    await wall.open(host.origin)
    const frames = await framesWhile(page, async () => {
      for (const name of [
        'item',
        'floor',
        'vote',
        'result',
        'decision',
        'pause',
        'message',
        'calm',
        'wording',
        'parkedPoints',
        'test',
        'floor',
        'item',
        'adjourned',
        'agenda',
      ]) {
        host.show(slides[name] ?? buildPublicView())
        await expect(page.locator(`.wall[data-slide="${name}"]`)).toBeVisible()
        // The next slide comes while this one still moves, then after it stands.
        await wall.settle()
        await page.waitForFunction(() => document.getAnimations().length === 0)
      }
    })
    const reader = await context.newPage()
    expect(frames.length).toBeGreaterThan(30)
    const ink = await inkOf(reader, frames)
    expect(Math.min(...ink)).toBeGreaterThan(1)

    const blank = (await reader.screenshot()).toString('base64')
    expect(await inkOf(reader, [blank])).toEqual([0])
  })

  test('ten views in a row end on the last one', async ({ wall, host }) => {
    host.show(buildPublicView())
    await wall.open(host.origin)
    for (let number = 1; number <= 10; number += 1) host.show(buildPublicView({ item: buildRunningItem(number) }))
    await expect(wall.title).toHaveText(/Fonds de participation/)
  })
})

test.describe('With less motion asked for', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('slides change without any animation', async ({ wall, host, page }) => {
    host.show(buildPublicView())
    await wall.open(host.origin)
    await page.evaluate(() => {
      Object.defineProperty(document, 'startViewTransition', {
        value: () => {
          throw new Error('A transition began')
        },
      })
    })
    host.show(buildPublicView(speaking))
    await expect(wall.speaker).toHaveText('Fatoumata')
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  })
})

test('A cut keeps the last slide, says its hour after a while, and the return brings the wall up to date', async ({
  wall,
  host,
  page,
}) => {
  host.show(buildPublicView(speaking))
  await wall.open(host.origin)
  host.cut()
  await expect(page.getByText(/^Affichage de 19\sh\s20$/)).toBeVisible()
  await expect(wall.speaker).toHaveText('Fatoumata')
  host.comeBack()
  host.show(buildPublicView({ item: buildRunningItem(7) }))
  await expect(wall.title).toHaveText(/Cadre de vie/)
  await expect(page.getByText(/Affichage de/)).toHaveCount(0)
})

test('A frame that is no view changes nothing', async ({ wall, host }) => {
  host.show(buildPublicView(speaking))
  await wall.open(host.origin)
  host.sendRaw('{"revision": 99, "docId": "meeting-1"}')
  host.sendRaw('not even JSON')
  host.show(buildPublicView({ ...speaking, waiting: 9 }))
  await expect(wall.page.getByText('et 6 autres personnes')).toBeVisible()
})

test('The speaker steps up from the list and the reason given is a kind one', async ({ wall, host }) => {
  host.show(buildPublicView({ ...speaking, speaker: null }))
  await wall.open(host.origin)
  await expect(wall.next).toHaveText([
    /^Ɣiles A\.\s*première prise de parole ce soir$/,
    'Marie-Christine',
    /^Une personne\s*première prise de parole ce soir$/,
  ])
  host.show(
    buildPublicView({
      speaker: buildSpeaker({ name: 'Ɣiles A.', form: 'turn', since: evening('19:21') }),
      nextSpeakers: [{ name: 'Marie-Christine', reason: null }],
      waiting: 1,
    }),
  )
  await expect(wall.speaker).toHaveText('Ɣiles A.')
  await expect(wall.live).toHaveText('Ɣiles A. a la parole')
})

test('Who speaks without having asked is never shown', async ({ wall, host }) => {
  host.show(buildPublicView({ speaker: buildSpeaker({ name: 'Fatoumata', form: 'offList', since: evening('19:12') }) }))
  await wall.open(host.origin)
  await expect(wall.page.getByText('Fatoumata')).toHaveCount(0)
  await expect(wall.title).toHaveText(/Renouvellement urbain/)
})

test('The time of an item goes by without a word from the host, and over-run is said in minutes', async ({
  wall,
  host,
}) => {
  const { page } = wall
  await page.clock.install({ time: evening('19:20') })
  host.show(buildPublicView())
  await page.goto(`${host.origin}/projection.html#meeting-1`)
  await expect(page.getByText(/^encore 13\smin$/)).toBeVisible()
  await page.clock.runFor(3 * 60_000)
  await expect(page.getByText(/^encore 10\smin$/)).toBeVisible()
  await expect(page.getByText(/^19\sh\s23$/)).toBeVisible()
  await page.clock.runFor(16 * 60_000)
  await expect(page.getByText(/^6\smin de plus$/)).toBeVisible()
})

test('Larger letters and a dark ground are one key each, and stay after a reload', async ({ wall, host, page }) => {
  host.show(buildPublicView(speaking))
  await wall.open(host.origin)
  const nextName = wall.next.first().locator('bdi')
  const [before] = await wall.sizesOf(nextName)
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  await page.keyboard.press('d')
  const check = async (): Promise<void> => {
    await expect(wall.root).toHaveAttribute('data-theme', 'dark')
    expect((await wall.sizesOf(nextName))[0]?.size).toBeCloseTo((before?.size ?? 0) * 1.2, 1)
    expect(await wall.spilled()).toEqual([])
  }
  await check()
  await page.reload()
  await wall.slide.waitFor()
  await wall.settle()
  await check()
  await axe(page)
})

test('In the desktop shell the wall speaks through the port its preload hands over', async ({ wall, host, page }) => {
  // The preload's part (main/desktop/preload.ts), with a socket to this test's host behind it.
  await page.addInitScript(() => {
    const connect = (claim: string): void => {
      const { port1, port2 } = new MessageChannel()
      const socket = new WebSocket(`ws://${location.host}/connect?claim=${encodeURIComponent(claim)}`)
      socket.binaryType = 'arraybuffer'
      socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => port2.postMessage(data))
      socket.addEventListener('close', () => port2.postMessage('close'))
      window.postMessage({ type: 'tablee-port', claim }, location.origin, [port1])
    }
    Object.assign(window, { desktop: { connect } })
  })
  host.show(buildPublicView(speaking))
  await wall.open(host.origin)
  await expect(wall.speaker).toHaveText('Fatoumata')
  host.cut()
  await expect(page.locator('.wall[data-linked=false]')).toBeVisible()
  host.comeBack()
  host.show(buildPublicView({ item: buildRunningItem(7) }))
  await expect(wall.title).toHaveText(/Cadre de vie/)
})

test('The end of a turn is said to all in the same words, and nothing is counted past it', async ({ wall, host }) => {
  const { page } = wall
  await page.clock.install({ time: evening('19:20') })
  const turn = { spentMs: 0, runningSince: evening('19:20'), allowedMs: 2 * 60_000 }
  host.show(buildPublicView({ speaker: buildSpeaker({ turn, concludeAt: evening('19:22') }) }))
  await page.goto(`${host.origin}/projection.html#meeting-1`)
  await expect(page.getByText(/^encore 2\smin$/u)).toBeVisible()
  await page.clock.runFor(2 * 60_000 + 100)
  await expect(page.getByText('merci de conclure', { exact: true })).toBeVisible()
  await page.clock.runFor(5 * 60_000)
  await expect(page.locator('.speaker')).toHaveText(/^Amina B\.a la parolemerci de conclure$/u)
  // Where the rules do not put turns on the wall, its end alone is said.
  host.show(buildPublicView({ speaker: buildSpeaker({ since: evening('19:27'), concludeAt: evening('19:40') }) }))
  await expect(page.locator('.speaker')).toHaveText(/^Amina B\.a la parole$/u)
})

test('The remote’s sign stands in a corner until its time is over', async ({ wall, host }) => {
  const { page } = wall
  await page.clock.install({ time: evening('19:20') })
  host.show(sent({ armedUntil: evening('19:20') + 4000 }))
  await page.goto(`${host.origin}/projection.html#meeting-1`)
  await expect(page.getByText('point suivant', { exact: true })).toBeVisible()
  await page.clock.runFor(4100)
  await expect(page.getByText('point suivant', { exact: true })).toHaveCount(0)
})

test('A clicker’s keys reach the console, and the wall neither reloads nor loses its slide', async ({
  wall,
  host,
  context,
}) => {
  host.show(buildPublicView(speaking))
  await wall.open(host.origin)
  const console = await context.newPage()
  await console.goto(`${host.origin}/projection.html#meeting-2`)
  const heard = console.evaluate(async () => {
    const codes: string[] = []
    const channel = new BroadcastChannel('tablee-remote-meeting-1')
    return new Promise<string[]>((done) => {
      channel.addEventListener('message', ({ data }: MessageEvent<{ code: string }>) => {
        codes.push(data.code)
        if (codes.length === 5) done(codes)
      })
      document.title = 'listening'
    })
  })
  await expect(console).toHaveTitle('listening')
  await wall.page.evaluate(() => Object.assign(window, { isSamePage: true }))
  for (const key of ['PageDown', 'PageUp', 'Period', 'F5', 'Escape']) await wall.page.keyboard.press(key)
  expect(await heard).toEqual(['PageDown', 'PageUp', 'Period', 'F5', 'Escape'])
  expect(await wall.page.evaluate(() => 'isSamePage' in window)).toBe(true)
  await expect(wall.speaker).toHaveText('Fatoumata')
})
