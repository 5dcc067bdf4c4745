/**
 * Reads what is typed after the prefix. Pure: a text, the evening and the hour in, what it may mean out, the best first; what
 * Enter would do is the first one, and the person reads it before pressing.
 */
import type { Language } from '#shared/contract/meeting.ts'
import { findPeople } from '#shared/meeting/find-person.ts'
import { eligibleOn, type Evening } from '../../evening/evening.ts'
import type { PersonVerb } from './line-command.ts'
import { nothing, type Hearing, type LineReading, type LineSuggestion } from './line-reading.ts'
import { plain } from './plain.ts'
import { meaningOf } from './read-argument.ts'
import { readCounts } from './read-counts.ts'
import { verbs, type Verb } from './verbs.ts'

/** More than this and another letter is quicker than reading. */
const shownAtMost = 8

const those = (suggestions: LineSuggestion[]): LineReading => ({
  suggestions: suggestions.slice(0, shownAtMost),
  problem: null,
})

export function readLine(typed: string, hearing: Hearing): LineReading {
  const { evening, language } = hearing
  // A no-break space is part of the words: « 600 € ? » is kept as it was typed.
  const text = typed.trim().replaceAll(/[^\S\u00A0\u202F]+/gu, ' ')
  if (text === '') return those(offered(evening, language))
  const extension = readExtension(text, hearing)
  if (extension !== null) return those([extension])
  const counted = readVote(text, evening)
  if (counted !== null) return counted

  const whole = wholeVerb(text)
  if (whole !== null) return meaningOf(whole.verb, whole.rest, hearing)

  const begun = beginningWith(text, evening, language)
  const named = /^\d+$/.test(text) || text.length > 1 ? findPeople(evening.meeting.people, text).slice(0, 4) : []
  const people = named.flatMap((person) => forPerson(person.id, text, evening))
  if (begun.length + people.length > 0) return those([...begun, ...people])
  return nothing(/^\d+$/.test(text) ? 'nobody' : 'unknown')
}

/** What usually comes, before a letter is typed. */
function offered({ session }: Evening, language: Language): LineSuggestion[] {
  return verbs.filter((verb) => verb.when.includes(session.phase)).map((verb) => begunVerb(verb, verb[language][0]))
}

/** The verb as one begins to type it; one that needs nothing more is whole already. */
function begunVerb(verb: Verb, word: string): LineSuggestion {
  if (verb.takes === 'nothing') return { text: word, name: verb.id, command: { do: verb.id } }
  if (verb.takes === 'turn') return { text: word, name: 'give', command: { do: 'give' } }
  if (verb.takes === 'break') return { text: word, name: verb.id, command: { do: verb.id } }
  return { text: `${word} `, name: verb.id, command: null }
}

/** Every word as it is compared: read on each key, folded once. */
const spoken = verbs.flatMap((verb) =>
  [...verb.fr, ...verb.en].map((word) => ({ verb, word: plain(word), length: word.split(' ').length })),
)
const longest = Math.max(...spoken.map(({ length }) => length))

/** The longest word the text is or begins with, in any language: "sans vote" before "sans". */
function wholeVerb(text: string): { verb: Verb; rest: string } | null {
  for (let length = longest; length > 0; length -= 1) {
    const [head, rest] = cut(text, length)
    const said = plain(head)
    const found = spoken.find((each) => each.length === length && each.word === said)
    if (found !== undefined) return { verb: found.verb, rest }
  }
  return null
}

/** The first words of a text and what follows them, as it was typed. */
function cut(text: string, words: number): [head: string, rest: string] {
  const parts = text.split(' ')
  return [parts.slice(0, words).join(' '), parts.slice(words).join(' ')]
}

/** Words that begin so in the page's language, else in the other; those that fit the hour first, the offered word first. */
function beginningWith(text: string, { session }: Evening, language: Language): LineSuggestion[] {
  const wanted = plain(text)
  const begunIn = (spoken: Language) =>
    verbs.flatMap((verb) => {
      const place = verb[spoken].findIndex((word) => plain(word).startsWith(wanted))
      const word = verb[spoken][place]
      const rank = (verb.when.includes(session.phase) ? 0 : 2) + Math.min(place, 1)
      return word === undefined ? [] : [{ verb, word, rank }]
    })
  const own = begunIn(language)
  const found = own.length > 0 ? own : begunIn(language === 'fr' ? 'en' : 'fr')
  return found.sort((one, other) => one.rank - other.rank).map(({ verb, word }) => begunVerb(verb, word))
}

/** A name or a card alone: the floor while the session runs, the door before it. */
function forPerson(personId: string, text: string, evening: Evening): LineSuggestion[] {
  const is = (name: PersonVerb): LineSuggestion => ({ text, name, command: { do: name, personId } })
  const { session, floor, attendance } = evening
  const isHere = attendance.byPerson[personId]?.status === 'present'
  if (session.phase !== 'running') return [is(isHere ? 'leave' : 'arrive')]
  // Nobody speaks and nobody waits: the floor is theirs at once, as a hand raised in a silence.
  const isFree = session.turn === null && floor.queue.length === 0
  const waits = floor.queue.some((entry) => entry.personId === personId)
  return [is(isFree || waits ? 'giveTo' : 'ask'), ...(isHere ? [] : [is('arrive')])]
}

/**
 * "+5" is for the item, "+1" for whoever speaks, and in a break for the break; « +5 parole », « +1 point » and
 * « +5 pause » say which.
 */
function readExtension(text: string, { evening: { session }, now }: Hearing): LineSuggestion | null {
  const found = /^\+\s?(\d{1,3})(?:\s?(?:min|mn|minutes?))?(?:\s(\p{L}+))?$/u.exec(text)
  if (found === null) return null
  const minutes = Number(found[1])
  const what = plain(found[2] ?? '')
  const isBreak = what === '' ? session.phase === 'paused' : /^(?:pause|retour|suspension|break|return)/.test(what)
  if (isBreak) {
    // From now on when the hour of return has passed already.
    const from = Math.max(session.pause?.returnAt ?? 0, Math.floor(now / 60_000) * 60_000)
    return { text, name: 'setReturn', command: { do: 'setReturn', returnAt: from + minutes * 60_000 } }
  }
  const isTurn = what === '' ? minutes < 3 && session.turn !== null : /^(?:parole|tour|floor|turn|speaker)/.test(what)
  const name = isTurn ? 'extendTurn' : 'extendItem'
  return { text, name, command: { do: name, minutes } }
}

function readVote(text: string, evening: Evening): LineReading | null {
  const { current } = evening
  const eligible = current === null ? 0 : eligibleOn(evening, current.id)
  const read = readCounts(text.replace(/^vote /i, ''), eligible)
  if (read === null) return null
  // Hands are counted again on the same vote until another is opened.
  const vote = evening.votes.findLast((each) => each.itemId === current?.id && !each.cancelled)
  if (vote === undefined) return nothing('noVoteOpen')
  if (vote.byPhone) return nothing('phonesVote')
  return those([{ text, name: 'countVote', command: { do: 'countVote', voteId: vote.voteId, ...read } }])
}
