import { describe, expect, it } from 'vitest'
import { pasteAgenda } from '#shared/meeting/paste-agenda.ts'

const titles = (text: string): string[] => pasteAgenda(text).map((item) => item.title)

describe('an agenda pasted from anywhere', () => {
  it.each<[string, string, number | null]>([
    ['1. Ouverture (5 min)', 'Ouverture', 5],
    ['2) Adoption de l’ordre du jour – 3 mn', 'Adoption de l’ordre du jour', 3],
    ['3\tApprobation du compte rendu\t5', 'Approbation du compte rendu', 5],
    ['• Suivi des actions 10 min', 'Suivi des actions', 10],
    ['18 h 53 – Retour du comité de pilotage (15’)', 'Retour du comité de pilotage', 15],
    ['19:08 - 19:33 Relogement de la tour D', 'Relogement de la tour D', 25],
    ['de 18 h 30 à 18 h 45 : Accueil', 'Accueil', 15],
    ['Ouverture ............ 5 min', 'Ouverture', 5],
    ['Suivi des actions ……… 10', 'Suivi des actions', 10],
    ['Le bus 14 (M. Diallo, 10 min)', 'Le bus 14 (M. Diallo)', 10],
    ['Pause – un quart d’heure', 'Pause', 15],
    ['Atelier (une demi-heure)', 'Atelier', 30],
    ['\uF0B7\tPropreté du square\t5 mn', 'Propreté du square', 5],
    ['➢ Élection des délégués', 'Élection des délégués', null],
    ['1. • Santé', 'Santé', null],
    ['o Éclairage', 'Éclairage', null],
    ['??? 14b/§ (à voir)', '??? 14b/§ (à voir)', null],
    ['Point 7 : Cadre de vie [15 minutes]', 'Cadre de vie', 15],
    ['VIII. Atelier santé ville (1 h 30)', 'Atelier santé ville', 90],
    ['Place du 8 mai 1945', 'Place du 8 mai 1945', null],
    ['Budget 2026', 'Budget 2026', null],
    ['12 logements à reloger', '12 logements à reloger', null],
  ])('reads %j', (line, title, minutes) => {
    expect(pasteAgenda(line)).toMatchObject([{ title, minutes }])
  })

  it('takes a bare number for one only where it continues the count', () => {
    expect(titles('1 Accueil\n2 Bilan\n40 places au cinéma')).toEqual(['Accueil', 'Bilan', '40 places au cinéma'])
  })

  it('leaves out empty lines and the heading', () => {
    expect(titles('Ordre du jour :\n\n1. Accueil\r\n\r\n2. Débat\n')).toEqual(['Accueil', 'Débat'])
  })

  it('makes sub-items of indented and of numbered lines', () => {
    const levels = pasteAgenda('1. Cadre de vie\n   - Éclairage\n1.2 Propreté\n2. Santé').map((item) => item.level)
    expect(levels).toEqual([1, 2, 2, 1])
  })

  it('joins the lines a page cut in two, and leaves typed lists alone', () => {
    const cut =
      '1. Rénovation urbaine : relogement des\nfamilles de la\nTour D (25 min)\n2. Santé\nCe que dit la mairie'
    expect(pasteAgenda(cut)).toMatchObject([
      { title: 'Rénovation urbaine : relogement des familles de la Tour D', minutes: 25 },
      { title: 'Santé' },
      { title: 'Ce que dit la mairie' },
    ])
    expect(titles('accueil\nbilan\ndébat')).toEqual(['accueil', 'bilan', 'débat'])
  })

  it('takes a length on a line of its own for the item above, and leaves page numbers out', () => {
    expect(pasteAgenda('1. Accueil\n(5 min)\nPage 1/2\n2. Débat\nDurée : 20 min\n- 2 -')).toMatchObject([
      { title: 'Accueil', minutes: 5 },
      { title: 'Débat', minutes: 20 },
    ])
  })

  it('makes sub-items of bullets under a number when the page lost its indents', () => {
    const levels = pasteAgenda('1. Cadre de vie\n• Éclairage\n• Propreté\n2. Santé').map((item) => item.level)
    expect(levels).toEqual([1, 2, 2, 1])
    expect(pasteAgenda('• Accueil\n• Bilan').map((item) => item.level)).toEqual([1, 1])
  })

  it('loses no line it does not understand', () => {
    const text = '§ 3 – voir mail\n%%%\nTél. 01 02 03 04 05\n=> suite ?'
    expect(titles(text)).toEqual(['§ 3 – voir mail', '%%%', 'Tél. 01 02 03 04 05', '=> suite ?'])
  })

  it('guesses what an item is from its words', () => {
    const kinds = pasteAgenda('Approbation du compte rendu\nVote du budget\nFonds de participation\nBus').map(
      (item) => item.kind,
    )
    expect(kinds).toEqual(['approval', 'decision', 'fundRequest', 'other'])
  })

  it('keeps accents, right-to-left words and emoji, and bounds what is absurd', () => {
    expect(titles('Fête 🎉 de l’été\nحي المولان')).toEqual(['Fête 🎉 de l’été', 'حي المولان'])
    expect(titles('x'.repeat(5000))[0]).toHaveLength(1000)
    expect(pasteAgenda('a\n'.repeat(3000))).toHaveLength(200)
  })
})
