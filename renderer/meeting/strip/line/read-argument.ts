/** What follows a word of the line: a person, a text, a number, a document. */
import type { Language, Person } from '#shared/contract/meeting.ts'
import { findPeople, folded } from '#shared/meeting/find-person.ts'
import type { Vote } from '#shared/rules/votes.ts'
import type { Evening } from '../../evening/evening.ts'
import { asserted } from '../../record/decision-draft.ts'
import type { LineCommand } from './line-command.ts'
import type { LineProblem, LineReading, LineSuggestion } from './line-reading.ts'
import type { Verb } from './verbs.ts'

const shownAtMost = 6

/** @param rest what was typed after the word, as it was typed */
export function meaningOf(verb: Verb, rest: string, evening: Evening, language: Language): LineReading {
  const word = verb[language][0]
  const one = (command: LineCommand, text = rest): LineReading => ({
    suggestions: [{ text: `${word} ${text}`.trim(), name: command.do, command }],
    problem: null,
  })
  const waits: LineReading = { suggestions: [{ text: `${word} `, name: verb.id, command: null }], problem: null }
  const several = (suggestions: LineSuggestion[], otherwise: LineProblem): LineReading =>
    suggestions.length === 0
      ? { suggestions, problem: otherwise }
      : { suggestions: suggestions.slice(0, shownAtMost), problem: null }
  const people = (command: (person: Person) => LineCommand, called = rest, before = ''): LineReading =>
    several(
      findPeople(evening.meeting.people, called).map((person) => {
        const done = command(person)
        return { text: `${word} ${before}${person.name}`, name: done.do, command: done }
      }),
      'nobody',
    )

  // One that takes nothing takes no more words either: « fin de partie » is no command.
  if (verb.takes === 'nothing') {
    return rest === '' ? one({ do: verb.id }) : { suggestions: [], problem: 'unknown' }
  }
  if (verb.takes === 'turn')
    return rest === '' ? one({ do: 'give' }) : people(({ id }) => ({ do: 'giveTo', personId: id }))
  if (verb.takes === 'currentItem' && rest === '') {
    return evening.current === null ? waits : one({ do: 'postpone', itemId: evening.current.id })
  }
  if (rest === '') {
    const voted = verb.takes === 'decision' ? asserted(lastCounted(evening)?.question ?? '') : ''
    return voted === '' ? waits : one(decisionIn(voted, evening), voted)
  }
  switch (verb.takes) {
    case 'person':
      return people(({ id }) => ({ do: verb.id, personId: id }))
    case 'text':
      return one({ do: verb.id, text: rest })
    case 'decision':
      return one(decisionIn(rest, evening))
    case 'action':
      return one(actionIn(rest))
    case 'proxy': {
      const [from, to] = twoNames(rest)
      const giver = findPeople(evening.meeting.people, from)[0]
      if (giver === undefined) return { suggestions: [], problem: 'nobody' }
      if (to === '')
        return { suggestions: [{ text: `${word} ${giver.name} > `, name: 'proxy', command: null }], problem: null }
      return people((holder) => ({ do: 'proxy', from: giver.id, to: holder.id }), to, `${giver.name} > `)
    }
    case 'count':
      return /^\d{1,4}$/.test(rest)
        ? one({ do: 'countPublic', count: Number(rest) })
        : { suggestions: [], problem: 'notANumber' }
    case 'page':
      return /^[1-9]\d{0,3}$/.test(rest)
        ? one({ do: 'page', page: Number(rest) })
        : { suggestions: [], problem: 'notANumber' }
    case 'attachment':
      return several(
        evening.meeting.attachments
          .filter(({ name }) => folded(name).includes(folded(rest)))
          .map(({ sha256, name }) => ({
            text: `${word} ${name}`,
            name: 'project',
            command: { do: 'project', sha256 },
          })),
        'noDocument',
      )
    default:
      return several(
        itemsCalled(rest, evening).map(({ id, label }) => {
          const command = { do: verb.takes === 'currentItem' ? 'postpone' : 'goTo', itemId: id } as const
          return { text: `${word} ${label}`, name: command.do, command }
        }),
        'noItem',
      )
  }
}

/** An item by its number, as the wall has it, or by a word of its title. */
function itemsCalled(text: string, { meeting, numbers }: Evening): { id: string; label: string }[] {
  const wanted = folded(text)
  const labelled = meeting.items.map(({ id, title }) => ({ id, title, number: numbers.get(id) ?? '' }))
  const exact = labelled.filter(({ number }) => number === wanted)
  const found = exact.length > 0 ? exact : labelled.filter(({ title }) => folded(title).includes(wanted))
  return found.map(({ id, number }) => ({ id, label: number }))
}

/** « denis > aline », « denis à aline », "4 2". */
function twoNames(text: string): [from: string, to: string] {
  const marked = /^(.*?)\s?(?:>|→|\sà\s|\sto\s)\s?(.*)$/iu.exec(text)
  if (marked !== null) return [marked[1]?.trim() ?? '', marked[2]?.trim() ?? '']
  const [from = '', ...to] = text.split(' ')
  return [from, to.join(' ')]
}

/** « Écrire la lettre @ groupe logement »; who may wait. */
function actionIn(text: string): LineCommand {
  const [what = '', ...owner] = text.split('@')
  return { do: 'act', what: what.trim(), owner: owner.join('@').trim() }
}

function lastCounted({ votes, current }: Evening): Vote | undefined {
  return votes.findLast((each) => each.itemId === current?.id && !each.cancelled && each.counts !== null)
}

/** Taken by majority when the item has a counted vote; « consentement : … » says otherwise. */
function decisionIn(text: string, evening: Evening): LineCommand {
  const vote = lastCounted(evening)
  const said = /^(consensus|consentement|consent|majorité|majority)\s?:\s?(.+)$/iu.exec(text)
  const mode = said === null ? null : modeOf(folded(said[1] ?? ''))
  const taken = mode ?? (vote === undefined ? 'consensus' : 'majority')
  return {
    do: 'decide',
    text: said?.[2] ?? text,
    mode: taken,
    voteId: taken === 'majority' ? (vote?.voteId ?? null) : null,
  }
}

function modeOf(word: string): 'consensus' | 'consent' | 'majority' {
  if (word.startsWith('maj')) return 'majority'
  return word === 'consensus' ? 'consensus' : 'consent'
}
