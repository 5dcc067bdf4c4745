import type { Fraction, RulesProfile } from '#shared/rules/rules-profile.ts'
import { frenchNames } from '#shared/minutes/phrases/french-names.ts'
import { fr, french } from '#shared/minutes/typography/french.ts'
import type { RuleNames, RuleWords } from './rule-words.ts'

const { number } = french

function many(count: number, one: string, several: string): string {
  return fr`${number(count)} ${Math.abs(count) < 2 ? one : several}`
}

const yesOrNo = (value: boolean): string => (value ? 'oui' : 'non')

function majority({ numerator, denominator }: Fraction): string {
  if (numerator * 2 === denominator) return 'plus de la moitié'
  return numerator === denominator ? 'l’unanimité' : `au moins ${numerator}/${denominator}`
}

function listed(values: readonly string[], words: Readonly<Record<string, string>>): string {
  return values.length === 0 ? 'aucun' : french.list(values.map((each) => words[each] ?? each))
}

function named(list: readonly { name: string }[], none: string): string {
  const names = list.map(({ name }) => name).filter((name) => name.trim() !== '')
  return names.length === 0 ? none : french.list(names)
}

/** What people are told apart by: the college, the status at the door, or a category they declare. */
function axis(id: string, { categories }: RuleNames): string {
  if (id === 'college') return 'collège'
  if (id === 'status') return 'qualité (membre, invité, public)'
  return categories.find((category) => category.id === id)?.name ?? id
}

function quorum(rule: RulesProfile['quorum']): string {
  if (rule === null) return 'aucun'
  const { basis, numerator, denominator, perCollege, countProxies } = rule
  const share = `${numerator}/${denominator} des ${basis === 'members' ? 'membres' : 'titulaires'}`
  const college = perCollege > 0 ? `, ${perCollege} au moins par collège` : ''
  return `${share}${college}, ${countProxies ? 'pouvoirs comptés' : 'sans compter les pouvoirs'}`
}

const priorities = {
  none: 'dans l’ordre des demandes',
  firstTime: 'd’abord qui n’a pas encore parlé',
  fewestTurns: 'd’abord qui a le moins pris la parole',
  leastTime: 'd’abord qui a parlé le moins longtemps',
}
const ballots = {
  showOfHands: 'à main levée',
  colorCards: 'avec des cartes de couleur',
  rollCall: 'à l’appel des noms',
  secretPaper: 'à bulletin secret, sur papier',
  secretPhone: 'à bulletin secret, par téléphone',
}
const bases = { cast: 'suffrages exprimés', present: 'présents et représentés', members: 'tous les membres' }
const ties = {
  noDecision: 'pas de décision',
  castingVote: 'la voix de qui préside compte double',
  voteAgain: 'on vote une nouvelle fois',
}

export const frenchRules: RuleWords = {
  labels: {
    colleges: 'collèges',
    voters: 'qui vote',
    noticeDays: 'délai de convocation',
    quorum: 'quorum',
    proxiesPerHolder: 'pouvoirs par personne, au plus',
    turnMinutes: 'durée d’une prise de parole',
    replySeconds: 'durée d’une réponse directe',
    speechPriority: 'ordre de parole',
    speechScope: 'prises de parole comptées',
    alternation: 'alternance',
    oneTurnEach: 'une seule prise de parole par personne et par point',
    kindsFirst: 'réponses et questions avant les nouveaux points',
    frozenPlaces: 'places en tête que personne ne dépasse',
    simultaneousMs: 'demandes comptées comme faites ensemble',
    turnOnWall: 'l’écran de la salle montre depuis combien de temps on parle',
    categories: 'ce que chacun peut dire de soi',
    balanceBy: 'équilibre de la parole selon',
    balanceOnWall: 'équilibre de la parole à l’écran de la salle',
    balanceInMinutes: 'équilibre de la parole au compte rendu',
    smallestCategory: 'plus petit groupe montré',
    keepIndividualTimes: 'garder les temps de parole de chacun',
    decisionModes: 'façons de décider',
    majorityBase: 'la majorité se compte sur',
    majority: 'majorité requise',
    tieRule: 'en cas d’égalité',
    ballots: 'façons de voter',
    secretOnDemand: 'bulletin secret sur demande',
    electionsByPhone: 'élire des personnes par téléphone',
    parity: 'parité entre femmes et hommes',
    signers: 'qui signe',
    signWhen: 'quand on signe',
    signInOrder: 'signer dans l’ordre',
    publicDebates: 'débats dans la version publique',
    publicVoteCounts: 'résultats des votes dans la version publique',
    publicDissentNames: 'noms des avis divergents dans la version publique',
  },
  values: {
    colleges: (colleges) => named(colleges, 'aucun'),
    voters: (voters) => (voters === 'members' ? 'les membres' : 'toutes les personnes présentes, sauf les invités'),
    noticeDays: (days) => (days === null ? 'non prévu' : many(days, 'jour', 'jours')),
    quorum,
    proxiesPerHolder: (count) => (count === 0 ? 'aucun' : number(count)),
    turnMinutes: (minutes) => (minutes === null ? 'sans limite' : fr`${number(minutes)} min`),
    replySeconds: (seconds) => fr`${number(seconds)} s`,
    speechPriority: (priority) => priorities[priority],
    speechScope: (scope) => (scope === 'item' ? 'sur le point' : 'depuis le début de la séance'),
    alternation: (id, names) => (id === null ? 'aucune' : axis(id, names)),
    oneTurnEach: yesOrNo,
    kindsFirst: yesOrNo,
    frozenPlaces: (places) => (places === 0 ? 'aucune' : number(places)),
    simultaneousMs: (ms) => (ms === 0 ? 'jamais' : fr`à ${number(ms / 1000)} s près`),
    turnOnWall: yesOrNo,
    categories: (categories) => named(categories, 'rien'),
    balanceBy: (ids, names) => (ids.length === 0 ? 'rien' : french.list(ids.map((id) => axis(id, names)))),
    balanceOnWall: yesOrNo,
    balanceInMinutes: yesOrNo,
    smallestCategory: (count) => many(count, 'personne', 'personnes'),
    keepIndividualTimes: yesOrNo,
    decisionModes: (modes) => listed(modes, frenchNames.decisionModes),
    majorityBase: (base) => bases[base],
    majority,
    tieRule: (rule) => ties[rule],
    ballots: (allowed) => listed(allowed, ballots),
    secretOnDemand: (share) =>
      share === null ? 'non prévu' : `si ${share.numerator}/${share.denominator} des présents le demandent`,
    electionsByPhone: yesOrNo,
    parity: yesOrNo,
    signers: (signers) =>
      signers.length === 0 ? 'personne' : french.list(signers.map((each) => frenchNames.signers[each])),
    signWhen: (when) => (when === 'circulation' ? 'à l’envoi du compte rendu' : 'à l’approbation du compte rendu'),
    signInOrder: yesOrNo,
    publicDebates: yesOrNo,
    publicVoteCounts: yesOrNo,
    publicDissentNames: yesOrNo,
  },
  is: (label, value) => fr`${label} : ${value}`,
  became: (label, before, after) => fr`${label} : ${before} → ${after}`,
}
