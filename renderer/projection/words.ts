/**
 * The wall's own few words, in the meeting's language. Plain words, no acronym, nothing said of a person but that
 * they speak (evening.md items 7 and 12).
 */
import type { Language } from '#shared/contract/meeting.ts'
import type { KindReason } from '#shared/contract/public-view.ts'
import { englishDeciding, frenchDeciding } from './deciding-words.ts'
import { frenchSpacing as typeset } from '../ui/french-spacing.ts'
import { shortAddress } from '../ui/join-texts.ts'
import type { TimeLeft } from '../ui/time-left.ts'
import { ballotWords } from './ballot-words.ts'
import { englishOpinion, frenchOpinion, type OpinionWords } from './opinion-words.ts'
import { speechRuleLines } from './rule-lines.ts'
import type { Dots, Slide, SpeechRules } from './slide.ts'

const fr = {
  deciding: frenchDeciding,
  pageTitle: 'Écran de la salle',
  waiting: 'L’écran de la salle attend la séance',
  cut: (since: string) => typeset(`Affichage de ${since}`),
  clock: 'Heure',
  rehearsal: 'répétition',
  agenda: 'Ordre du jour',
  others: (count: number) => (count === 1 ? 'et 1 autre point' : `et ${count} autres points`),
  progress: (number: string, last: string) => `Point ${number} sur ${last}`,
  item: 'Point',
  presenter: (name: string) => `avec ${name}`,
  kinds: {
    information: 'Pour information',
    debate: 'À débattre',
    decision: 'À décider',
    approval: 'À approuver',
    followUp: 'Suivi des actions',
    fundRequest: 'Demande de financement',
    election: 'Élection',
    roundTable: 'Tour de table',
    feedback: 'Retour d’expérience',
    other: '',
  } as Record<string, string>,
  time: (left: TimeLeft) => {
    if (left.kind === 'lastMinute') return 'dernière minute'
    const minutes = `${left.minutes}\u00A0min`
    if (left.kind === 'left') return `encore ${minutes}`
    return left.kind === 'over' ? `${minutes} de plus` : minutes
  },
  speaking: 'a la parole',
  presenting: 'présente',
  unnamed: 'Une personne',
  next: 'Ensuite',
  nextWhenNobody: 'Vont parler',
  round: 'Tour de table',
  reasons: {
    firstTime: 'première prise de parole ce soir',
    firstOnItem: 'première prise de parole sur ce point',
    reply: 'réponse directe',
    question: 'pose une question',
    procedure: 'sur le déroulement',
    roundTable: 'tour de table',
    carried: 'attendait déjà la dernière fois',
    resumes: 'reprend la parole',
  } as Record<KindReason, string>,
  moreWaiting: (count: number) => (count === 1 ? 'et 1 autre personne' : `et ${count} autres personnes`),
  listClosed: 'liste close',
  vote: 'On vote',
  ballots: ballotWords.fr,
  noQuestion: 'La question est posée à voix haute.',
  choices: { for: 'Pour', against: 'Contre', abstain: 'Abstention' },
  choiceMeans: { for: 'j’accepte', against: 'je refuse', abstain: 'je ne choisis pas' },
  voters: (count: number) =>
    typeset(
      count === 0 ? 'Votent : membres présents ou représentés' : `${count} voix : membres présents ou représentés`,
    ),
  byPhoneOrHand: 'Votez avec votre téléphone ou à main levée',
  secretHow: 'Chacun vote sur son téléphone, sans son nom. Qui le demande vote sur papier.',
  secretTurnout: (count: number) =>
    count === 0
      ? 'Aucun bulletin par téléphone pour l’instant'
      : `${count} ${count === 1 ? 'bulletin' : 'bulletins'} par téléphone`,
  turnout: (count: number) =>
    typeset(
      count === 0
        ? 'Qui vote par téléphone ne lève pas la main.'
        : `${count} ${count === 1 ? 'personne a voté' : 'personnes ont voté'} par téléphone, sans lever la main.`,
    ),
  opinion: frenchOpinion,
  dots: 'Avis par gommettes',
  dotsHow: (perVoter: number, byPhone: boolean) => {
    const each = perVoter === 1 ? '1 gommette chacun' : `${perVoter} gommettes chacun`
    return typeset(`${each} : ${byPhone ? 'par téléphone ou sur l’affiche' : 'sur l’affiche'}`)
  },
  dotsTurnout: (count: number) =>
    count === 0
      ? 'Qui répond par téléphone ne colle rien sur l’affiche.'
      : `${count} ${count === 1 ? 'personne a répondu' : 'personnes ont répondu'} par téléphone, sans l’affiche.`,
  dotsCounting: 'On compte les gommettes',
  dotsResult: 'Priorités de la salle, en gommettes',
  otherOptions: (count: number) => (count === 1 ? 'et 1 autre choix' : `et ${count} autres choix`),
  notVoting: (count: number) =>
    count === 1 ? '1 personne ne prend pas part au vote' : `${count} personnes ne prennent pas part au vote`,
  decisions: {
    decision: 'Décision',
    opinion: 'Avis',
    wish: 'Vœu',
    question: 'Question transmise',
    referral: 'Interpellation',
    grant: 'Attribution',
    adjourned: 'Reporté',
  } as Record<string, string>,
  pause: 'Pause',
  suspension: 'Séance suspendue',
  returnAt: (time: string) => `Reprise à ${time}`,
  returnSoon: 'Reprise bientôt',
  adjourned: 'Séance levée',
  adjournedAt: (time: string) => `à ${time}`,
  nextSession: 'Prochaine séance',
  on: (date: string, time: string | null) => (time === null ? date : `${date} à ${time}`),
  opensAt: (date: string, time: string) => `${date}, ${time}`,
  done: 'fait',
  current: 'en cours',
  postponed: 'reporté',
  mustTreat: 'ce soir',
  conclude: 'merci de conclure',
  armed: 'point suivant',
  wording: 'Texte proposé',
  wordingMeans: 'Rien n’est encore décidé.',
  dissent: typeset('Y a-t-il un autre avis ?'),
  dissentMeans: 'Chaque avis est écrit dans le compte rendu.',
  parkedPoints: 'Points à reprendre',
  parkedNone: 'Rien n’est mis de côté pour l’instant.',
  balance: 'Équilibre de la parole',
  balanceTooEarly: 'Trop tôt pour le dire sans désigner personne.',
  ofTheTime: (percent: number) => `${percent}\u00A0% du temps`,
  otherGroups: (count: number) => (count === 1 ? 'et 1 autre ligne' : `et ${count} autres lignes`),
  balanceMeans: (turns: number) =>
    `Par groupe, sans nom, sur ${turns} ${turns === 1 ? 'prise de parole' : 'prises de parole'} depuis l’ouverture.`,
  page: (page: number, pages: number) => `page ${page} sur ${pages}`,
  attachmentFailed: 'Ce document ne peut pas être montré ici.',
  join: 'Avec votre téléphone',
  joinWifi: 'le Wi-Fi',
  joinAddress: 'la page',
  joinWifiQr: (ssid: string) => typeset(`Code QR du Wi-Fi « ${ssid} »`),
  joinAddressQr: (address: string) => `Code QR de l’adresse ${address}`,
  joinOr: 'ou tapez',
  joinCode: 'code',
  joinMeans: 'Sans téléphone, levez la main : rien ne vous manque.',
  speechRules: 'Pour se parler',
  speechRuleLines: (rules: SpeechRules) => speechRuleLines(rules, 'fr'),
  otherRules: (count: number) => (count === 1 ? 'et 1 autre règle' : `et ${count} autres règles`),
  quorumLost: 'Le quorum n’est plus atteint',
  lent: 'L’écran est prêté',
  lentMeans: 'La séance continue.',
  test: 'Écran de la salle',
  testFrame: 'Le cadre se voit en entier.',
  testLine: 'Cette ligne se lit au dernier rang.',
  fullScreen: 'Plein écran',
  staysAwake: 'Pour que cet écran ne s’éteigne pas pendant la séance, coupez sa mise en veille dans ses réglages.',
  withoutFullScreen: 'Continuer sans plein écran',
  over: 'Cet écran n’est plus dans la salle',
  overAgain: 'Entrer de nouveau, avec le code',
  overSilent: typeset('La salle ne répond pas : elle est peut-être fermée.'),
  spoken: (slide: Slide): string => {
    switch (slide.kind) {
      case 'item':
        return typeset(`Point ${slide.item.number} : ${slide.item.title}`)
      case 'floor':
        return slide.speaker === null ? '' : `${slide.speaker.name ?? fr.unnamed} ${fr.speaking}`
      case 'vote':
        return typeset(`${fr.ballots.voting(slide.vote)} : ${slide.vote.question}`)
      case 'result':
        return typeset(`${fr.ballots.outcome(slide.vote)} : ${fr.ballots.counts(slide.vote)}`)
      case 'election':
        return typeset(`${fr.ballots.election(slide.election)} : ${slide.election.question}`)
      case 'electionResult':
        return [
          fr.ballots.electionResult(slide.election.result),
          slide.election.result.elected.map(({ label, count }) => `${label}, ${fr.ballots.voices(count)}`).join('. '),
        ].join('. ')
      case 'dots':
        return typeset(`${slide.dots.degrees.length > 0 ? fr.opinion.title : fr.dots} : ${slide.dots.question}`)
      case 'dotsResult':
        if (slide.dots.degrees.length > 0) return gradesSaid(fr.opinion, slide.dots)
        return typeset(
          `${fr.dotsResult} : ${slide.dots.options.map((option, place) => `${option} ${slide.dots.totals[place] ?? 0}`).join(', ')}`,
        )
      case 'decision':
        return typeset(
          [
            `${fr.decisions[slide.decision.type] ?? fr.decisions['decision']} : ${slide.decision.text}`,
            fr.deciding.beside(slide.decision),
          ]
            .filter(Boolean)
            .join(' '),
        )
      case 'proposal':
        return typeset(`${fr.deciding.proposal} : ${slide.proposal.text}`)
      case 'deliberation':
        return typeset(`${fr.deciding.discussed(slide.deliberation)} : ${slide.deliberation.text}`)
      case 'pause':
        return [slide.pause.form === 'pause' ? fr.pause : fr.suspension, slide.message].filter(Boolean).join('. ')
      case 'adjourned':
        return fr.adjourned
      case 'message':
        return slide.text
      case 'wording':
        return typeset(`${fr.wording} : ${slide.text}`)
      case 'dissent':
      case 'parkedPoints':
      case 'lent':
        return fr[slide.kind]
      case 'balance':
        return [
          fr.balance,
          ...slide.balance.axes.flatMap(({ name, sides }) => [
            name,
            ...sides.map((side) => `${side.name} ${fr.ofTheTime(side.timeShare)}`),
          ]),
        ].join('. ')
      case 'speechRules':
        return [fr.speechRules, ...fr.speechRuleLines(slide.rules)].join('. ')
      case 'join':
        return [fr.join, shortAddress(slide.join.address), `${fr.joinCode} ${slide.join.code}`].join('. ')
      case 'attachment':
        return slide.attachment.name
      default:
        return ''
    }
  },
}

/** Every proposition with its degrees, for who does not see the bars. */
function gradesSaid(opinion: OpinionWords, { options, degrees, grades }: Dots): string {
  const rows = options.map((label, place) => {
    const counts = degrees.map((degree, at) => [opinion.degrees[degree] ?? degree, grades?.[place]?.[at] ?? 0] as const)
    return opinion.row(
      label,
      counts.filter(([, count]) => count > 0),
    )
  })
  return `${opinion.result}. ${rows.join('. ')}`
}

export type WallWords = typeof fr

const en: WallWords = {
  deciding: englishDeciding,
  pageTitle: 'Room screen',
  waiting: 'The room screen is waiting for the session',
  cut: (since) => `As of ${since}`,
  clock: 'Time',
  rehearsal: 'rehearsal',
  agenda: 'Agenda',
  others: (count) => (count === 1 ? 'and 1 more item' : `and ${count} more items`),
  progress: (number, last) => `Item ${number} of ${last}`,
  item: 'Item',
  presenter: (name) => `with ${name}`,
  kinds: {
    information: 'For information',
    debate: 'To discuss',
    decision: 'To decide',
    approval: 'To approve',
    followUp: 'Follow-up of actions',
    fundRequest: 'Funding request',
    election: 'Election',
    roundTable: 'Round table',
    feedback: 'Feedback',
    other: '',
  },
  time: (left) => {
    if (left.kind === 'lastMinute') return 'last minute'
    const minutes = `${left.minutes}\u00A0min`
    if (left.kind === 'left') return `${minutes} left`
    return left.kind === 'over' ? `${minutes} over` : minutes
  },
  speaking: 'has the floor',
  presenting: 'presents',
  unnamed: 'Someone',
  next: 'Next',
  nextWhenNobody: 'About to speak',
  round: 'Round the table',
  reasons: {
    firstTime: 'first time speaking tonight',
    firstOnItem: 'first time speaking on this item',
    reply: 'direct reply',
    question: 'asks a question',
    procedure: 'on how the session is run',
    roundTable: 'round the table',
    carried: 'was still waiting last time',
    resumes: 'goes on',
  },
  moreWaiting: (count) => (count === 1 ? 'and 1 more person' : `and ${count} more people`),
  listClosed: 'list closed',
  vote: 'We vote',
  ballots: ballotWords.en,
  noQuestion: 'The question is asked aloud.',
  choices: { for: 'For', against: 'Against', abstain: 'Abstention' },
  choiceMeans: { for: 'I accept', against: 'I refuse', abstain: 'I do not choose' },
  voters: (count) =>
    count === 0
      ? 'Voting: members present or represented'
      : `${count} ${count === 1 ? 'vote' : 'votes'}: members present or represented`,
  byPhoneOrHand: 'Vote with your phone or by raising a hand',
  secretHow: 'Each votes on their phone, without their name. Who asks for it votes on paper.',
  secretTurnout: (count) =>
    count === 0 ? 'No ballot by phone so far' : `${count} ${count === 1 ? 'ballot' : 'ballots'} by phone`,
  turnout: (count) =>
    count === 0
      ? 'Whoever votes by phone raises no hand.'
      : `${count} ${count === 1 ? 'person has' : 'people have'} voted by phone, and raise no hand.`,
  opinion: englishOpinion,
  dots: 'Opinion in dots',
  dotsHow: (perVoter, byPhone) => {
    const each = perVoter === 1 ? '1 dot each' : `${perVoter} dots each`
    return `${each}: ${byPhone ? 'by phone or on the poster' : 'on the poster'}`
  },
  dotsTurnout: (count) =>
    count === 0
      ? 'Whoever answers by phone puts nothing on the poster.'
      : `${count} ${count === 1 ? 'person has' : 'people have'} answered by phone, not on the poster.`,
  dotsCounting: 'Counting the dots',
  dotsResult: 'The room’s priorities, in dots',
  otherOptions: (count) => (count === 1 ? 'and 1 more choice' : `and ${count} more choices`),
  notVoting: (count) =>
    count === 1 ? '1 person takes no part in the vote' : `${count} people take no part in the vote`,
  decisions: {
    decision: 'Decision',
    opinion: 'Opinion',
    wish: 'Wish',
    question: 'Question passed on',
    referral: 'Referral',
    grant: 'Grant',
    adjourned: 'Postponed',
  },
  pause: 'Break',
  suspension: 'Session suspended',
  returnAt: (time) => `Back at ${time}`,
  returnSoon: 'Back soon',
  adjourned: 'Session closed',
  adjournedAt: (time) => `at ${time}`,
  nextSession: 'Next session',
  on: (date, time) => (time === null ? date : `${date} at ${time}`),
  opensAt: (date, time) => `${date}, ${time}`,
  done: 'done',
  current: 'now',
  postponed: 'put off',
  mustTreat: 'tonight',
  conclude: 'please conclude',
  armed: 'next item',
  wording: 'Proposed wording',
  wordingMeans: 'Nothing is decided yet.',
  dissent: 'Is there another view?',
  dissentMeans: 'Every view is written in the minutes.',
  parkedPoints: 'To come back to',
  parkedNone: 'Nothing has been set aside so far.',
  balance: 'Balance of speech',
  balanceTooEarly: 'Too early to say without pointing at anybody.',
  ofTheTime: (percent) => `${percent}% of the time`,
  otherGroups: (count) => (count === 1 ? 'and 1 more line' : `and ${count} more lines`),
  balanceMeans: (turns) => `By group, with no name, over ${turns} ${turns === 1 ? 'turn' : 'turns'} since the opening.`,
  page: (page, pages) => `page ${page} of ${pages}`,
  attachmentFailed: 'This document cannot be shown here.',
  join: 'With your phone',
  joinWifi: 'the Wi-Fi',
  joinAddress: 'the page',
  joinWifiQr: (ssid) => `QR code of the Wi-Fi “${ssid}”`,
  joinAddressQr: (address) => `QR code of the address ${address}`,
  joinOr: 'or type',
  joinCode: 'code',
  joinMeans: 'Without a phone, raise your hand: you miss nothing.',
  speechRules: 'How we speak',
  speechRuleLines: (rules) => speechRuleLines(rules, 'en'),
  otherRules: (count) => (count === 1 ? 'and 1 more rule' : `and ${count} more rules`),
  quorumLost: 'The quorum is lost',
  lent: 'The screen is lent',
  lentMeans: 'The session goes on.',
  test: 'Room screen',
  testFrame: 'The whole frame can be seen.',
  testLine: 'This line can be read from the last row.',
  fullScreen: 'Full screen',
  staysAwake: 'So that this screen does not go dark during the session, turn off its sleep in its settings.',
  withoutFullScreen: 'Go on without full screen',
  over: 'This screen is no longer in the room',
  overAgain: 'Come in again, with the code',
  overSilent: 'The room does not answer: it may be closed.',
  spoken: (slide) => {
    switch (slide.kind) {
      case 'item':
        return `Item ${slide.item.number}: ${slide.item.title}`
      case 'floor':
        return slide.speaker === null ? '' : `${slide.speaker.name ?? en.unnamed} ${en.speaking}`
      case 'vote':
        return `${en.ballots.voting(slide.vote)}: ${slide.vote.question}`
      case 'result':
        return `${en.ballots.outcome(slide.vote)}: ${en.ballots.counts(slide.vote)}`
      case 'election':
        return `${en.ballots.election(slide.election)}: ${slide.election.question}`
      case 'electionResult':
        return [
          en.ballots.electionResult(slide.election.result),
          slide.election.result.elected.map(({ label, count }) => `${label}, ${en.ballots.voices(count)}`).join('. '),
        ].join('. ')
      case 'dots':
        return `${slide.dots.degrees.length > 0 ? en.opinion.title : en.dots}: ${slide.dots.question}`
      case 'dotsResult':
        if (slide.dots.degrees.length > 0) return gradesSaid(en.opinion, slide.dots)
        return `${en.dotsResult}: ${slide.dots.options.map((option, place) => `${option} ${slide.dots.totals[place] ?? 0}`).join(', ')}`
      case 'decision':
        return [
          `${en.decisions[slide.decision.type] ?? en.decisions['decision']}: ${slide.decision.text}`,
          en.deciding.beside(slide.decision),
        ]
          .filter(Boolean)
          .join(' ')
      case 'proposal':
        return `${en.deciding.proposal}: ${slide.proposal.text}`
      case 'deliberation':
        return `${en.deciding.discussed(slide.deliberation)}: ${slide.deliberation.text}`
      case 'pause':
        return [slide.pause.form === 'pause' ? en.pause : en.suspension, slide.message].filter(Boolean).join('. ')
      case 'adjourned':
        return en.adjourned
      case 'message':
        return slide.text
      case 'wording':
        return `${en.wording}: ${slide.text}`
      case 'dissent':
      case 'parkedPoints':
      case 'lent':
        return en[slide.kind]
      case 'balance':
        return [
          en.balance,
          ...slide.balance.axes.flatMap(({ name, sides }) => [
            name,
            ...sides.map((side) => `${side.name} ${en.ofTheTime(side.timeShare)}`),
          ]),
        ].join('. ')
      case 'speechRules':
        return [en.speechRules, ...en.speechRuleLines(slide.rules)].join('. ')
      case 'join':
        return [en.join, shortAddress(slide.join.address), `${en.joinCode} ${slide.join.code}`].join('. ')
      case 'attachment':
        return slide.attachment.name
      default:
        return ''
    }
  },
}

const catalogues: Record<Language, WallWords> = { fr, en }

export function wallWords(language: Language): WallWords {
  return catalogues[language]
}
