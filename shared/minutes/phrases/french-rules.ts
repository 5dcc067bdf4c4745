import { fr } from '#shared/minutes/typography/french.ts'
import type { RulePhrases } from './rules.ts'

/** « d’Aline », « du collège des habitants », « de Carla »: what was typed, after "de". */
function ofWhom(typed: string): string {
  const contracted = /^(les?)\s+(.*)$/isu.exec(typed)
  if (contracted !== null) return `${contracted[1]?.toLowerCase() === 'le' ? 'du' : 'des'} ${contracted[2] ?? ''}`
  return /^[aeiouàâäéèêëîïôöûùü]/iu.test(typed) ? `d’${typed}` : `de ${typed}`
}

export const frenchRulePhrases: RulePhrases = {
  title: 'Règles changées en séance',
  changed: (hour, by, changes) => {
    const proposed = by === '' ? '' : `, sur proposition ${ofWhom(by)}`
    const what = changes.length < 2 ? 'une règle' : 'des règles'
    return fr`À ${hour}${proposed}, l’assemblée change ${what} — ${changes.join(fr` ; `)}.`
  },
  noticeAsked: (days) => fr`le règlement demande ${days} ${days < 2 ? 'jour' : 'jours'}`,
  everybodyVotes: 'Toutes les personnes présentes votent, sauf les invités.',
}
