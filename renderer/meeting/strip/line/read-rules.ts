/** Rules the assembly changes from the line: « durée de parole 2 », « 1,5 min », « libre ». */
import { plain } from './plain.ts'
import type { Answers } from './answers.ts'
import { nothing, type LineReading } from './line-reading.ts'

const longest = 120

export function turnLength(typed: string, answers: Answers): LineReading {
  if (/^(?:libre|sans limite|free|no limit)$/u.test(plain(typed).trim()))
    return answers.one({ do: 'turnLength', turnMinutes: null }, typed)
  const [, number] = /^(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:min(?:utes?)?)?$/iu.exec(typed.trim()) ?? []
  const turnMinutes = number === undefined ? 0 : Number(number.replace(',', '.'))
  return turnMinutes > 0 && turnMinutes <= longest
    ? answers.one({ do: 'turnLength', turnMinutes }, typed)
    : nothing('notANumber')
}
