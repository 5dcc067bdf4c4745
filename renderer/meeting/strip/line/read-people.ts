/** Words that name people: who votes for whom, everybody except, who passes before whom, whose card. */
import { nextFreeCard } from '../../conduct/door.ts'
import type { Answers } from './answers.ts'
import { peopleCalled } from './answers.ts'
import type { PersonVerb } from './line-command.ts'
import { nothing, type Hearing, type LineReading } from './line-reading.ts'
import { takeHour, takeMinutes } from './read-hour-last.ts'

/** Noted at the door, as it were now or at the hour of the paper sheet. */
const timed: ReadonlySet<PersonVerb> = new Set<PersonVerb>(['arrive', 'leave', 'excuse'])

export function onePerson(verb: PersonVerb, typed: string, answers: Answers, hearing: Hearing): LineReading {
  if (verb === 'present') {
    const { rest, minutes } = takeMinutes(typed) ?? { rest: typed, minutes: 0 }
    const planned = minutes === 0 ? {} : { minutes }
    return answers.people(rest, ({ id }) => ({ do: verb, personId: id, ...planned }))
  }
  if (!timed.has(verb)) return answers.people(typed, ({ id }) => ({ do: verb, personId: id }))
  const { rest, at } = takeHour(typed, hearing)
  if (at === null) return nothing('notATime')
  return answers.people(rest, ({ id }) => ({ do: verb, personId: id, ...(at === undefined ? {} : { at }) }))
}

/** « denis > aline », « denis à aline », "4 2". */
export function proxy(typed: string, answers: Answers, hearing: Hearing): LineReading {
  const { rest, at } = takeHour(typed, hearing)
  if (at === null) return nothing('notATime')
  const [from, to] = twoNames(rest)
  const giver = peopleCalled(from, hearing.evening.meeting.people)[0]
  if (giver === undefined) return nothing('nobody')
  if (to === '') return answers.waits(`${giver.name} > `)
  const when = at === undefined ? {} : { at }
  return answers.people(to, (holder) => ({ do: 'proxy', from: giver.id, to: holder.id, ...when }), `${giver.name} > `)
}

function twoNames(text: string): [from: string, to: string] {
  const marked = /^(.*?)\s?(?:>|→|\s[àa]\s|\sto\s)\s?(.*)$/iu.exec(text)
  if (marked !== null) return [marked[1]?.trim() ?? '', marked[2]?.trim() ?? '']
  const [from = '', ...to] = text.split(' ')
  return [from, to.join(' ')]
}

/** « denis, inès et farid », "4 7 6"; the last one may still be chosen among several. */
export function allExcept(typed: string, answers: Answers, hearing: Hearing): LineReading {
  const { rest, at } = takeHour(typed, hearing)
  if (at === null) return nothing('notATime')
  const called = (/^[\d ]+$/.test(rest) ? rest.split(' ') : rest.split(/\s?[,;&]\s?|\s(?:et|and)\s/iu)).filter(Boolean)
  const before = called.slice(0, -1).map((each) => peopleCalled(each, hearing.evening.meeting.people)[0])
  const known = before.filter((person) => person !== undefined)
  if (known.length < before.length) return nothing('nobody')
  const when = at === undefined ? {} : { at }
  const except = known.map(({ id }) => id)
  return answers.people(
    called.at(-1) ?? '',
    ({ id }) => ({ do: 'allExcept', except: [...except, id], ...when }),
    known.map(({ name }) => `${name}, `).join(''),
  )
}

const places = /^(.+?)\s(?:(?:en\s)?(premi[eè]re?|t[eê]te|first)|(?:en\s|à la\s|a la\s)?(derni[eè]re?|fin|last))$/iu

/** « denis avant inès », « denis en premier », « denis en dernier »: among those who wait. */
export function move(typed: string, answers: Answers, { evening }: Hearing): LineReading {
  const { queue } = evening.floor
  const waiting = queue.flatMap(({ personId }) => evening.people.get(personId) ?? [])
  const placed = places.exec(typed)
  const [, beforeIt = '', afterIt] = /^(.+?)\s?(?:>|\savant\s|\sbefore\s)\s?(.*)$/iu.exec(typed) ?? []
  const moved = peopleCalled(placed?.[1] ?? (beforeIt === '' ? typed : beforeIt), waiting)[0]
  if (moved === undefined) return nothing('notWaiting')
  if (placed !== null) {
    const first = queue.find(({ personId }) => personId !== moved.id)?.personId ?? null
    const said = typed.slice(placed[1]?.length ?? 0)
    return answers.one(
      { do: 'move', personId: moved.id, before: placed[2] === undefined ? null : first },
      moved.name + said,
    )
  }
  if (afterIt === undefined || afterIt === '') return answers.waits(`${moved.name} > `)
  const found = peopleCalled(afterIt, waiting).filter(({ id }) => id !== moved.id)
  return answers.several(
    found.map(({ id, name }) => ({
      text: `${moved.name} > ${name}`,
      command: { do: 'move', personId: moved.id, before: id },
    })),
    'notWaiting',
  )
}

/** « denis 12 »; the next one on the pile when no number is said. */
export function card(typed: string, answers: Answers, { evening }: Hearing): LineReading {
  const [, called = typed, number] = /^(.+)\s(\d{1,4})$/u.exec(typed) ?? []
  const given = number === undefined ? nextFreeCard(evening.meeting.people) : Number(number)
  return answers.people(called, ({ id }) => ({ do: 'card', personId: id, card: given }))
}

/** « denis à 19 h 10, 4 min »: a turn nobody noted then. */
export function spoke(typed: string, answers: Answers, hearing: Hearing): LineReading {
  const lasted = takeMinutes(typed)
  if (lasted === null || lasted.minutes === 0) return answers.waits()
  const { rest, at } = takeHour(lasted.rest.replace(/\s?,$/, ''), hearing)
  if (at == null || rest === '') return nothing('notATime')
  return answers.people(rest, ({ id }) => ({ do: 'spoke', personId: id, at, minutes: lasted.minutes }))
}
