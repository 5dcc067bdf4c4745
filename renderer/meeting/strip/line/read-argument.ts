/** What follows a word of the line: a person, a text, a number, a document. */
import { folded } from '#shared/meeting/find-person.ts'
import { answersTo } from './answers.ts'
import { nothing, type Hearing, type LineReading } from './line-reading.ts'
import { breakUntil, interruption, nextSession, oneItem, returnTime, startedAt } from './read-agenda.ts'
import { takeHour } from './read-hour-last.ts'
import { allExcept, card, move, onePerson, proxy, spoke } from './read-people.ts'
import {
  action,
  decision,
  openDots,
  openElection,
  openVote,
  park,
  restartVote,
  status,
  tally,
  worded,
} from './read-record.ts'
import { turnLength } from './read-rules.ts'
import type { Verb } from './verbs.ts'

/** @param rest what was typed after the word, as it was typed */
export function meaningOf(verb: Verb, rest: string, hearing: Hearing): LineReading {
  const answers = answersTo(verb, hearing)
  const { evening } = hearing
  // Those that take nothing, or may.
  switch (verb.takes) {
    case 'nothing':
      // One that takes nothing takes no more words either: « fin de partie » is no command.
      return rest === '' ? answers.one({ do: verb.id }, '') : nothing('unknown')
    case 'turn':
      return rest === '' ? answers.one({ do: 'give' }, '') : onePerson('giveTo', rest, answers, hearing)
    case 'break':
      return breakUntil(verb.id, rest, answers, hearing)
    case 'restart':
      return restartVote(rest, answers, hearing)
    case 'decision':
      return decision(rest, answers, hearing)
    case 'currentItem':
      if (rest === '' && evening.current !== null) return answers.one({ do: verb.id, itemId: evening.current.id }, '')
      break
    default:
  }
  if (rest === '') return answers.waits()
  switch (verb.takes) {
    case 'person':
      return onePerson(verb.id, rest, answers, hearing)
    case 'text':
      return answers.one({ do: verb.id, text: rest }, rest)
    case 'vote':
      return openVote(rest, answers)
    case 'candidates':
      return openElection(rest, answers)
    case 'dotVote':
      return openDots(rest, answers)
    case 'action':
      return action(rest, answers, hearing)
    case 'status':
      return status(rest, answers, hearing)
    case 'parked':
      return park(verb.id, rest, answers)
    case 'worded':
      return worded(verb.id, rest, answers)
    case 'tally':
      return tally(verb.id, rest, answers, hearing)
    case 'proxy':
      return proxy(rest, answers, hearing)
    case 'people':
      return allExcept(rest, answers, hearing)
    case 'place':
      return move(rest, answers, hearing)
    case 'card':
      return card(rest, answers, hearing)
    case 'spoke':
      return spoke(rest, answers, hearing)
    case 'returnTime':
      return returnTime(rest, answers, hearing)
    case 'startTime':
      return startedAt(rest, answers, hearing)
    case 'span':
      return interruption(rest, answers, hearing)
    case 'day':
      return nextSession(rest, answers, hearing)
    case 'count': {
      const { rest: number, at } = takeHour(rest, hearing)
      if (at === null) return nothing('notATime')
      return /^\d{1,4}$/.test(number)
        ? answers.one({ do: 'countPublic', count: Number(number), ...(at === undefined ? {} : { at }) }, rest)
        : nothing('notANumber')
    }
    case 'turnLength':
      return turnLength(rest, answers)
    case 'page':
      return /^[1-9]\d{0,3}$/.test(rest) ? answers.one({ do: 'page', page: Number(rest) }, rest) : nothing('notANumber')
    case 'attachment':
      return answers.several(
        evening.meeting.attachments
          .filter(({ name }) => folded(name).includes(folded(rest)))
          .map(({ sha256, name }) => ({ text: name, command: { do: 'project', sha256 } })),
        'noDocument',
      )
    case 'item':
    case 'currentItem':
      return oneItem(verb.id, rest, answers, hearing)
    default:
      return nothing('unknown')
  }
}
