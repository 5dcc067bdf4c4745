import { stopped } from '#shared/minutes/typography/typography.ts'
import type { BalancePhrases } from './balance-phrases.ts'

function many(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`
}

export const englishBalance: BalancePhrases = {
  title: 'Balance of speech',
  totals: ({ turns, speakers, duration }) => {
    const by = speakers === 0 ? '' : ` by ${many(speakers, 'person', 'people')}`
    return `${many(turns, 'turn', 'turns')}${by}, ${duration} in all.`
  },
  presentations: (count, duration) => `${many(count, 'presentation', 'presentations')} counted apart, ${duration}.`,
  rule: (smallest) =>
    `Anonymous figures; no group of fewer than ${smallest} residents or members stands alone in them, nor can be computed from them.`,
  axis: (name, sides) => stopped(`${name}: ${sides}`),
  side: (name, timeShare, turnShare) => `${name}, ${timeShare}% of the time and ${turnShare}% of the turns`,
  percent: (value) => `${value}%`,
  group: 'Group',
  people: 'People',
  timeShare: 'Share of time',
  turnShare: 'Share of turns',
}
