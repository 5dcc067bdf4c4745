import { describe, expect, it } from 'vitest'
import {
  verdictChanges,
  verdictExits,
  verdictFaults,
  verdictOutcomes,
  verdictSchema,
  type Verdict,
  type VerdictSignature,
  signatureRemarks,
} from '#shared/contract/verdict.ts'
import { englishVerdict } from '#shared/minutes/verdict-words/english.ts'
import { frenchVerdict } from '#shared/minutes/verdict-words/french.ts'
import { verdictReport } from '#shared/minutes/verdict-words/verdict-report.ts'

const paris = 'Europe/Paris'

function signature(overrides: Partial<VerdictSignature> = {}): VerdictSignature {
  return {
    field: 'signature-1',
    signerName: 'Amina Belkacem',
    statedName: 'Amina Belkacem',
    fingerprint: 'ab12'.repeat(16),
    knownAs: 'Amina Belkacem',
    claimedAt: Date.UTC(2026, 10, 12, 19, 45),
    coversWholeFile: true,
    bytesCovered: 41_235,
    isIntact: true,
    faults: [],
    remarks: [],
    addedAfter: [],
    ...overrides,
  }
}

function verdict(overrides: Partial<Verdict> = {}): Verdict {
  return {
    outcome: 'intact',
    sha256: '0f'.repeat(32),
    bytes: 52_000,
    pages: 12,
    title: 'Compte rendu',
    signatures: [signature()],
    faults: [],
    ...overrides,
  }
}

const everythingSaid = (found: Verdict, language: 'fr' | 'en'): string =>
  JSON.stringify(verdictReport(found, language, paris))

describe('The words of a verdict', () => {
  it('are there for each outcome, fault and change in both languages, and end what they say', () => {
    for (const words of [frenchVerdict, englishVerdict]) {
      expect(Object.keys(words.headlines).sort()).toEqual([...verdictOutcomes].sort())
      for (const code of verdictFaults)
        expect(
          words.faults[code]({ offset: 3, bytes: 20, objects: 2, field: 'a', page: 1, megabytes: 64, key: 'JS' }),
        ).toMatch(/\.$/)
      for (const code of verdictChanges) expect(words.changes[code](1)).toMatch(/^\p{Ll}.*[^.]$/u)
    }
  })

  it('never claim what a signature made here is not', () => {
    const changes = verdictChanges.map((what) => ({ object: '1 0', what, page: 1, allowed: false }))
    const faults = verdictFaults.map((code) => ({ code, params: {} }))
    for (const outcome of verdictOutcomes) {
      const all = verdict({ outcome, faults, signatures: [signature({ addedAfter: changes })] })
      expect(everythingSaid(all, 'fr')).not.toMatch(/scell|qualifi/i)
      expect(everythingSaid(all, 'en')).not.toMatch(/seal|qualified/i)
    }
  })

  it('keep in French the spaces a line never breaks at', () => {
    const own = { object: '1 0', page: 1 }
    const changes = verdictChanges.map((what, index) => ({ ...own, what, allowed: index % 2 === 0 }))
    const faults = verdictFaults.map((code) => ({ code, params: { field: 'a', offset: 3 } }))
    for (const outcome of verdictOutcomes) {
      for (const knownAs of ['Amina', null]) {
        const signatures = [signature({ addedAfter: changes, knownAs, faults, remarks: [...signatureRemarks] })]
        const { why, ...report } = verdictReport(verdict({ outcome, faults, signatures, inside: 'a.pdf' }), 'fr', paris)
        expect(JSON.stringify([why.lines, report])).not.toMatch(/ [:;?!»]|« /)
      }
    }
  })

  it('say who, when by their own clock, and what is covered', () => {
    const report = verdictReport(verdict(), 'fr', paris)
    expect(report.headline).toBe('Inchangé depuis la signature d’Amina Belkacem')
    expect(report.signatures[0]?.lines.map(({ words }) => words)).toEqual([
      'Cette signature est bonne.',
      'Certificat d’Amina Belkacem, connu du conseil.',
      'Signé le jeudi 12\u00A0novembre 2026 à 20\u00A0h\u00A045. L’heure est celle de l’ordinateur du signataire\u00A0: personne d’autre n’en répond.',
      'Elle couvre tout le fichier.',
    ])
    expect(verdictReport(verdict(), 'en', paris).headline).toBe('Unchanged since it was signed by Amina Belkacem')
  })

  it('name both signers, and the one the council does not know', () => {
    const other = signature({ signerName: 'Karim Diallo', knownAs: null })
    const report = verdictReport(verdict({ outcome: 'unknownSigner', signatures: [signature(), other] }), 'fr', paris)
    expect(report.headline).toBe(
      'Inchangé depuis la signature d’Amina Belkacem et Karim Diallo\u202F; la liste des signataires ne connaît pas Karim Diallo',
    )
  })

  it('begin with what was done to the page, in whole sentences', () => {
    const added = signature({
      coversWholeFile: false,
      addedAfter: [
        { object: '3 0', what: 'pageChanged', page: 1, allowed: false },
        { object: '40 0', what: 'signatureAdded', page: 1, allowed: true },
        { object: '41 0', what: 'annotationAdded', page: 1, allowed: false },
      ],
    })
    const faults = [{ code: 'changedAfterSignature' as const, params: { objects: 2 } }]
    const report = verdictReport(verdict({ outcome: 'altered', signatures: [added], faults }), 'fr', paris)
    expect(report.headline).toBe('Modifié après la signature')
    expect(report.why.lines).toEqual(['La page 1 a été modifiée.', 'Une annotation recouvre la page 1.'])
    expect(report.signatures[0]?.added.map(({ words }) => words)).toEqual([
      'Objet 3 0\u00A0: la page 1 a été modifiée.',
      'Objet 41 0\u00A0: une annotation recouvre la page 1.',
      'Objet 40 0\u00A0: une signature a été ajoutée (signer le demande).',
    ])
  })

  it('let no name in a certificate turn a sentence or move a terminal’s cursor', () => {
    const signerName = `Amina\u202E\u001B[2J\nÉlue${'a'.repeat(500)}`
    const hostile = verdict({ title: '\u0007\u2028x', signatures: [signature({ signerName, knownAs: null })] })
    expect(everythingSaid(hostile, 'fr')).not.toMatch(/\\u001b|\\u0007|\\n|\u202E|\u2028/)
    expect(verdictReport(hostile, 'fr', paris).headline.length).toBeLessThan(200)
  })
})

describe('A verdict', () => {
  it('has the exit codes that were decided, and passes the contract', () => {
    expect(verdictExits).toEqual({ intact: 0, altered: 1, unreadable: 2, unknownSigner: 3, notSigned: 4 })
    expect(verdictSchema.parse(verdict())).toEqual(verdict())
  })
})
