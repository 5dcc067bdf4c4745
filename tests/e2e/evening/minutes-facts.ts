/**
 * Everything the minutes of the script must say, as sentences a reader would look for: each name, decision, count,
 * dissent, action and word written. Worked out from the script, not from what composes the minutes.
 */
import type { Action, TextNode } from '#shared/contract/meeting.ts'
import type { DecisionMode, DecisionType, Fact, VoteCounts } from '#shared/rules/facts.ts'
import type { DemoExpected, Script } from '#factories/demo.ts'
import { hourOf } from './room-sees.ts'

type Evening = Script<DemoExpected>
type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>

const modeWords: Record<DecisionMode, string> = {
  consensus: 'consensus',
  consent: 'consentement',
  majority: 'majorité',
}
const typeWords: Record<DecisionType, string> = {
  decision: 'Décision',
  opinion: 'Avis',
  wish: 'Vœu',
  question: 'Question',
  referral: 'Interpellation',
  grant: 'Attribution',
  adjourned: 'Ajournement',
}
const statusWords: Record<Action['status'], string> = {
  todo: 'à faire',
  doing: 'en cours',
  done: 'fait',
  postponed: 'reporté',
  dropped: 'abandonné',
}
const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')

/** « 1ᵉʳ décembre 2026 » from "2026-12-01". */
function dayOf(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day === 1 ? '1ᵉʳ' : day} ${months[(month ?? 1) - 1]} ${year}`
}

function factsOf<K extends Fact['kind']>({ script }: Evening, kind: K): FactOf<K>[] {
  return script.flatMap(({ do: deed }) => ('fact' in deed && deed.fact.kind === kind ? [deed.fact as FactOf<K>] : []))
}

function nameIn({ meeting }: Evening, personId: string): string {
  return meeting.people.find(({ id }) => id === personId)?.name ?? ''
}

function countWords({ for: inFavour, against, abstain }: VoteCounts): string {
  return `${inFavour} pour, ${against} contre, ${abstain} ${abstain > 1 ? 'abstentions' : 'abstention'}`
}

function people({ meeting }: Evening): string[] {
  const { facilitator, minuteTaker, timekeeper, speechSteward, speechObserver } = meeting.roles
  return [
    ...meeting.people.map(({ name }) => name),
    ...meeting.people.map(({ role }) => role),
    `Animation ${facilitator}`,
    `Secrétariat de séance ${minuteTaker}`,
    `Garde du temps ${timekeeper}`,
    `Distribution de la parole ${speechSteward}`,
    `Observation de la parole ${speechObserver}`,
    'Invités, sans voix',
  ]
}

function header({ meeting: { header: said }, expected }: Evening): string[] {
  return [
    said.title,
    said.councilName,
    said.district,
    said.place,
    ...said.distribution.split('\n'),
    `ouverte à ${hourOf(expected.opened)}, levée à ${hourOf(expected.adjourned)}`,
    `Quorum : ${expected.quorum.needed} membres sur ${expected.members.all}`,
  ]
}

function agenda({ meeting, expected, script }: Evening): string[] {
  const conclusions = script.flatMap(({ do: deed }) => ('item' in deed ? [`Conclusion : ${deed.conclusion}`] : []))
  // An item with sub-items lasts until the last of them is done.
  const parents = new Set(meeting.items.map(({ parentId }) => parentId))
  const endOf = (id: string, end: string): string => {
    const last = meeting.items.findLast(({ parentId }) => parentId === id)?.id
    return parents.has(id) ? (expected.items.find((item) => item.id === last)?.end ?? end) : end
  }
  const hours = expected.items.map(({ id, start, end }) => `${hourOf(start)} – ${hourOf(endOf(id, end))}`)
  return [...meeting.items.map(({ title }) => title), ...hours, ...conclusions]
}

function votes(evening: Evening): string[] {
  const { expected } = evening
  const counted = factsOf(evening, 'voteCounted')
  return [
    ...factsOf(evening, 'voteOpened').map(({ question }) => question),
    ...expected.votes.flatMap(({ counts, eligible }) => [`Adopté : ${countWords(counts)}`, `Base : ${eligible} voix`]),
    ...expected.votes.filter(({ counts }) => counts.notVoting > 0).map(() => 'ne prend pas part au vote'),
    // Whoever leaves an item is no longer in its base; whoever takes no part in a vote still is.
    ...expected.recused.flatMap(({ personId }) => [
      'moins 1 déport',
      `Déport : ${nameIn(evening, personId)} ne participe ni au débat ni au vote.`,
    ]),
    // A vote that was counted again keeps its first count.
    ...expected.votes.flatMap(({ voteId, counted: times }) =>
      times === 1 ? [] : counted.filter((fact) => fact.voteId === voteId).map(({ counts }) => countWords(counts)),
    ),
  ]
}

function decisions(evening: Evening): string[] {
  return factsOf(evening, 'decisionRecorded').flatMap(({ text, type, mode, dissentingViews, alternatives }) => [
    text,
    `Mode de décision : ${modeWords[mode]}`,
    typeWords[type],
    ...(dissentingViews ?? []),
    ...alternatives,
  ])
}

function tallies(evening: Evening): string[] {
  const nameOf = (personId: string): string => nameIn(evening, personId)
  const counted = factsOf(evening, 'tallyRecorded').flatMap((tally) => [
    tally.question,
    ...tally.options.map(({ label, count }) => `${label} ${count}`),
    ...((tally.blank ?? 0) > 0 ? [`Blancs ${tally.blank}`] : []),
    ...(tally.tellers === undefined ? [] : [`Dépouillement : ${tally.tellers.map(nameOf).join(' et ')}`]),
  ])
  const added = evening.expected.tallies.flatMap(({ total, blank, voters, perVoter, election }) => [
    `Total ${total + blank}`,
    ...(election === undefined ? [`${voters} votants, ${perVoter} gommettes par personne`] : []),
  ])
  const elected = evening.expected.tallies.flatMap(({ total, voters, blank, election }) =>
    election === undefined
      ? []
      : [
          `1ᵉʳ tour : ${election.seats} place à pourvoir, majorité absolue, ${election.needed} voix.`,
          ...election.elected.map((label) => `Élection acquise : ${label} (${total} voix).`),
          `Urne : ${voters} émargements, ${election.envelopes} enveloppes, ${total + blank} bulletins, dont ${blank} ${blank > 1 ? 'blancs' : 'blanc'} et ${election.invalid} nul.`,
        ],
  )
  return [...counted, ...added, ...elected]
}

/** Whoever leaves and gives a proxy at the door: both are in the register of attendance, with the hour. */
function door(evening: Evening): string[] {
  const proxies = factsOf(evening, 'proxyGiven')
  const leavers = evening.script.flatMap(({ at, do: deed }) =>
    'fact' in deed && deed.fact.kind === 'left' ? [{ at, personId: deed.fact.personId }] : [],
  )
  return leavers.flatMap(({ at, personId }) => {
    const hour = hourOf(at.slice(0, 5))
    const given = proxies.find(({ from }) => from === personId)
    return [
      `départ à ${hour}`,
      ...(given === undefined ? [] : [`pouvoir à ${nameIn(evening, given.to)} à partir de ${hour}`]),
    ]
  })
}

/** The anonymous balance, and the rules the assembly changed for a while. */
function speech(evening: Evening): string[] {
  const { turns, womenShareOfTurnTime, guestShareOfTurnTime } = evening.expected.floor
  return [
    `${turns} prises de parole`,
    // As the bars of the chart say it.
    `Femmes ${womenShareOfTurnTime} %`,
    `Invités ${guestShareOfTurnTime} %`,
    ...factsOf(evening, 'ruleChanged').map(({ proposedBy }) => `sur proposition de ${proposedBy}`),
    ...['19 h 08', '19 h 39'].map((hour) => `À ${hour}, sur proposition de `),
  ]
}

function actions(evening: Evening): string[] {
  const { openActions, script } = evening
  const changed = new Map(
    script.flatMap(({ do: deed }) => ('setAction' in deed ? [[deed.setAction, deed.status]] : [])),
  )
  const made = script.flatMap(({ do: deed }) => ('action' in deed ? [deed.action] : []))
  return [...openActions, ...made].flatMap(({ id, what, owner, due, status }) => [
    what,
    owner,
    ...(due === null ? [] : [dayOf(due)]),
    statusWords[changed.get(id) ?? status],
  ])
}

function nodesOf(node: TextNode): TextNode[] {
  return [node, ...(node.content ?? []).flatMap(nodesOf)]
}

/** Right-to-left letters come out of a reader in the order they are painted; the PDF's own tests read them. */
const rightToLeft = /\p{Script=Arabic}/u

/** Every line the secretary wrote. */
export function written({ texts }: Pick<Evening, 'texts'>): string[] {
  return Object.values(texts)
    .flatMap(nodesOf)
    .filter(({ type }) => type === 'paragraph' || type === 'heading')
    .map(({ content }) => (content ?? []).map(({ type, text }) => (type === 'hardBreak' ? ' ' : (text ?? ''))).join(''))
    .filter((line) => line !== '' && !rightToLeft.test(line))
}

function bare(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, '')
}

/** What stands on every page, the notes at its foot and where they are called: it comes between two lines of a paragraph that crosses it. */
function withoutFurniture(text: string, { meeting: { header: said } }: Evening): string {
  return bare(text)
    .replaceAll(/[¹²³⁴⁵⁶⁷⁸⁹⁰]+/gu, '')
    .replaceAll(/\d+\.https:\/\/[\w./-]+?(?=Compterendudu12novembre2026page)/gu, '')
    .replaceAll(/Compterendudu12novembre2026page\d+\/\d+/gu, '')
    .replaceAll('Projet—nonapprouvé', '')
    .replaceAll(bare(`${said.councilName} – ${said.title}`), '')
}

/** What minutes read by someone else's program do not say of the evening; blanks and line ends count for nothing. */
export function missingFrom(text: string, evening: Evening): string[] {
  const read = withoutFurniture(text, evening)
  const wanted = [header, people, door, agenda, votes, decisions, tallies, speech, actions, written].flatMap((part) =>
    part(evening),
  )
  return [...new Set(wanted)].filter((words) => !read.includes(bare(words)))
}
