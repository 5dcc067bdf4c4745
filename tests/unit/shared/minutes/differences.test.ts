import { describe, expect, it } from 'vitest'
import { annex, noted } from '#factories/new-kinds.ts'
import { semanticDocument } from '#factories/semantic.ts'
import { bullets, heading, paragraph, table } from '#shared/minutes/blocks.ts'
import { minutesDifferences } from '#shared/minutes/differences.ts'
import type { Block } from '#shared/minutes/document.ts'
import { findPassage, passagesOf } from '#shared/minutes/passages.ts'

const of = (...blocks: Block[]) => semanticDocument({ blocks })
const before = of(
  heading(1, 'Déroulement'),
  heading(2, 'Logement'),
  paragraph('Le bailleur présente trois scénarios de relogement.'),
  bullets(['Un banc', 'Une lampe']),
)

/** "~ place: kept [-removed-] {+added+}" */
const told = (after: Parameters<typeof minutesDifferences>[1]): string[] =>
  minutesDifferences(before, after).blocks.map(({ is, place, runs }) => {
    const words = runs.map((run) =>
      run.is === 'kept' ? run.text : run.is === 'added' ? `{+${run.text}+}` : `[-${run.text}-]`,
    )
    return `${is} ${place}: ${words.join('')}`
  })

describe('Differences between two states of minutes', () => {
  it('are none for the same text, and count what stayed', () => {
    expect(minutesDifferences(before, before)).toEqual({ blocks: [], unchanged: 5 })
  })

  it('are told word by word in what was reworded, under its headings', () => {
    const after = of(
      heading(1, 'Déroulement'),
      heading(2, 'Logement'),
      paragraph('Le bailleur présente deux scénarios de relogement.'),
      bullets(['Un banc', 'Une lampe']),
    )
    expect(told(after)).toEqual([
      'changed Déroulement › Logement: Le bailleur présente [-trois-]{+deux+} scénarios de relogement.',
    ])
  })

  it('tell what was added or taken out whole', () => {
    const after = of(
      heading(1, 'Déroulement'),
      heading(2, 'Logement'),
      paragraph('Le bailleur présente trois scénarios de relogement.'),
      bullets(['Une lampe']),
      table([{ head: 'Quoi', width: 50 }], [['Écrire au préfet']]),
    )
    expect(told(after)).toEqual([
      'removed Déroulement › Logement: [-Un banc-]',
      'added Déroulement › Logement: {+Quoi+}',
      'added Déroulement › Logement: {+Écrire au préfet+}',
    ])
  })
})

describe('A passage', () => {
  const passages = passagesOf(before)
  const lamp = passages.find(({ text }) => text === 'Une lampe')
  const pointed = { excerpt: 'lampe', place: lamp?.place ?? '', blockKey: lamp?.key ?? '' }

  it('keeps its key when something is added elsewhere', () => {
    const after = passagesOf(of(paragraph('Avant tout.'), ...before.blocks))
    expect(findPassage(after, pointed)?.text).toBe('Une lampe')
  })

  it('is found by its words when it was reworded, and not at all when they are gone', () => {
    const [, , ...rest] = before.blocks
    const reworded = of(heading(1, 'Déroulement'), heading(2, 'Logement'), rest[0]!, bullets(['Une lampe solaire']))
    expect(findPassage(passagesOf(reworded), pointed)?.text).toBe('Une lampe solaire')
    expect(findPassage(passagesOf(of(paragraph('Rien.'))), pointed)).toBeNull()
  })

  it('said twice has two keys', () => {
    const twice = passagesOf(of(paragraph('Oui.'), paragraph('Oui.')))
    expect(new Set(twice.map(({ key }) => key)).size).toBe(2)
  })
})

describe('The passages of the rarer kinds', () => {
  it('hold their notes, and stand under the title of their annex', () => {
    expect(passagesOf(of(noted(), annex())).map(({ place, text }) => `${place}: ${text}`)).toEqual([
      ': Onze lampadaires sont éteints (relevé du 3 novembre).',
      'Annexe 1: Annexe 1',
      'Annexe 1 › Devis: Devis',
      'Annexe 1 › Devis: Trois devis reçus.',
    ])
  })
})
