import { describe, expect, it } from 'vitest'
import { kitPapers, type KitPaper } from '#shared/contract/operations.ts'
import { composeKit, type KitSubject, type KitWanted } from '#host/export/kit/compose-kit.ts'
import keys from '#host/export/kit/keys.json' with { type: 'json' }
import { emptySubject, kitFileName, subjectOf } from '#host/export/kit/kit-printer.ts'
import { buildMeeting } from '#factories/meeting.ts'
import { documentLines, ordinary } from '#factories/document-text.ts'
import { pdfjsReading, render, rolesOf } from '#factories/pdf.ts'

const wanted = (papers: KitPaper[], more: Partial<KitWanted> = {}): KitWanted => ({
  papers,
  language: 'fr',
  cards: 5,
  cardsPerPage: 2,
  contacts: false,
  ...more,
})
const subject: KitSubject = subjectOf(buildMeeting(), 'fr')
const linesOf = (papers: KitPaper[], more: Partial<KitWanted> = {}, of = subject): string[] =>
  documentLines(composeKit(wanted(papers, more), of))

describe('the attendance sheet', () => {
  it('has a line to sign for every member by college, and for every guest', () => {
    const lines = linesOf(['attendance'])
    expect(lines).toContain('## Habitants')
    for (const { name } of subject.people) expect(lines.join('\n')).toContain(`| ${name}`)
    // Two people of one name are told apart by what they are there for.
    expect(lines.join('\n')).toContain('| Farid Pontneuf, épicerie solidaire |')
    expect(lines[1]).toBe(
      'Conseil citoyen des Tilleuls – Séance plénière de novembre – jeudi 12 novembre 2026, 18 h 30, Centre social, salle 2',
    )
  })

  it('asks for consent to share contact details only when wanted, and no tick is no', () => {
    expect(linesOf(['attendance']).join('\n')).not.toContain('Partager')
    const asked = linesOf(['attendance'], { contacts: true }).join('\n')
    expect(asked).toContain('Sans croix, rien n’est donné.')
    expect(asked).toContain('| ☐ courriel ☐ téléphone |')
  })

  it('is blank lines for a council nobody has entered yet', () => {
    const lines = linesOf(['attendance'], {}, emptySubject(0))
    expect(lines).toContain('## Membres')
    expect(lines[1]).toMatch(/^Séance du \.{40,}$/u)
  })
})

describe('the kit as a file', () => {
  it.each(['fr', 'en'] as const)('prints every paper, tagged, one key card on one page (%s)', async (language) => {
    const { pages } = await render(composeKit(wanted(['keys'], { language }), subject))
    expect(pages).toBe(1)
    const kit = await render(composeKit(wanted([...kitPapers], { language }), subject))
    const reading = await pdfjsReading(kit.bytes)
    expect(reading.info['Title']).toContain('Tilleuls')
    expect(reading.pages).toHaveLength(kit.pages)
    for (const page of reading.pages) expect(rolesOf(page.tree)).toMatch(/^Root\[/)
  })

  it.each([
    [2, 3],
    [4, 2],
  ] as const)(
    'puts %i cards on a sheet, each number once and whole, without foot or page number',
    async (perPage, pages) => {
      const { bytes } = await render(composeKit(wanted(['cards'], { cardsPerPage: perPage }), subject))
      const reading = await pdfjsReading(bytes)
      expect(reading.pages).toHaveLength(pages)
      const text = ordinary(reading.pages.map((page) => page.text).join('\n'))
      for (const card of [1, 2, 3, 4, 5]) expect(text).toContain(`Carte n° ${card}, à rendre`)
      expect(text).not.toContain('page')
    },
  )

  it('is named by its paper, or as a kit', () => {
    expect(kitFileName(wanted(['tally']))).toBe('feuille-de-comptage.pdf')
    expect(kitFileName(wanted(['tally', 'keys'], { language: 'en' }))).toBe('session-kit.pdf')
  })
})

describe('The keys of Animer', () => {
  it.each(['fr', 'en'] as const)('never mean two things, in %s', (language) => {
    const onOneScreen = new Set(['conduct', 'room', 'roomScreen', 'app'])
    const pressed = keys[language]
      .filter(({ group }) => onOneScreen.has(group))
      .flatMap((group) => group.keys.map((each) => each.keys.join('+')))
    expect(pressed.filter((each, place) => pressed.indexOf(each) !== place)).toEqual([])
  })
})
