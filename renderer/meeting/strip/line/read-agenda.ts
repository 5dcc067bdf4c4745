/** Words that speak of the agenda and of time: an item, a break and its end, an hour noted wrongly. */
import { folded } from '#shared/meeting/find-person.ts'
import { readHour } from '../../../ui/hours.ts'
import type { Evening } from '../../evening/evening.ts'
import { readReturn } from '../../evening/read-return.ts'
import type { Answers } from './answers.ts'
import type { BreakVerb, ItemVerb } from './line-command.ts'
import { nothing, type Hearing, type LineReading } from './line-reading.ts'
import { readDay } from './read-day.ts'
import { instantSaid, takeHour, takeSpan } from './read-hour-last.ts'

/** An item by its number, as the wall has it, or by a word of its title. */
function itemsCalled(text: string, { meeting, numbers }: Evening): { id: string; label: string }[] {
  const wanted = folded(text).replace(/^(?:le |the )?(?:point|item) /, '')
  const labelled = meeting.items.map(({ id, title }) => ({ id, title, number: numbers.get(id) ?? '' }))
  const exact = labelled.filter(({ number }) => number === wanted)
  const found = exact.length > 0 ? exact : labelled.filter(({ title }) => folded(title).includes(wanted))
  return found.map(({ id, number }) => ({ id, label: number }))
}

export function oneItem(verb: ItemVerb, typed: string, answers: Answers, { evening }: Hearing): LineReading {
  return answers.several(
    itemsCalled(typed, evening).map(({ id, label }) => ({ text: label, command: { do: verb, itemId: id } })),
    'noItem',
  )
}

/** « pause », « pause 10 min », « suspendre 19:50 ». */
export function breakUntil(verb: BreakVerb, typed: string, answers: Answers, hearing: Hearing): LineReading {
  if (typed === '') return answers.one({ do: verb }, '')
  const returnAt = returnSaid(typed, hearing)
  return returnAt === null ? nothing('notATime') : answers.one({ do: verb, returnAt }, typed)
}

/** « 19:50 », « dans 10 min »; « ? » when nobody knows any more. */
export function returnTime(typed: string, answers: Answers, hearing: Hearing): LineReading {
  if (/^(?:\?|inconnue?|unknown)$/iu.test(typed)) return answers.one({ do: 'setReturn', returnAt: null }, typed)
  const returnAt = returnSaid(typed, hearing)
  return returnAt === null ? nothing('notATime') : answers.one({ do: 'setReturn', returnAt }, typed)
}

function returnSaid(typed: string, { evening, now }: Hearing): number | null {
  return readReturn(typed.replace(/^(?:à|a|at) /iu, ''), now, evening.meeting.header.timeZone)
}

/** « 12 », « il y a 12 min », « à 18:55 »: the running item began then; « 5 à 18:55 »: another one did. */
export function startedAt(typed: string, answers: Answers, hearing: Hearing): LineReading {
  const { evening } = hearing
  const alone = instantSaid(typed, hearing)
  const { rest, at } = alone === null ? takeHour(typed, hearing) : { rest: '', at: alone }
  if (at == null) return nothing('notATime')
  if (rest !== '')
    return answers.several(
      itemsCalled(rest, evening).map(({ id }) => ({ text: typed, command: { do: 'startedAt', itemId: id, at } })),
      'noItem',
    )
  return evening.current === null
    ? nothing('noItem')
    : answers.one({ do: 'startedAt', itemId: evening.current.id, at }, typed)
}

/** « de 19 h 20 à 19 h 26 »: the session stood still, and nobody noted it. */
export function interruption(typed: string, answers: Answers, hearing: Hearing): LineReading {
  const span = takeSpan(typed, hearing)
  return span === null ? nothing('notATime') : answers.one({ do: 'interruption', ...span }, typed)
}

/** « 10/12 », « 10 décembre 18 h 30, Salle des fêtes ». */
export function nextSession(typed: string, answers: Answers, { evening }: Hearing): LineReading {
  const [when = '', ...place] = typed.split(',')
  const [, day = when, clock] = /^(.+?)\s(?:(?:à|a|at)\s)?(\d{1,2}\s?[h:]\s?(?:\d{2})?)$/iu.exec(when.trim()) ?? []
  const date = readDay(day.trim(), evening.meeting.header.date)
  if (date === null) return nothing('notADate')
  const time = clock === undefined ? null : readHour(clock)
  const where = place.join(',').trim()
  return answers.one({ do: 'nextSession', date, time, place: where === '' ? null : where }, typed)
}
