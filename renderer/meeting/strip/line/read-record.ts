/** Words that record: a vote, a decision, an action, a tally counted on paper, a remark to come back to. */
import { actionSchema, type Action } from '#shared/contract/meeting.ts'
import { findPeople, folded } from '#shared/meeting/find-person.ts'
import type { Ballot, DecisionMode, DecisionType } from '#shared/rules/facts.ts'
import type { Vote } from '#shared/rules/votes.ts'
import type { Evening } from '../../evening/evening.ts'
import { asserted } from '../../record/decision-draft.ts'
import { opinionWanted, usualDots } from '../../opinion/opinion-draft.ts'
import { newTally, type TallyDraft } from '../../record/tally-draft.ts'
import type { Answers } from './answers.ts'
import { readEuros } from '../../../ui/euros.ts'
import type { LineCommand, ParkVerb, Sums, TallyVerb, WordedVerb } from './line-command.ts'
import { nothing, type Hearing, type LineReading } from './line-reading.ts'
import { readDay } from './read-day.ts'

/** « Quoi ? le reste », « Quoi : le reste ». */
const questionThenRest = /^(.+?\?|.+?(?=\s?:\s))\s?:?\s?(.*)$/u

const ballots: readonly (readonly [word: RegExp, ballot: Ballot])[] = [
  [/^(?:main levee|mains?|show of hands|hands?)$/, 'showOfHands'],
  [/^(?:cartons?|cards?)$/, 'colorCards'],
  [/^(?:appel|appel nominal|roll ?call)$/, 'rollCall'],
  [/^(?:secret|bulletin secret|secret ballot)$/, 'secretPaper'],
]

/**
 * « Écrire au bailleur ? | une lettre part | rien ne change »: the question, then what *pour* and *contre* do. How one
 * votes may stand before it: « secret : Quitter le comité ? ».
 */
export function openVote(said: string, answers: Answers): LineReading {
  const [, head = '', tail = ''] = /^([\p{L} ]{3,20}?)\s?:\s?(.+)$/u.exec(said) ?? []
  const ballot = ballots.find(([word]) => word.test(folded(head)))?.[1]
  const typed = ballot === undefined ? said : tail
  const [text = '', forMeans = '', againstMeans = ''] = typed.split('|').map((part) => part.trim())
  const means = { ...(forMeans === '' ? {} : { forMeans }), ...(againstMeans === '' ? {} : { againstMeans }) }
  return answers.one({ do: 'openVote', text, ...means, ...(ballot === undefined ? {} : { ballot }) }, said)
}

/** « Quelles priorités ? Éclairage, Bancs, 3 par personne »: the question, the choices, dots each (three unless said). */
export function openDots(typed: string, answers: Answers): LineReading {
  const [, question = '', rest = ''] = questionThenRest.exec(typed) ?? []
  if (rest === '') return answers.waits(`${typed} `)
  const parts = rest.split(/\s?[,;]\s?/).filter(Boolean)
  const each = /^(\d{1,2}) (?:par personne|chacune?|each|per person)$/iu
  const perVoter = parts.map((part) => each.exec(part)?.[1]).find(Boolean) ?? usualDots
  const options = parts.filter((part) => !each.test(part)).join('\n')
  const { missing, opinion } = opinionWanted({ question, options, perVoter })
  return missing === null ? answers.one({ do: 'openDots', dots: opinion }, typed) : nothing('notADotVote')
}

/** « Deux délégués ? Aline, Farid, Carla, 2 places »: the question, who stands, the places (one unless said). */
export function openElection(typed: string, answers: Answers): LineReading {
  const [, text = '', rest = ''] = questionThenRest.exec(typed) ?? []
  if (rest === '') return answers.waits(`${typed} `)
  const parts = rest.split(/\s?[,;]\s?/).filter(Boolean)
  const places = /^(\d{1,2}) (?:places?|sièges?|seats?)$/iu
  const seats = Number(parts.map((part) => places.exec(part)?.[1]).find(Boolean) ?? 1)
  const candidates = [...new Set(parts.filter((part) => !places.test(part)))]
  return candidates.length === 0 || seats < 1
    ? nothing('notATally')
    : answers.one({ do: 'openElection', text, candidates, seats }, typed)
}

/** The item's last vote again, as the button offers it: once it was counted, and while none is open. */
export function restartVote(typed: string, answers: Answers, { evening }: Hearing): LineReading {
  const last = evening.votes.findLast((each) => each.itemId === evening.current?.id && !each.cancelled)
  if (last === undefined || last.counts === null) return nothing('noVoteCounted')
  return answers.one({ do: 'restartVote', voteId: last.voteId, reason: typed }, typed)
}

function lastCounted({ votes, current }: Evening): Vote | undefined {
  return votes.findLast((each) => each.itemId === current?.id && !each.cancelled && each.counts !== null)
}

/** In the words of the vote just counted when none are typed. */
export function decision(typed: string, answers: Answers, { evening }: Hearing): LineReading {
  const text = typed === '' ? asserted(lastCounted(evening)?.question ?? '') : typed
  return text === '' ? answers.waits() : answers.one(decisionIn(text, evening), text)
}

const modes: readonly (readonly [word: RegExp, mode: DecisionMode])[] = [
  [/^consensus$/, 'consensus'],
  [/^consent(?:ement)?$/, 'consent'],
  [/^majorit[ey]$/, 'majority'],
]
const types: readonly (readonly [word: RegExp, type: DecisionType])[] = [
  [/^decision$/, 'decision'],
  [/^(?:avis|opinion)$/, 'opinion'],
  [/^(?:vœu|voeu|wish)$/, 'wish'],
  [/^question$/, 'question'],
  [/^(?:interpellation|referral)$/, 'referral'],
  [/^(?:attribution|grant)$/, 'grant'],
  [/^(?:ajournement|adjourned)$/, 'adjourned'],
]

/** « 600 sur 850 », « 600 € of 850 € » at the head of a decision: what is granted of what was asked. */
const sumsSaid = /(\d[\d\s.,]*?)\s?€?\s(?:sur|of)\s(\d[\d\s.,]*)\s?€?/u

function sumsIn(head: string): { sums: Sums | null; rest: string } {
  const found = sumsSaid.exec(head)
  const [amountGranted, amountAsked] = [readEuros(found?.[1] ?? ''), readEuros(found?.[2] ?? '')]
  if (found === null || amountGranted === null || amountAsked === null) return { sums: null, rest: head }
  return { sums: { amountGranted, amountAsked }, rest: head.replace(found[0], ' ').trim() }
}

/** Taken by majority when the item has a counted vote; « consentement : … », « vœu, majorité : … » say otherwise. */
function decisionIn(typed: string, evening: Evening): LineCommand {
  const vote = lastCounted(evening)
  const [, before = '', tail = typed] = /^([\p{L}\d,.€ ]{1,60}?)\s?:\s?(.+)$/u.exec(typed) ?? []
  const { sums, rest: head } = sumsIn(before)
  const words =
    head === ''
      ? []
      : folded(head)
          .split(/[\s,]+/)
          .filter(Boolean)
  const saidMode = modes.find(([word]) => words.some((each) => word.test(each)))?.[1]
  const saidType =
    types.find(([word]) => words.some((each) => word.test(each)))?.[1] ?? (sums === null ? undefined : 'grant')
  // « Le préfet : … » is how a decision may well begin.
  const isSaid =
    words.length + (sums === null ? 0 : 1) > 0 &&
    words.every((each) => [...modes, ...types].some(([word]) => word.test(each)))
  const usual = vote === undefined ? 'consensus' : 'majority'
  const mode = isSaid ? (saidMode ?? usual) : usual
  return {
    do: 'decide',
    text: isSaid ? tail : typed,
    mode,
    voteId: mode === 'majority' ? (vote?.voteId ?? null) : null,
    ...(isSaid && saidType !== undefined ? { type: saidType } : {}),
    ...(isSaid && sums !== null && saidType === 'grant' ? { sums } : {}),
  }
}

/** « Écrire la lettre @ groupe logement pour le 12/12 »; who and when may wait. */
export function action(typed: string, answers: Answers, { evening }: Hearing): LineReading {
  const [, before = '', day = ''] = /^(.+)\s(?:pour le|avant le|for|by)\s(.+)$/iu.exec(typed) ?? []
  const due = day === '' ? null : readDay(day, evening.meeting.header.date)
  const [what = '', ...owner] = (due === null ? typed : before).split('@')
  return answers.one(
    { do: 'act', what: what.trim(), owner: owner.join('@').trim(), ...(due === null ? {} : { due }) },
    typed,
  )
}

const statuses: Record<Action['status'], RegExp> = {
  todo: /^(?:a faire|todo|to do)$/,
  doing: /^(?:en cours|doing|under way)$/,
  done: /^(?:faite?|done)$/,
  postponed: /^(?:reportee?|postponed)$/,
  dropped: /^(?:abandonnee?|dropped)$/,
}

/** « lettre faite », "letter done": a word of the action, then how far it is. */
export function status(typed: string, answers: Answers, { evening }: Hearing): LineReading {
  const words = typed.split(' ')
  for (const length of [1, 2]) {
    const said = folded(words.slice(-length).join(' '))
    const found = actionSchema.shape.status.options.find((each) => statuses[each].test(said))
    if (found === undefined) continue
    const called = folded(words.slice(0, -length).join(' ')).replace(/\s?:$/, '')
    return answers.several(
      evening.meeting.actions
        .filter(({ what }) => called !== '' && folded(what).includes(called))
        .map(({ id, what }) => ({
          text: `${what} : ${words.slice(-length).join(' ')}`,
          command: { do: 'status', actionId: id, status: found },
        })),
      'noAction',
    )
  }
  return answers.waits(`${typed} `)
}

/** « Les poubelles débordent @ Ahmed »: whose words they are may be left out. */
export function park(verb: ParkVerb, typed: string, answers: Answers): LineReading {
  const [text = '', ...by] = typed.split('@')
  const author = by.join('@').trim()
  return answers.one({ do: verb, text: text.trim(), ...(author === '' ? {} : { author }) }, typed)
}

/** « Six bancs place Carnot @ Aline »: who says so may be left out. */
export function worded(verb: WordedVerb, typed: string, answers: Answers): LineReading {
  const [text = '', ...by] = typed.split('@')
  if (text.trim() === '') return answers.waits(`${typed} `)
  return answers.one({ do: verb, text: text.trim(), by: by.join('@').trim() }, typed)
}

/** « Quelles priorités ? Éclairage 12, Bancs 8, 14 votants »: the question, then each choice with its number. */
export function tally(form: TallyVerb, typed: string, answers: Answers, { evening }: Hearing): LineReading {
  const [, question = '', counted = ''] = questionThenRest.exec(typed) ?? []
  if (counted === '') return answers.waits(`${typed} `)
  const draft: TallyDraft = { ...newTally, form, question, options: [] }
  for (const part of counted.split(/\s?[,;]\s?/).filter(Boolean)) {
    const figures: [RegExp, 'voters' | 'perVoter' | 'blank'][] = [
      [/^(\d{1,5}) (?:votants?|voters?)$/iu, 'voters'],
      [/^(\d{1,5}) (?:par personne|each|per person)$/iu, 'perVoter'],
      [/^(\d{1,5}) (?:blancs?|nuls?|blancs? (?:et|ou) nuls?|blank|blanks|spoiled)$/iu, 'blank'],
    ]
    const figure = figures.find(([said]) => said.test(part))
    const tellers = /^(?:scrutat(?:eur|rice)s?|tellers?) (.+)$/iu.exec(part)?.[1]
    const [, label = '', count = ''] = /^(.+?)\s?[:=]?\s(\d{1,5})$/u.exec(part) ?? []
    if (figure !== undefined) draft[figure[1]] = figure[0].exec(part)?.[1] ?? ''
    else if (tellers !== undefined) {
      const people = tellers.split(/\s(?:et|and)\s/iu).map((each) => findPeople(evening.meeting.people, each)[0]?.id)
      draft.tellers = people.filter((id) => id !== undefined)
      if (draft.tellers.length < people.length) return nothing('nobody')
    } else if (label !== '') draft.options.push({ label, count })
    else return nothing('notATally')
  }
  return draft.options.length === 0 ? nothing('notATally') : answers.one({ do: form, draft }, typed)
}
