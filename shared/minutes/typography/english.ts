/** British English, as the English minutes of a French council are written: `6:30 pm`, `Thursday 12 November 2026`. */
import { dateParts, grouped, joined, noBreak, type Typography } from './typography.ts'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "18:30" as `6:30 pm`, "18:00" as `6 pm`. */
export function englishHour(clock: string): string {
  const [hours, minutes] = clock.split(':')
  const hour = Number(hours)
  const onTheHour = minutes === '00' || minutes === undefined
  return `${hour % 12 === 0 ? 12 : hour % 12}${onTheHour ? '' : `:${minutes}`}${noBreak}${hour < 12 ? 'am' : 'pm'}`
}

export function englishShortDay(date: string): string {
  const { year, month, day } = dateParts(date)
  return `${day}${noBreak}${months[month] ?? ''} ${year}`
}

export function englishDay(date: string): string {
  return `${weekdays[dateParts(date).weekday] ?? ''} ${englishShortDay(date)}`
}

export function englishNumber(value: number): string {
  const [whole, decimals] = String(Math.abs(value)).split('.')
  return `${value < 0 ? '−' : ''}${grouped(Number(whole), ',')}${decimals === undefined ? '' : `.${decimals}`}`
}

export function englishMoney(cents: number): string {
  const rest = Math.abs(cents) % 100
  const decimals = rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`
  return `${cents < 0 ? '−' : ''}€${englishNumber(Math.trunc(Math.abs(cents) / 100))}${decimals}`
}

export function englishDuration(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes < 60) return `${minutes}${noBreak}min`
  const rest = minutes % 60 === 0 ? '' : `${noBreak}${minutes % 60}${noBreak}min`
  return `${Math.floor(minutes / 60)}${noBreak}h${rest}`
}

export function englishOrdinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${englishNumber(value)}${ending}`
}

export const english: Typography = {
  hour: englishHour,
  day: englishDay,
  shortDay: englishShortDay,
  duration: englishDuration,
  number: englishNumber,
  money: englishMoney,
  ordinal: englishOrdinal,
  list: (items) => joined(items, ', ', ' and '),
  series: (items) => items.join('; '),
  colon: ': ',
}
