import { describe, expect, it } from 'vitest'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { compose } from '#shared/minutes/compose.ts'
import { demoScript, meetingAt } from '#factories/demo.ts'
import { documentLines } from '#factories/document-text.ts'
import { happened, journalOf } from '#factories/journal.ts'
import { buildAction, buildMeeting, scriptOfTheEvening } from '#factories/meeting.ts'
import { render } from '#factories/pdf.ts'

const demo: WholeMeeting = { identity: { docId: 'demo', lineage: 'demo', schema: 1 }, ...meetingAt(demoScript()) }

/** As many decisions and tasks, each of so many words. */
function long(decisions: number, tasks: number, words: number, language: 'fr' | 'en' = 'fr'): WholeMeeting {
  const text = `${'mot '.repeat(words).trim()}.`
  const decided = Array.from({ length: decisions }, (_, index) =>
    happened('20:00', {
      kind: 'decisionRecorded',
      decisionId: `d${index}`,
      itemId: 'fund',
      type: 'decision',
      mode: 'consensus',
      text,
      dissentingViews: index % 3 === 0 ? ['Attendre la réponse du bailleur avant d’écrire.'] : [],
      alternatives: [],
    }),
  )
  return buildMeeting({
    header: { language },
    actions: Array.from({ length: tasks }, (_, index) =>
      buildAction({ id: `a${index}`, what: text, owner: 'groupe fête', due: '2026-11-19' }),
    ),
    journal: journalOf(...scriptOfTheEvening, ...decided),
  })
}

const lines = (meeting: WholeMeeting): string[] => documentLines(compose(meeting, 'simple'))

describe('The simple edition', () => {
  it('is two pages for the demo evening, every decision and every task in it', async () => {
    const document = compose(demo, 'simple')
    expect((await render(document)).pages).toBeLessThanOrEqual(2)
    const text = documentLines(document).join('\n')
    expect(text).toContain('Le conseil émet le vœu que le dernier bus du soir parte')
    for (const { what } of demo.actions.filter(({ status }) => status === 'todo')) expect(text).toContain(what)
    expect(text).not.toContain('C’est écrit dans le compte rendu.')
  })

  it.each([
    [1, 0, 5],
    [10, 10, 12],
    [20, 20, 18],
    [40, 60, 18],
    [0, 80, 30],
    [3, 3, 400],
    [1, 0, 3000],
  ])('is one or two pages for %d decisions and %d tasks of %d words', async (decisions, tasks, words) => {
    const { pages } = await render(compose(long(decisions, tasks, words), 'simple'))
    expect(pages).toBeLessThanOrEqual(2)
  })

  it('says less of each thing before it leaves one out, and how many are left out', () => {
    const few = lines(long(2, 2, 8)).join('\n')
    expect(few).toContain('4 votes pour.')
    expect(few).toContain('Attendre la réponse du bailleur')
    const more = documentLines(compose(demo, 'simple')).join('\n')
    expect(more).not.toContain('15 votes pour.')
    expect(more).toContain('Deux membres demandent que les habitants')
    expect(more).toContain('Qui : groupe accueil.')
    const many = lines(long(60, 60, 18))
    expect(many.join('\n')).not.toContain('Attendre la réponse du bailleur')
    expect(many).toContain('  Tout le monde n’est pas d’accord.')
    const shown = many.filter((line) => line.startsWith('- ')).length
    const [others = 0, tasks = 0] = many.flatMap((line) => {
      const found = /^Il y a (\d+) (?:autres )?(?:décisions|choses)/u.exec(line)
      return found === null ? [] : [Number(found[1])]
    })
    // Two decisions of the evening itself besides.
    expect(shown + others + tasks).toBe(62 + 60)
    expect(many.filter((line) => line === 'C’est écrit dans le compte rendu.')).toHaveLength(2)
    expect(many).toContain('La prochaine réunion est le jeudi 10 décembre 2026.')
  })

  it('says it in English', () => {
    const text = lines(long(60, 60, 18, 'en')).join('\n')
    expect(text).toMatch(/There are \d+ other decisions\.\nIt is written in the minutes\./u)
    expect(text).toContain('Not everybody agrees.')
  })

  it('calls itself « version simple », never FALC nor « facile »', () => {
    const document = compose(demo, 'simple')
    expect(document.title).toMatch(/\(version simple\)$/u)
    expect(JSON.stringify(document)).not.toMatch(/FALC|facile à lire/iu)
  })

  it('says one thing a line: no line of its own holds two sentences or an abbreviation', () => {
    const typed = new Set(demo.actions.map(({ what }) => what))
    const own = documentLines(compose(demo, 'simple'))
      .map((line) => line.trim().replace(/^- /u, ''))
      .filter((line) => !typed.has(line) && !/^(?:Question|Le conseil|Le compte rendu)/u.test(line))
    expect(own.filter((line) => /[.!?] \p{Lu}/u.test(line.replace(/\b\p{Lu}\. /gu, '')))).toEqual([])
    expect(own.filter((line) => /%|\betc\b|cf\./u.test(line))).toEqual([])
  })
})
