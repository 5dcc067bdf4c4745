import { fr, french as typography } from '#shared/minutes/typography/french.ts'
import { stopped } from '#shared/minutes/typography/typography.ts'
import type { BalancePhrases } from './balance-phrases.ts'

function many(count: number, one: string, several: string): string {
  return `${typography.number(count)} ${count < 2 ? one : several}`
}

export const frenchBalance: BalancePhrases = {
  title: 'Équilibre de la parole',
  totals: ({ turns, speakers, duration }) => {
    const by = speakers === 0 ? '' : ` par ${many(speakers, 'personne', 'personnes')}`
    return `${many(turns, 'prise de parole', 'prises de parole')}${by}, ${duration} au total.`
  },
  presentations: (count, duration) =>
    `${many(count, 'présentation comptée', 'présentations comptées')} à part, ${duration}.`,
  rule: (smallest) =>
    `Chiffres anonymes ; aucun groupe de moins de ${smallest} habitants ou membres n’y figure seul, ni ne peut en être déduit.`.replace(
      ' ;',
      '\u202F;',
    ),
  axis: (name, sides) => stopped(fr`${name} : ${sides}`),
  side: (name, timeShare, turnShare) =>
    `${name}, ${timeShare}\u00A0% du temps et ${turnShare}\u00A0% des prises de parole`,
  percent: (value) => `${typography.number(value)}\u00A0%`,
  group: 'Groupe',
  people: 'Personnes',
  timeShare: 'Part du temps',
  turnShare: 'Part des prises',
}
