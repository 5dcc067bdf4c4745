/** What follows a word, answered: one thing to do, several to choose from, or something still missing. */
import type { Person } from '#shared/contract/meeting.ts'
import { findPeople } from '#shared/meeting/find-person.ts'
import type { LineCommand } from './line-command.ts'
import { nothing, type Hearing, type LineProblem, type LineReading, type LineSuggestion } from './line-reading.ts'
import type { Verb } from './verbs.ts'

const shownAtMost = 6

export interface Answers {
  /** @param text what to type for it after the word */
  one: (command: LineCommand, text: string) => LineReading
  /** More is to be typed, after this. */
  waits: (typed?: string) => LineReading
  several: (found: { text: string; command: LineCommand }[], otherwise: LineProblem) => LineReading
  /** @param before what stands between the word and the name */
  people: (called: string, command: (person: Person) => LineCommand, before?: string) => LineReading
}

export function answersTo(verb: Verb, { evening, language }: Hearing): Answers {
  const word = verb[language][0]
  const suggestion = (command: LineCommand, text: string): LineSuggestion => ({
    text: `${word} ${text}`.trim(),
    name: command.do,
    command,
  })
  const several: Answers['several'] = (found, otherwise) =>
    found.length === 0
      ? nothing(otherwise)
      : {
          suggestions: found.slice(0, shownAtMost).map(({ text, command }) => suggestion(command, text)),
          problem: null,
        }
  return {
    one: (command, text) => ({ suggestions: [suggestion(command, text)], problem: null }),
    waits: (typed = '') => ({
      suggestions: [{ text: `${word} ${typed}`, name: verb.id, command: null }],
      problem: null,
    }),
    several,
    people: (called, command, before = '') =>
      several(
        peopleCalled(called, evening.meeting.people).map((person) => ({
          text: `${before}${person.name}`,
          command: command(person),
        })),
        'nobody',
      ),
  }
}

/** « réponse de Denis » is Denis; a name that begins so is found first. */
export function peopleCalled(called: string, people: readonly Person[]): Person[] {
  const found = findPeople(people, called)
  return found.length > 0 ? found : findPeople(people, called.replace(/^(?:(?:à|a|de|to|from|by) |d['’])/iu, ''))
}
