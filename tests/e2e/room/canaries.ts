/**
 * Words that must never reach a phone, planted where each would be found: one a place, none of them like anything else.
 */
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { demoScript, meetingAt } from '#factories/demo.ts'

export const canaries = {
  surname: 'Zquorvane',
  contact: 'jvix.contact@exemple.invalid',
  minutes: 'Kwynthe au procès-verbal',
  otherItem: 'Vroldwicht au point suivant',
  conclusion: 'Trembuzel conclu',
  privateNote: 'Qulmarch hors compte rendu',
  wording: 'Fjordlinque en cours de formulation',
  decided: 'Ghestraupe décidé',
  parked: 'Oblixem gardé pour plus tard',
  action: 'Pryzmole à faire',
  wifiPassword: 'wxQ7-hibou-sourd',
  privateFile: 'brouillon-krelvost.txt',
  fileContents: 'Contenu drumaltis du brouillon',
  correction: 'Yxandre a dit le contraire',
} as const

const cardsFrom = 8800

/** An item of the demo's evening, with nothing written on it yet. */
export const itemId = 'item-06'
export const nextItem = 'item-07'

/** The demo's evening before it begins, with something private in every place that holds any. */
export function plantedEvening(): Omit<WholeMeeting, 'identity'> {
  const meeting = meetingAt(demoScript(), '00:00')
  const said = (text: string) => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  })
  const items = meeting.items.map((item) =>
    item.id === nextItem ? { ...item, conclusion: canaries.conclusion } : item,
  )
  return {
    ...meeting,
    header: { ...meeting.header, distribution: canaries.contact },
    people: meeting.people.map((person, place) => ({
      ...person,
      name: `${person.name} ${canaries.surname}`,
      card: cardsFrom + place,
    })),
    items,
    texts: { 'item-05': said(canaries.minutes), [nextItem]: said(canaries.otherItem) },
    parkedPoints: [
      {
        id: 'parked-1',
        itemId: 'item-05',
        order: 'a1',
        text: canaries.parked,
        author: '',
        onWall: false,
        destination: null,
      },
    ],
    actions: meeting.actions.map((action, place) => (place === 0 ? { ...action, what: canaries.action } : action)),
  }
}

/** Digits are looked for as a value of their own: some stand inside an instant, an id or a length by chance. */
function holds(received: string, word: string): boolean {
  return /^\d+$/.test(word) ? new RegExp(`(?<!\\d)${word}(?!\\d)`).test(received) : received.includes(word)
}

/** What of these, and of `more`, was received. */
export function leaksIn(received: string, more: readonly string[]): string[] {
  const words = [...Object.values(canaries), ...more].filter((word) => word !== '' && holds(received, word))
  const cards = received.match(/(?<=[:"[, ])88[0-2]\d(?=["\],} ])/g) ?? []
  const keys = /"(?:card|distribution|college|votingRight|membershipSeat|people|tokenHash|notes)"/.exec(received) ?? []
  return [...words, ...cards, ...keys]
}
