/** The wall's words for a proposal, its discussion and a decision: plain, and what one may say now. */
import { writtenEuros } from '../ui/euros.ts'
import { frenchSpacing as typeset } from '../ui/french-spacing.ts'
import type { Decision, Deliberation } from './slide.ts'

export const frenchDeciding = {
  proposal: 'Proposition',
  amended: (count: number) => (count === 1 ? 'Proposition, amendée une fois' : `Proposition, amendée ${count} fois`),
  legend: { added: 'ajouté', removed: 'retiré' },
  end: 'fin',
  mode: { consensus: 'Par consensus', consent: 'Par consentement' },
  step: (place: number, steps: number) => `étape ${place} sur ${steps}`,
  steps: {
    proposal: 'La proposition',
    dissent: typeset('Y a-t-il un autre avis ?'),
    clarifications: 'Questions pour comprendre',
    reactions: 'Réactions',
    amendments: 'Améliorer le texte',
    objections: 'Objections',
    result: 'Résultat',
  } as Record<string, string>,
  means: {
    proposal: 'On écoute, sans réagir.',
    dissent: typeset('Prenez le temps : chaque avis est écrit dans le compte rendu.'),
    clarifications: typeset('Posez vos questions pour comprendre. Les avis viennent après.'),
    reactions: 'Dites ce que vous en pensez, chacun son tour.',
    amendments: 'Proposez un changement du texte.',
    objections: 'Dites ce qui vous empêche d’accepter, et pourquoi.',
    result: 'On relit le texte, puis la salle répond.',
  } as Record<string, string>,
  ended: {
    agreed: { consensus: 'Accord par consensus', consent: 'Accord par consentement' },
    notAgreed: { consensus: 'Pas de consensus', consent: 'Pas de consentement' },
  },
  objections: (count: number) => (count === 1 ? '1 objection écrite.' : `${count} objections écrites.`),
  otherViews: (count: number) => `${count} autre${count === 1 ? ' avis écrit' : 's avis écrits'}.`,
  decidedBy: { consensus: 'Par consensus', consent: 'Par consentement', majority: 'À la majorité' } as Record<
    string,
    string
  >,
  /** What stands under a decision: how it was taken, to whom it goes, its sums. */
  beside: ({ type, mode = '', addressedTo, amountAsked, amountGranted }: Decision): string => {
    const addressed = type === 'question' || type === 'referral' ? 'Adressée à' : 'Adressé à'
    const sum = (cents: number): string => writtenEuros(cents, 'fr')
    const asked = amountAsked === undefined ? '' : `${sum(amountAsked)} demandés`
    const granted = amountGranted === undefined ? '' : `${sum(amountGranted)} accordés`
    const sums = granted === '' || asked === '' ? granted + asked : `${granted} sur ${asked}`
    const to = addressedTo === undefined ? '' : typeset(`${addressed} : ${addressedTo}`)
    return [sums, to, frenchDeciding.decidedBy[mode] ?? ''].filter((each) => each !== '').join(' · ')
  },
  discussed: ({ mode, step, outcome }: Deliberation): string =>
    outcome === null ? (frenchDeciding.steps[step] ?? '') : frenchDeciding.ended[outcome][mode],
}

export type DecidingWords = typeof frenchDeciding

export const englishDeciding: DecidingWords = {
  proposal: 'Proposal',
  amended: (count) => (count === 1 ? 'Proposal, amended once' : `Proposal, amended ${count} times`),
  legend: { added: 'added', removed: 'removed' },
  end: 'end',
  mode: { consensus: 'By consensus', consent: 'By consent' },
  step: (place, steps) => `step ${place} of ${steps}`,
  steps: {
    proposal: 'The proposal',
    dissent: 'Is there another view?',
    clarifications: 'Questions to understand',
    reactions: 'Reactions',
    amendments: 'Improving the text',
    objections: 'Objections',
    result: 'Result',
  },
  means: {
    proposal: 'We listen, without reacting.',
    dissent: 'Take your time: every view is written in the minutes.',
    clarifications: 'Ask your questions to understand. Opinions come later.',
    reactions: 'Say what you think of it, one after another.',
    amendments: 'Propose a change of the text.',
    objections: 'Say what keeps you from accepting, and why.',
    result: 'The text is read again, then the room answers.',
  },
  ended: {
    agreed: { consensus: 'Agreed by consensus', consent: 'Agreed by consent' },
    notAgreed: { consensus: 'No consensus', consent: 'No consent' },
  },
  objections: (count) => (count === 1 ? '1 objection written down.' : `${count} objections written down.`),
  otherViews: (count) => (count === 1 ? '1 other view written down.' : `${count} other views written down.`),
  decidedBy: { consensus: 'By consensus', consent: 'By consent', majority: 'By majority' },
  beside: ({ mode = '', addressedTo, amountAsked, amountGranted }) => {
    const sum = (cents: number): string => writtenEuros(cents, 'en')
    const asked = amountAsked === undefined ? '' : `${sum(amountAsked)} asked`
    const granted = amountGranted === undefined ? '' : `${sum(amountGranted)} granted`
    const sums = granted === '' || asked === '' ? granted + asked : `${granted} of ${asked}`
    const to = addressedTo === undefined ? '' : `Addressed to: ${addressedTo}`
    return [sums, to, englishDeciding.decidedBy[mode] ?? ''].filter((each) => each !== '').join(' · ')
  },
  discussed: ({ mode, step, outcome }) =>
    outcome === null ? (englishDeciding.steps[step] ?? '') : englishDeciding.ended[outcome][mode],
}
