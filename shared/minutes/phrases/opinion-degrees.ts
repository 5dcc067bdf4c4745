/** What each degree of an opinion says, the same on the console and in the minutes. */
export const frenchDegrees = {
  strongYes: 'tout à fait d’accord',
  yes: 'd’accord',
  mixed: 'mitigé',
  no: 'pas d’accord',
  strongNo: 'pas du tout d’accord',
  noView: 'sans opinion',
  noAnswer: 'ne veut pas répondre',
  agree: 'd’accord',
  reserved: 'avec des réserves',
  disagree: 'pas d’accord',
} as const

export const englishDegrees = {
  strongYes: 'fully agree',
  yes: 'agree',
  mixed: 'mixed',
  no: 'disagree',
  strongNo: 'fully disagree',
  noView: 'no opinion',
  noAnswer: 'do not wish to answer',
  agree: 'agree',
  reserved: 'with reservations',
  disagree: 'disagree',
} as const satisfies Record<keyof typeof frenchDegrees, string>
