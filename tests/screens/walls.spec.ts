/** Every slide of the wall, in out/screens/ (looks.ts). `npm run screens`. */
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
import { pdfOf } from '../e2e/wall-files.ts'
import { test } from '../e2e/wall-fixtures.ts'
import { everyWallLook } from './looks.ts'

const nobody: PublicView['wall'] = buildPublicView().wall
const sent = (wall: Partial<PublicView['wall']>): Partial<PublicView> => ({ wall: { ...nobody, ...wall } })
const wording = 'Le conseil demande que les critères de relogement soient publiés et expliqués à chaque famille.'
const agenda = buildPublicAgenda(6).map((item, place) =>
  item.state === 'ahead'
    ? { ...item, mustTreat: place === 9, expectedStart: evening('19:33') + place * 300_000 }
    : item,
)

const slides: Record<string, Partial<PublicView>> = {
  welcome: { phase: 'planned', openedAt: null, item: null, agenda: buildPublicAgenda(0), hostNow: evening('18:20') },
  agenda: { ...sent({ shows: 'agenda' }), agenda },
  item: { item: buildRunningItem(6, { presenter: 'le bailleur social' }) },
  floor: {
    speaker: buildSpeaker({ concludeAt: evening('19:21') }),
    nextSpeakers: [
      { name: 'Zoé', reason: 'firstTime' },
      { name: 'Marie-Noëlle', reason: null },
      { name: null, reason: null },
    ],
    waiting: 5,
    listClosed: true,
  },
  vote: { vote: buildVote({ forMeans: 'on donne 700 €', againstMeans: 'on ne donne rien' }) },
  result: {
    vote: buildVote({
      state: 'counted',
      counts: { for: 12, against: 3, abstain: 2, notVoting: 0 },
      outcome: 'adopted',
      countedAt: evening('19:20'),
    }),
  },
  phones: { vote: buildVote({ phoneVoters: 9 }) },
  dots: { dots: buildDots({ phoneVoters: 9 }) },
  dotsResult: { dots: buildDots({ state: 'counted', totals: [17, 12, 9, 5, 2], countedAt: evening('19:20') }) },
  decision: { decision: { id: 'd-1', text: wording, type: 'opinion', recordedAt: evening('19:20') } },
  pause: {
    phase: 'paused',
    pause: { form: 'pause', since: evening('19:15'), returnAt: evening('19:30') },
  },
  suspension: { phase: 'paused', pause: { form: 'suspension', since: evening('19:15'), returnAt: null } },
  adjourned: {
    phase: 'adjourned',
    item: null,
    adjournedAt: evening('20:45'),
    next: { date: '2026-12-10', time: '18:30', place: 'Centre social, salle 2' },
  },
  join: {
    ...sent({ shows: 'join' }),
    join: {
      address: 'http://192.168.1.20:8080',
      code: '482913',
      wifi: { ssid: 'Salle polyvalente', password: 'unseulsoir' },
    },
  },
  calm: sent({ shows: 'calm' }),
  message: sent({ shows: 'message', text: 'La salle ferme à 21 h : merci de ranger les chaises.' }),
  wording: sent({ shows: 'wording', text: wording }),
  dissent: sent({ shows: 'dissent' }),
  parked: {
    ...sent({ shows: 'parkedPoints' }),
    parkedPoints: [
      { id: 'p-1', text: 'Les bancs du square ont disparu pendant les travaux', author: 'Seadiya' },
      { id: 'p-2', text: 'Où en est la réponse à la lettre sur les charges ?', author: '' },
    ],
  },
  lent: sent({ shows: 'lent' }),
  test: sent({ shows: 'test' }),
  notice: sent({ notice: 'Il reste 1 minute avant les questions', armedUntil: evening('19:21') }),
}

test.setTimeout(600_000)

test('every slide', async ({ wall, host }) => {
  const file = { sha256: host.keep(pdfOf(3), 'application/pdf'), name: 'plan.pdf', mime: 'application/pdf', page: 2 }
  const all = { ...slides, attachment: sent({ shows: 'attachment', attachment: file }) }
  host.show(buildPublicView())
  await wall.open(host.origin)
  for (const [slide, overrides] of Object.entries(all)) {
    host.show(buildPublicView(overrides))
    await wall.page.locator(`.wall[data-revision="${host.revision}"]`).waitFor()
    await everyWallLook(wall.page, slide)
  }
})
