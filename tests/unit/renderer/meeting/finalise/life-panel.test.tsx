import { MantineProvider } from '@mantine/core'
import { createInstance } from 'i18next'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { describe, expect, it, vi } from 'vitest'
import { buildMeeting } from '#factories/meeting.ts'
import { files, lifeOf, on, type Dated } from '#factories/minutes-life.ts'
import type { MinutesKeeper } from '#shared/contract/minutes-keeper.ts'
import type { LifeContext } from '#shared/rules/minutes-life/minutes-life.ts'
import { english } from '../../../../../renderer/app/words/en/index.ts'
import { french } from '../../../../../renderer/app/words/fr/index.ts'
import { LifePanel } from '../../../../../renderer/meeting/finalise/life/LifePanel.tsx'
import type { LifeInHand } from '../../../../../renderer/meeting/finalise/life/use-minutes-life.ts'
import { frenchCatalogue } from '../../../../../renderer/ui/french-spacing.ts'

const words = createInstance()
await words.use(initReactI18next).init({
  lng: 'fr',
  resources: { fr: frenchCatalogue(french), en: english },
  defaultNS: 'ui',
  interpolation: { escapeValue: false },
  initAsync: false,
})

// Drawn once, as it stands: neither a document to follow nor a clock that goes.
const snapshot = buildMeeting({ roles: { facilitator: 'Aline', minuteTaker: 'Bachir' } })
vi.mock('../../../../../renderer/storage/hooks.tsx', () => ({ useSnapshot: () => snapshot }))
vi.mock('../../../../../renderer/ui/page-clock.ts', () => ({ useNow: () => Date.parse('2026-12-11T12:00:00Z') }))

const published = on('2026-11-13', { kind: 'published' })
const frozen = on('2026-11-13', { kind: 'frozen', revision: 1, files: files() })
const reviewed = [
  on('2026-11-14', { kind: 'reviewed', as: 'facilitator', name: 'Aline', text: 'first text' }, 'Aline'),
  on('2026-11-15', { kind: 'reviewed', as: 'minuteTaker', name: 'Bachir', text: 'first text' }),
]
const circulated = on('2026-11-20', { kind: 'circulated', revision: 1, to: 'Les membres\nLa mairie', files: files() })
const held = (outcome: 'refused' | 'noQuorum', corrections = '') =>
  on('2026-12-10', {
    kind: 'approvalHeld',
    outcome,
    on: '2026-12-10',
    atDocId: null,
    corrections,
    inText: false,
    revision: 1,
  })
const approved = on('2026-12-10', {
  kind: 'approvalHeld',
  outcome: 'approved',
  on: '2026-12-10',
  atDocId: null,
  corrections: '',
  inText: false,
  revision: 1,
  approved: { revision: 2, files: files() },
})
const rectified = on('2027-01-05', {
  kind: 'rectified',
  number: 1,
  date: '2027-01-05',
  text: 'Lire : mars.',
  refersTo: { revision: 2, pdfSha256: 'x' },
  sha256s: { document: 'd', pdf: 'p' },
})
const sent = [published, frozen, ...reviewed, circulated]

function shown(
  script: readonly Dated[],
  today: string,
  context: Partial<LifeContext> = {},
  { differs = false, elsewhere = null }: Partial<Pick<LifeInHand, 'differs' | 'elsewhere'>> = {},
): string {
  const trying = { isRunning: false, doing: null, refused: null, refusal: null } as LifeInHand['trying']
  const hand = { life: lifeOf(script, today, context), differs, elsewhere, trying } as LifeInHand
  const markup = renderToStaticMarkup(
    <I18nextProvider i18n={words}>
      <MantineProvider env="test">
        <LifePanel docId="november" hand={hand} />
      </MantineProvider>
    </I18nextProvider>,
  )
  return markup
    .replaceAll(/<style[\s\S]*?<\/style>/gu, '')
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
}

describe('The panel of the life of minutes', () => {
  it.each<[string, readonly Dated[], string, Partial<LifeContext>, string[]]>([
    [
      'finalised',
      [published, frozen],
      '2026-11-13',
      {},
      ['Finalisé, à relire', 'Attend d’être relu par Aline et Bachir', 'Brouillon – fait', 'Finalisé le vendredi 13'],
    ],
    [
      'read by one',
      [published, frozen, ...reviewed.slice(0, 1)],
      '2026-11-14',
      {},
      ['Attend d’être relu par Bachir', 'Par Aline, le samedi 14 novembre 2026.'],
    ],
    [
      'read by both, then changed',
      [published, frozen, ...reviewed],
      '2026-11-15',
      { text: 'second text' },
      ['Par Aline, le samedi 14 novembre 2026 ; le texte a changé depuis.'],
    ],
    [
      'sent round',
      sent,
      '2026-11-21',
      {},
      ['Diffusé comme projet, pas encore approuvé', 'à : Les membres et La mairie.', 'depuis le vendredi 20 novembre'],
    ],
    ['sent round, then changed', sent, '2026-11-21', { text: 'second text' }, ['changé depuis la version diffusée']],
    ['without a session', sent, '2027-03-01', { sessions: [] }, ['Attend une séance', 'Aucune séance depuis 3 mois']],
    [
      'refused',
      [...sent, held('refused', 'Il manque un vote.')],
      '2026-12-11',
      {},
      ['Refusé en séance', 'Refusé par la séance du jeudi 10 décembre 2026. Il manque un vote.'],
    ],
    [
      'without quorum',
      [...sent, held('noQuorum')],
      '2026-12-11',
      {},
      ['La séance du jeudi 10 décembre 2026 n’avait pas le quorum', 'Attend d’être approuvé'],
    ],
    [
      'approved',
      [...sent, approved],
      '2026-12-11',
      {},
      ['Attend d’être signé par Aline et Bachir', 'N’a pas encore signé ; attendu depuis le jeudi 10 décembre 2026.'],
    ],
    [
      'approved, signed in order',
      [...sent, approved],
      '2026-12-11',
      { signInOrder: true },
      [
        'Attend d’être signé par Aline, depuis',
        'Les règles font signer dans l’ordre : une autre signature vient avant.',
      ],
    ],
    [
      'approved where nobody signs',
      [...sent, approved],
      '2026-12-11',
      { signers: [] },
      ['Les règles du conseil ne nomment personne pour signer.', 'Attend d’être archivé'],
    ],
    [
      'approved, then corrected',
      [...sent, approved, rectified],
      '2027-01-06',
      {},
      ['1 rectificatif s’y réfère', 'Rectificatif n° 1, mardi 5 janvier 2027 (PDF)'],
    ],
  ])('says of minutes %s what they wait for, and since when', (_, script, today, context, sentences) => {
    const said = shown(script, today, context)
    for (const sentence of sentences) expect(said.replaceAll(/[\u00A0\u202F]/gu, ' ')).toContain(sentence)
  })

  it('shows an act taken back as taken back, with the reason', () => {
    const back = on('2026-11-22', { kind: 'steppedBack', to: 'reviewed', reason: 'Mauvais fichier.' })
    const said = shown([...sent, back], '2026-11-23')
    expect(said).toContain('Relu, à diffuser comme projet')
    expect(said).toMatch(/Diffusé comme projet repris ensuite/u)
    expect(said).toContain('Mauvais fichier.')
  })

  it('says when the meeting no longer reads as approved, and is silent before it is finalised', () => {
    expect(shown([...sent, approved], '2026-12-11', {}, { differs: true })).toContain('établissez un rectificatif')
    expect(shown([], '2026-11-13')).toBe('')
  })

  it('tells of minutes kept on another computer, with nothing to press, and warns where both have some', () => {
    const elsewhere: MinutesKeeper = {
      docId: 'november',
      host: 'host-b',
      by: 'Carla',
      at: Date.parse('2026-12-10T12:00:00Z'),
      state: 'circulated',
      waitsFor: 'approval',
      who: [],
      since: Date.parse('2026-11-20T12:00:00Z'),
    }
    const told = shown([], '2026-12-11', {}, { elsewhere })
    expect(told).toContain('Diffusé comme projet, pas encore approuvé')
    expect(told).toContain('tenu sur un autre ordinateur')
    expect(told).toContain('Dernière étape notée là-bas le jeudi 10 décembre 2026, par Carla.')
    expect(told).not.toContain('C’est relu')
    expect(shown([published, frozen], '2026-12-11', {}, { elsewhere })).toContain('voyez ensemble lequel des deux')
  })
})
