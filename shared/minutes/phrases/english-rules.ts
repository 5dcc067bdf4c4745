import type { RulePhrases } from './rules.ts'

export const englishRulePhrases: RulePhrases = {
  title: 'Rules changed during the session',
  changed: (hour, by, changes) => {
    const proposed = by === '' ? '' : `, proposed by ${by}`
    return `At ${hour}${proposed}, the assembly changes ${changes.length < 2 ? 'a rule' : 'rules'} — ${changes.join('; ')}.`
  },
  noticeAsked: (days) => `the rules ask for ${days} ${days === 1 ? 'day' : 'days'}`,
  everybodyVotes: 'Everybody present votes, except guests.',
}
