/**
 * The words of the line, one table: in each language the first is offered, the others are understood too, and both
 * languages always are. Short French words first, for they are typed in a hurry (evening.md item 1).
 */
import type { Phase } from '#shared/rules/facts.ts'
import type {
  BreakVerb,
  CommandName,
  ItemVerb,
  ParkVerb,
  PersonVerb,
  PlainVerb,
  TallyVerb,
  TextVerb,
  WordedVerb,
} from './line-command.ts'

/** What follows the word. */
type Takes =
  | { takes: 'nothing'; id: PlainVerb }
  | { takes: 'person'; id: PersonVerb }
  | { takes: 'text'; id: TextVerb }
  | { takes: 'item' | 'currentItem'; id: ItemVerb }
  | { takes: 'break'; id: BreakVerb }
  | { takes: 'tally'; id: TallyVerb }
  | { takes: 'parked'; id: ParkVerb }
  | { takes: 'worded'; id: WordedVerb }
  | { takes: OwnWay; id: VerbId }

/** Each of these is read in its own way. */
type OwnWay =
  | 'dotVote'
  | 'candidates'
  | 'turn'
  | 'proxy'
  | 'people'
  | 'place'
  | 'card'
  | 'spoke'
  | 'count'
  | 'vote'
  | 'restart'
  | 'decision'
  | 'action'
  | 'status'
  | 'returnTime'
  | 'startTime'
  | 'span'
  | 'day'
  | 'attachment'
  | 'page'
  | 'turnLength'

/** Time is added by a figure, hands are counted by figures, and the next person has the word of any person. */
export type VerbId = Exclude<CommandName, 'give' | 'extendItem' | 'extendTurn' | 'countVote'>

export type Verb = Takes & {
  fr: readonly [string, ...string[]]
  en: readonly [string, ...string[]]
  /** When it is offered; typed whole it is always understood, and the host says why not. */
  when: readonly Phase[]
}

const running: Phase[] = ['running']
const underWay: Phase[] = ['running', 'paused']
const any: Phase[] = ['planned', 'running', 'paused', 'adjourned']
const before: Phase[] = ['planned', 'running', 'paused']

/** In the order they are offered. */
export const verbs: readonly Verb[] = [
  { id: 'open', takes: 'nothing', when: ['planned'], fr: ['ouvrir', 'ouvrir la séance'], en: ['open'] },
  { id: 'resume', takes: 'nothing', when: ['paused'], fr: ['reprendre', 'reprise'], en: ['resume'] },
  { id: 'next', takes: 'nothing', when: running, fr: ['suivant', 'point suivant', 'suite'], en: ['next', 'next item'] },
  // Alone it is the next person's; with a name or a card, that person's.
  { id: 'giveTo', takes: 'turn', when: running, fr: ['parole', 'donner'], en: ['floor', 'give'] },
  { id: 'endTurn', takes: 'nothing', when: running, fr: ['fin', 'terminé'], en: ['end', 'done'] },
  { id: 'ask', takes: 'person', when: running, fr: ['demande', 'inscrire'], en: ['ask', 'queue'] },
  { id: 'reply', takes: 'person', when: running, fr: ['veut répondre', 'réplique'], en: ['replies', 'reply'] },
  { id: 'question', takes: 'person', when: running, fr: ['question'], en: ['question'] },
  { id: 'procedure', takes: 'person', when: running, fr: ['déroulement'], en: ['procedure'] },
  { id: 'arrive', takes: 'person', when: before, fr: ['arrivée', 'arrive'], en: ['arrived', 'arrives'] },
  { id: 'leave', takes: 'person', when: underWay, fr: ['départ', 'part'], en: ['left', 'leaves'] },
  { id: 'openVote', takes: 'vote', when: running, fr: ['vote', 'voter'], en: ['vote'] },
  { id: 'decide', takes: 'decision', when: underWay, fr: ['décision', 'décidé'], en: ['decision', 'decided'] },
  { id: 'act', takes: 'action', when: underWay, fr: ['action'], en: ['action', 'todo'] },
  { id: 'park', takes: 'parked', when: underWay, fr: ['garder', 'à reprendre'], en: ['keep', 'park'] },
  { id: 'postpone', takes: 'currentItem', when: before, fr: ['reporter', 'report'], en: ['postpone'] },
  { id: 'pause', takes: 'break', when: running, fr: ['pause'], en: ['pause', 'break'] },
  { id: 'suspend', takes: 'break', when: running, fr: ['suspendre', 'suspension'], en: ['suspend'] },
  {
    id: 'calm',
    takes: 'nothing',
    when: any,
    fr: ['calme', 'écran calme', 'noir'],
    en: ['calm', 'calm screen', 'black'],
  },
  { id: 'agenda', takes: 'nothing', when: any, fr: ['ordre du jour', 'odj'], en: ['agenda', 'overview'] },
  { id: 'message', takes: 'text', when: any, fr: ['message', 'afficher'], en: ['message'] },
  { id: 'auto', takes: 'nothing', when: any, fr: ['direct', 'auto', 'retour au direct'], en: ['live', 'auto'] },
  { id: 'answer', takes: 'person', when: running, fr: ['réponse', 'répond', 'répondre'], en: ['answer', 'answers'] },
  { id: 'addItem', takes: 'text', when: before, fr: ['ajouter', 'ajouter un point'], en: ['add', 'add item'] },
  {
    id: 'addItemAtEnd',
    takes: 'text',
    when: before,
    fr: ['ajouter à la fin'],
    en: ['add at the end', 'add at end'],
  },
  {
    id: 'toEnd',
    takes: 'item',
    when: before,
    fr: ['à la fin', 'mettre à la fin'],
    en: ['to the end', 'move to the end'],
  },
  { id: 'takeUp', takes: 'item', when: before, fr: ['reprendre ce soir'], en: ['take up'] },
  {
    id: 'mustTreat',
    takes: 'currentItem',
    when: before,
    fr: ['à traiter', 'à traiter ce soir', 'peut attendre'],
    en: ['must treat', 'tonight', 'may wait'],
  },
  {
    id: 'setReturn',
    takes: 'returnTime',
    when: ['paused'],
    fr: ['retour', 'retour à', 'reprise à'],
    en: ['return', 'back at'],
  },
  { id: 'allPresent', takes: 'nothing', when: before, fr: ['tous présents'], en: ['all present', 'everybody present'] },
  {
    id: 'allExcept',
    takes: 'people',
    when: before,
    fr: ['tous présents sauf', 'tous sauf'],
    en: ['all present except', 'all except', 'everybody except'],
  },
  { id: 'move', takes: 'place', when: running, fr: ['placer', 'déplacer'], en: ['move', 'place'] },
  {
    id: 'restartVote',
    takes: 'restart',
    when: running,
    fr: ['recommencer', 'recommencer le vote', 'revoter'],
    en: ['restart', 'restart the vote', 'vote again'],
  },
  { id: 'conclude', takes: 'text', when: underWay, fr: ['conclusion'], en: ['conclusion'] },
  {
    id: 'overflow',
    takes: 'nothing',
    when: running,
    fr: ['déborde', 'ce point déborde'],
    en: ['overflow', 'runs over'],
  },
  { id: 'workingGroup', takes: 'nothing', when: running, fr: ['groupe de travail'], en: ['working group'] },
  { id: 'postponeRest', takes: 'nothing', when: underWay, fr: ['reporter le reste'], en: ['put off the rest'] },
  {
    id: 'lastMinute',
    takes: 'nothing',
    when: running,
    fr: ['reste 1 min', 'dernière minute'],
    en: ['last minute', '1 min left'],
  },
  { id: 'undo', takes: 'nothing', when: any, fr: ['annuler'], en: ['undo'] },
  { id: 'previous', takes: 'nothing', when: running, fr: ['précédent', 'point précédent'], en: ['previous', 'back'] },
  { id: 'goTo', takes: 'item', when: underWay, fr: ['point', 'aller au point'], en: ['item', 'go to'] },
  { id: 'present', takes: 'person', when: running, fr: ['présente', 'présentation', 'exposé'], en: ['presents'] },
  { id: 'offList', takes: 'person', when: running, fr: ['hors liste', 'hors'], en: ['off list', 'off'] },
  { id: 'withdraw', takes: 'person', when: running, fr: ['retirer', 'renonce'], en: ['withdraw'] },
  { id: 'toggleList', takes: 'nothing', when: running, fr: ['liste', 'clore la liste'], en: ['list', 'close list'] },
  { id: 'round', takes: 'nothing', when: running, fr: ['tour de table', 'tour'], en: ['round', 'round the table'] },
  { id: 'endRound', takes: 'nothing', when: running, fr: ['fin du tour de table', 'fin du tour'], en: ['end round'] },
  { id: 'pass', takes: 'nothing', when: running, fr: ['passe', 'je passe'], en: ['passes', 'pass'] },
  { id: 'interrupt', takes: 'nothing', when: running, fr: ['couper', 'interrompre'], en: ['cut short', 'interrupt'] },
  {
    id: 'giveBackFirst',
    takes: 'nothing',
    when: running,
    fr: ['redonner la parole', 'redonner'],
    en: ['give back the floor', 'give back'],
  },
  { id: 'micA', takes: 'nothing', when: running, fr: ['micro a'], en: ['mic a'] },
  { id: 'micB', takes: 'nothing', when: running, fr: ['micro b'], en: ['mic b'] },
  { id: 'micOther', takes: 'nothing', when: running, fr: ['micro autre'], en: ['mic other'] },
  { id: 'micFree', takes: 'nothing', when: running, fr: ['micro libre'], en: ['mic free'] },
  { id: 'holdTurn', takes: 'nothing', when: running, fr: ['chrono', 'tenir'], en: ['clock', 'hold'] },
  { id: 'excuse', takes: 'person', when: before, fr: ['excuse', 'excusé', 'excusée'], en: ['excused', 'excuse'] },
  { id: 'proxy', takes: 'proxy', when: before, fr: ['pouvoir'], en: ['proxy'] },
  { id: 'endProxy', takes: 'person', when: underWay, fr: ['fin du pouvoir'], en: ['end proxy'] },
  { id: 'recuse', takes: 'person', when: underWay, fr: ['déport'], en: ['recused', 'recuse'] },
  { id: 'countPublic', takes: 'count', when: before, fr: ['public'], en: ['public'] },
  {
    id: 'cancelVote',
    takes: 'nothing',
    when: running,
    fr: ['sans vote', 'vote annulé'],
    en: ['no vote', 'cancel vote'],
  },
  {
    id: 'noDissent',
    takes: 'nothing',
    when: underWay,
    fr: ['aucun autre avis', 'pas d’autre avis'],
    en: ['no other view', 'no dissent'],
  },
  {
    id: 'dissentingView',
    takes: 'text',
    when: underWay,
    fr: ['avis divergent'],
    en: ['dissenting view', 'other view'],
  },
  { id: 'alternative', takes: 'text', when: underWay, fr: ['autre proposition'], en: ['alternative'] },
  { id: 'propose', takes: 'worded', when: underWay, fr: ['proposition', 'proposer'], en: ['proposal', 'propose'] },
  {
    id: 'amendProposal',
    takes: 'worded',
    when: underWay,
    fr: ['amendement', 'amender'],
    en: ['amendment', 'amend'],
  },
  { id: 'object', takes: 'worded', when: running, fr: ['objection'], en: ['objection', 'object'] },
  { id: 'stepOn', takes: 'nothing', when: running, fr: ['étape suivante', 'étape'], en: ['next step', 'step'] },
  { id: 'stepBack', takes: 'nothing', when: running, fr: ['étape précédente'], en: ['previous step'] },
  {
    id: 'showProposal',
    takes: 'nothing',
    when: underWay,
    fr: ['proposition à l’écran'],
    en: ['proposal on screen'],
  },
  { id: 'status', takes: 'status', when: underWay, fr: ['état', 'état de l’action'], en: ['status'] },
  {
    id: 'openElection',
    takes: 'candidates',
    when: running,
    fr: ['élire', 'ouvrir une élection'],
    en: ['elect', 'open election'],
  },
  {
    id: 'nextRound',
    takes: 'nothing',
    when: running,
    fr: ['nouveau tour', 'deuxième tour'],
    en: ['another round', 'second round'],
  },
  {
    id: 'secretVote',
    takes: 'nothing',
    when: running,
    fr: ['bulletin secret demandé', 'secret demandé'],
    en: ['secret asked for'],
  },
  { id: 'openDots', takes: 'dotVote', when: running, fr: ['ouvrir les gommettes'], en: ['open dots'] },
  { id: 'closeDots', takes: 'nothing', when: underWay, fr: ['clore les gommettes'], en: ['close dots'] },
  { id: 'dots', takes: 'tally', when: underWay, fr: ['gommettes'], en: ['dots'] },
  { id: 'ballots', takes: 'tally', when: underWay, fr: ['bulletins'], en: ['ballots'] },
  { id: 'election', takes: 'tally', when: underWay, fr: ['désignation', 'élection'], en: ['election'] },
  { id: 'parkShown', takes: 'parked', when: underWay, fr: ['garder à l’écran'], en: ['keep on screen'] },
  {
    id: 'newPublic',
    takes: 'text',
    when: before,
    fr: ['habitant', 'habitante', 'nouveau', 'nouvelle'],
    en: ['resident'],
  },
  { id: 'newGuest', takes: 'text', when: before, fr: ['invité', 'invitée'], en: ['guest'] },
  {
    id: 'newCompanion',
    takes: 'text',
    when: before,
    fr: ['accompagnant', 'accompagnante', 'interprète'],
    en: ['companion', 'interpreter'],
  },
  { id: 'card', takes: 'card', when: before, fr: ['carte'], en: ['card'] },
  { id: 'interpreted', takes: 'person', when: any, fr: ['avec interprète'], en: ['with interpreter'] },
  { id: 'minor', takes: 'person', when: before, fr: ['mineur', 'mineure'], en: ['minor'] },
  { id: 'startedAt', takes: 'startTime', when: underWay, fr: ['commencé', 'début'], en: ['started', 'began'] },
  { id: 'spoke', takes: 'spoke', when: underWay, fr: ['a parlé'], en: ['spoke'] },
  { id: 'interruption', takes: 'span', when: underWay, fr: ['interruption', 'coupure'], en: ['interruption', 'cut'] },
  { id: 'wording', takes: 'text', when: running, fr: ['texte', 'libellé'], en: ['wording'] },
  { id: 'dissent', takes: 'nothing', when: running, fr: ['autre avis', 'avis'], en: ['other views', 'dissent'] },
  {
    id: 'balance',
    takes: 'nothing',
    when: underWay,
    fr: ['équilibre', 'équilibre de la parole'],
    en: ['balance', 'balance of speech'],
  },
  {
    id: 'parkedPoints',
    takes: 'nothing',
    when: any,
    fr: ['points à reprendre', 'reprises'],
    en: ['kept points', 'parked'],
  },
  { id: 'project', takes: 'attachment', when: any, fr: ['document', 'projeter'], en: ['document', 'show'] },
  { id: 'nextPage', takes: 'nothing', when: any, fr: ['page suivante'], en: ['next page'] },
  { id: 'previousPage', takes: 'nothing', when: any, fr: ['page précédente'], en: ['previous page'] },
  { id: 'page', takes: 'page', when: any, fr: ['page'], en: ['page'] },
  { id: 'lend', takes: 'nothing', when: any, fr: ['prêter', 'prêter l’écran'], en: ['lend', 'lend screen'] },
  { id: 'notice', takes: 'text', when: any, fr: ['bandeau'], en: ['notice'] },
  { id: 'test', takes: 'nothing', when: any, fr: ['mire', 'image test'], en: ['test', 'test image'] },
  { id: 'shared', takes: 'nothing', when: any, fr: ['écran partagé'], en: ['shared screen'] },
  { id: 'lock', takes: 'nothing', when: any, fr: ['verrouiller'], en: ['lock'] },
  { id: 'admit', takes: 'nothing', when: any, fr: ['admettre'], en: ['admit', 'let in'] },
  { id: 'refuseEntry', takes: 'nothing', when: any, fr: ['refuser'], en: ['refuse'] },
  { id: 'joinCodes', takes: 'nothing', when: any, fr: ['codes à l’écran', 'codes'], en: ['codes on screen', 'codes'] },
  { id: 'noPhones', takes: 'nothing', when: any, fr: ['sans téléphones'], en: ['without phones'] },
  { id: 'roomOpen', takes: 'nothing', when: any, fr: ['ouvrir la salle', 'salle'], en: ['open the room', 'room'] },
  { id: 'roomClose', takes: 'nothing', when: any, fr: ['fermer la salle'], en: ['close the room'] },
  { id: 'speechInOrder', takes: 'nothing', when: underWay, fr: ['dans l’ordre'], en: ['in order'] },
  {
    id: 'speechFirstTime',
    takes: 'nothing',
    when: underWay,
    fr: ['d’abord ceux qui n’ont pas parlé', 'd’abord qui n’a pas parlé'],
    en: ['those who have not spoken first', 'first-timers first'],
  },
  { id: 'speechAlternating', takes: 'nothing', when: underWay, fr: ['en alternance'], en: ['in alternation'] },
  {
    id: 'turnLength',
    takes: 'turnLength',
    when: underWay,
    fr: ['durée de parole', 'temps de parole'],
    en: ['turn length'],
  },
  { id: 'speechRules', takes: 'nothing', when: any, fr: ['règles de parole'], en: ['rules of speech'] },
  { id: 'adoptRules', takes: 'nothing', when: running, fr: ['adopter les règles'], en: ['adopt the rules'] },
  { id: 'nextSession', takes: 'day', when: ['adjourned'], fr: ['prochaine séance'], en: ['next session'] },
  { id: 'adjourn', takes: 'nothing', when: underWay, fr: ['lever', 'lever la séance'], en: ['adjourn'] },
]
