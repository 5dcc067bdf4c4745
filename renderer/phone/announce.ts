/** What changed for this person, in one sentence for who listens to the page; "" when nothing did. */
import type { PhoneView } from '#shared/contract/phone.ts'
import type { Words } from './words.ts'

export function changeFor(before: PhoneView | null, after: PhoneView, words: Words): string {
  if (before === null) return ''
  const said: string[] = []
  if (after.phase !== before.phase) said.push(phaseSaid(after, words))
  if (after.item !== null && after.item.id !== before.item?.id) {
    said.push(words.say('say.item', { number: after.item.number, title: after.item.title }))
  }
  const isYourTurn = after.speaker?.isYou === true
  if (isYourTurn && before.speaker?.isYou !== true) said.push(words.say('speaker.you'))
  if (!isYourTurn) said.push(placeSaid(before, after, words))
  if (after.vote !== null && after.vote.id !== before.vote?.id) {
    said.push(words.say('say.vote', { question: after.vote.question }))
  }
  if (after.vote?.cast === true && before.vote?.id === after.vote.id && !before.vote.cast) {
    said.push(words.say('say.cast'))
  }
  if (after.dots !== null && after.dots.id !== before.dots?.id) {
    said.push(words.say('say.dots', { question: after.dots.question }))
  }
  if (after.you.accepted && !before.you.accepted && after.you.name !== '') {
    said.push(words.say('say.accepted', { name: after.you.name }))
  }
  if (after.you.remote !== null && before.you.remote === null) said.push(words.say('say.remote'))
  return said.filter((sentence) => sentence !== '').join(' ')
}

function phaseSaid(view: PhoneView, words: Words): string {
  switch (view.phase) {
    case 'paused':
      return words.say(view.pause?.form === 'suspension' ? 'phase.suspension' : 'phase.pause')
    case 'adjourned':
      return words.say('phase.adjourned')
    case 'running':
      return words.say('say.running')
    default:
      return ''
  }
}

function placeSaid({ you: before }: PhoneView, { you: after }: PhoneView, words: Words): string {
  if (after.place === null) return before.place === null ? '' : words.say('say.noPlace')
  if (after.place.place === before.place?.place) return ''
  return words.say('place.is', { place: words.ordinal(after.place.place) })
}
