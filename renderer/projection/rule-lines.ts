/** The rules of speech as sentences for the room, in the meeting's language. Plain words; the order is the slide's. */
import { frenchSpacing } from '../ui/french-spacing.ts'
import type { SpeechRules } from './slide.ts'

const french = {
  inOrder: 'On parle dans l’ordre des demandes.',
  firstTime: 'D’abord qui n’a pas encore parlé.',
  fewestTurns: 'D’abord qui a le moins pris la parole.',
  leastTime: 'D’abord qui a parlé le moins longtemps.',
  sides: (sides: string) => `Chacun son tour : ${sides}.`,
  minutes: (minutes: string) => `${minutes} chacun.`,
  oneTurnEach: 'On parle une fois sur chaque point.',
  kinds: 'On dit : « Je veux parler », « Je réponds », « J’ai une question », « Sur le déroulement ».',
  kindsFirst: 'Les réponses et les questions passent avant.',
  reply: (length: string) => `Une réponse est courte : ${length}.`,
  silence: 'Se taire est un droit : on peut passer son tour.',
}

const english: typeof french = {
  inOrder: 'We speak in the order of asking.',
  firstTime: 'Those who have not spoken come first.',
  fewestTurns: 'Those who spoke fewest times come first.',
  leastTime: 'Those who spoke least long come first.',
  sides: (sides) => `Each in turn: ${sides}.`,
  minutes: (minutes) => `${minutes} each.`,
  oneTurnEach: 'We speak once on each item.',
  kinds: 'We say: “I want to speak”, “I reply”, “I have a question”, “On the proceedings”.',
  kindsFirst: 'Replies and questions come before.',
  reply: (length) => `A reply is short: ${length}.`,
  silence: 'Silence is a right: one may pass.',
}

/** "2 min", "1 min 30", "45 s": no decimal on a wall. */
function length(minutes: number): string {
  const [whole, seconds] = [Math.floor(minutes), Math.round((minutes % 1) * 60)]
  if (whole === 0) return `${seconds}\u00A0s`
  return seconds === 0 ? `${whole}\u00A0min` : `${whole}\u00A0min\u00A0${seconds}`
}

export function speechRuleLines(rules: SpeechRules, language: 'fr' | 'en'): string[] {
  const words = language === 'fr' ? french : english
  const first = rules.priority === 'none' ? (rules.sides.length === 0 ? [words.inOrder] : []) : [words[rules.priority]]
  const lines = [
    ...first,
    ...(rules.sides.length === 0 ? [] : [words.sides(rules.sides.join(', '))]),
    ...(rules.turnMinutes === null ? [] : [words.minutes(length(rules.turnMinutes))]),
    ...(rules.oneTurnEach ? [words.oneTurnEach] : []),
    words.kinds,
    ...(rules.kindsFirst ? [words.kindsFirst] : []),
    words.reply(length(rules.replySeconds / 60)),
    words.silence,
  ]
  return language === 'fr' ? lines.map(frenchSpacing) : lines
}
