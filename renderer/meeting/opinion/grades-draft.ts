/** Cards counted by hand while they are typed: how many of each degree, a proposition a row; and the fact they become. */
import type { PhoneVote } from '#shared/contract/room.ts'
import type { FactOf, OpinionScale } from '#shared/rules/facts.ts'
import { degreesOf, together } from '#shared/rules/opinions.ts'
import type { DotVote, Tally } from '#shared/rules/votes.ts'
import { countOf } from '../record/CountField.tsx'

export interface GradesDraft {
  /** Digits, a proposition a row, in the scale's order. */
  cells: string[][]
  /** People who showed a card. */
  voters: string
}

/** What is graded: an opinion that is closed, or one noted already, whose figures hold the phones' part. */
export interface Graded {
  tallyId: string
  itemId: string
  question: string
  scale: OpinionScale
  options: string[]
  /** What phones gave, to be added to what is typed; null when it is in there already, or none did. */
  phones: { grades: number[][]; voters: number } | null
  /** Of one noted already: the part of each row that came by phone. */
  noted: number[] | null
  draft: GradesDraft
}

const digits = (count: number): string => (count === 0 ? '' : `${count}`)

export function gradedDots({ tallyId, itemId, question, scale, options }: DotVote, phone: PhoneVote | null): Graded {
  const cells = options.map(() => degreesOf[scale].map(() => ''))
  const phones = phone?.grades === undefined ? null : { grades: phone.grades, voters: phone.voters }
  return { tallyId, itemId, question, scale, options, phones, noted: null, draft: { cells, voters: '' } }
}

export function gradedTally({ tallyId, itemId, question, scale, options, grades, voters, phones }: Tally): Graded {
  const degrees = degreesOf[scale ?? 'colors']
  const cells = options.map((_, row) => degrees.map((__, degree) => digits(grades?.[row]?.[degree] ?? 0)))
  return {
    tallyId,
    itemId,
    question,
    scale: scale ?? 'colors',
    options: options.map(({ label }) => label),
    phones: null,
    noted: phones,
    draft: { cells, voters: voters === null ? '' : `${voters}` },
  }
}

/** The cells after one was typed in. */
export function cellsAfter(cells: string[][], row: number, column: number, typed: string): string[][] {
  return cells.map((each, at) => (at === row ? each.map((cell, place) => (place === column ? typed : cell)) : each))
}

const total = (row: readonly number[]): number => row.reduce((sum, count) => sum + count, 0)

/** Hands and phones together. Voters nobody counted are left out, and so is what came by phone when nothing did. */
export function gradesFact({ cells, voters }: GradesDraft, graded: Graded): Omit<FactOf<'tallyRecorded'>, 'kind'> {
  const { tallyId, itemId, question, scale, options, phones, noted } = graded
  const grades = together(
    options.map((_, row) => degreesOf[scale].map((__, degree) => countOf(cells[row]?.[degree] ?? ''))),
    phones?.grades ?? [],
  )
  const counts = grades.map(total)
  const byPhone = phones === null ? noted : phones.grades.map(total)
  return {
    tallyId,
    itemId,
    form: 'grades',
    scale,
    question,
    options: options.map((label, row) => ({ label, count: counts[row] ?? 0 })),
    grades,
    ...(voters === '' ? {} : { voters: countOf(voters) + (phones?.voters ?? 0) }),
    ...(byPhone === null ? {} : { phones: byPhone }),
  }
}
