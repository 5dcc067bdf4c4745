/** The life of minutes as a dated script: `on('2026-11-20', circulated(1))`. The session was on 12 November 2026. */
import type { CouncilFact, FrozenFiles, LifeEntry, LifeFact } from '#shared/rules/minutes-life/facts.ts'
import type { MinutesLife } from '#shared/rules/minutes-life/life.ts'
import { minutesLifeOf, type LifeContext } from '#shared/rules/minutes-life/minutes-life.ts'

export const minutesDocId = 'november'

/** Noon of a day, UTC ms. */
export function noon(date: string): number {
  return Date.parse(`${date}T12:00:00Z`)
}

type Bare<F> = F extends unknown ? Omit<F, 'docId' | 'by'> : never
export type Said = Bare<LifeFact> | { kind: 'published' }

export interface Dated {
  date: string
  fact: Said
  by: string
  host: string
}

export function on(date: string, fact: Said, by = 'Bachir', host = 'host-a'): Dated {
  return { date, fact, by, host }
}

export function lifeOf(script: readonly Dated[], today: string, context: Partial<LifeContext> = {}): MinutesLife {
  return minutesLifeOf(lifeEntries(script), minutesDocId, lifeContext({ today, ...context }), noon(today))
}

export function lifeEntries(script: readonly Dated[]): CouncilFact[] {
  return script.map(({ date, fact, by, host }, index): CouncilFact => {
    const at = noon(date) + index
    const stamp = { id: `entry-${index + 1}`, host, seq: index + 1, at, recordedAt: at, docId: minutesDocId }
    return fact.kind === 'published' ? { ...stamp, ...fact } : ({ ...stamp, by, ...fact } as LifeEntry)
  })
}

/** Two sign, in any order, once it is approved; the next session is on 10 December. */
export function lifeContext(overrides: Partial<LifeContext> = {}): LifeContext {
  return {
    adjournedAt: noon('2026-11-12'),
    roles: { facilitator: 'Aline', minuteTaker: 'Bachir' },
    signers: [
      { role: 'facilitator', name: 'Aline' },
      { role: 'minuteTaker', name: 'Bachir' },
    ],
    signWhen: 'approval',
    signInOrder: false,
    sessions: ['2026-12-10'],
    today: '2026-11-13',
    text: 'first text',
    ...overrides,
  }
}

export function files(text = 'first text'): FrozenFiles {
  return { document: 'd', members: 'm', public: 'p', simple: 's', pages: 4, text }
}

export const published: Said = { kind: 'published' }
export const frozen: Said = { kind: 'frozen', revision: 1, files: files() }
export const reviewed = (as: 'facilitator' | 'minuteTaker', text = 'first text'): Said => ({
  kind: 'reviewed',
  as,
  name: as === 'facilitator' ? 'Aline' : 'Bachir',
  text,
})
export const circulated = (revision: number, text?: string): Said => ({
  kind: 'circulated',
  revision,
  to: 'Les membres',
  files: files(text),
})
export const held = (
  outcome: 'approved' | 'approvedWithCorrections' | 'refused' | 'noQuorum',
  date = '2026-12-10',
): Said => ({
  kind: 'approvalHeld',
  outcome,
  on: date,
  atDocId: null,
  corrections: outcome === 'approvedWithCorrections' ? 'Lire « Farid ».' : '',
  inText: false,
  revision: 1,
  ...(outcome === 'approved' || outcome === 'approvedWithCorrections'
    ? { approved: { revision: 2, files: files('approved text') } }
    : {}),
})
export const signed = (place: 1 | 2 | 3, revision = 2, how: 'ink' | 'drawn' | 'digital' = 'ink'): Said => ({
  kind: 'signed',
  revision,
  field: `signature-${place}`,
  role: place === 1 ? 'facilitator' : 'minuteTaker',
  name: place === 1 ? 'Aline' : 'Bachir',
  how,
  pdfSha256: { before: 'm', after: how === 'ink' ? 'm' : `m${place}` },
})
export const archived: Said = { kind: 'archived', fileSha256: 'a' }
export const back = (to: 'draft' | 'reviewed' | 'circulated' | 'approved' | 'signed'): Said => ({
  kind: 'steppedBack',
  to,
  reason: 'erreur de saisie',
})

/** Up to the project sent round on 20 November. */
export const sentRound: readonly Dated[] = [
  on('2026-11-14', published),
  on('2026-11-14', frozen),
  on('2026-11-15', reviewed('minuteTaker')),
  on('2026-11-16', reviewed('facilitator'), 'Aline'),
  on('2026-11-20', circulated(1)),
]
/** Up to the approval on 10 December. */
export const approvedInDecember: readonly Dated[] = [...sentRound, on('2026-12-10', held('approved'))]
