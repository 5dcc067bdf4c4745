/** Each paper of the kit as blocks: what is printed before a session, and what saves it when the computer stops. */
import type { Language, Person, RulesProfile } from '#shared/contract/meeting.ts'
import { heading, paragraph, table } from '#shared/minutes/blocks.ts'
import type { Block, Cell } from '#shared/minutes/document.ts'
import keyTable from './keys.json' with { type: 'json' }
import { kitWords, type KitWords } from './words.ts'

/** Who may come: of a meeting, or of the council while there is none. */
export interface Expected {
  people: readonly Person[]
  rules: Pick<RulesProfile, 'colleges'>
}

/** Rows to write in by hand, in points: a finger's height, and a line's. */
const [tall, low] = [27, 21]

const blank = (columns: number, rows: number): string[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''))

type Column = { head: string; width: number; align?: Cell['align'] }

function form(columns: readonly Column[], rows: readonly (readonly string[])[], rowHeight = tall): Block {
  const made = table(columns, rows)
  return made.kind === 'table' ? { ...made, rowHeight } : made
}

/** The command line's words are some eighty: the card shows how it is opened and the three that need no word at all. */
const lineExamples = 4

const modifiers: ReadonlySet<string> = new Set(['Ctrl', 'Maj', 'Shift'])

/**
 * The card of one page, from the very list the `?` key shows: tests/e2e/kit.spec.ts compares keys.json with it. The
 * line says its own words as one types.
 */
export function keyCard(language: Language): Block[] {
  const { title, how } = kitWords(language).keys
  const groups = keyTable[language].map((group) => ({
    title: group.title,
    keys: group.keys.filter(
      ({ keys }, place) => group.group !== 'strip' || place < lineExamples || modifiers.has(keys[0] ?? ''),
    ),
  }))
  return [heading(1, title), paragraph(how), { kind: 'keys', groups }]
}

function byCollege({ people, rules }: Expected, words: KitWords): { name: string; members: Person[] }[] {
  const members = people.filter(({ status }) => status === 'member')
  const known = new Set(rules.colleges.map(({ id }) => id))
  return [
    ...rules.colleges.map(({ id, name }) => ({ name, members: members.filter(({ college }) => college === id) })),
    {
      name: rules.colleges.length === 0 ? words.attendance.members : words.attendance.otherMembers,
      members: members.filter(({ college }) => college === null || !known.has(college)),
    },
  ].filter((college) => college.members.length > 0)
}

/** With what they are there for, and whose seat it is: two people of one name are told apart. */
function titled({ name, role, membershipSeat }: Person, { attendance: { substitute } }: KitWords): string {
  return [name, role, membershipSeat === 'substitute' ? substitute : ''].filter((each) => each.trim() !== '').join(', ')
}

/**
 * Members by college, guests, and lines for whoever comes. `contacts` adds the opt-in for passing contact details on:
 * consent is asked, and no tick is no.
 */
export function attendanceSheet(expected: Expected, language: Language, contacts: boolean): Block[] {
  const words = kitWords(language)
  const { attendance: said } = words
  const shared: Column[] = contacts ? [{ head: said.share, width: 15 }] : []
  const consent = contacts ? [said.shareBoxes] : []
  const columns: Column[] = [
    { head: said.card, width: 8 },
    { head: said.name, width: 30 },
    { head: said.arrival, width: 10 },
    { head: said.departure, width: 10 },
    { head: said.proxy, width: 16 },
    ...shared,
    { head: said.signature, width: contacts ? 20 : 26 },
  ]
  const row = (name: string, card: number | null = null): string[] => [
    card === null ? '' : String(card),
    name,
    '',
    '',
    '',
    ...consent,
    '',
  ]
  const guestColumns: Column[] = [
    { head: said.card, width: 8 },
    { head: said.name, width: 28 },
    { head: said.role, width: 24 },
    ...shared,
    { head: said.signature, width: contacts ? 22 : 30 },
  ]
  const guests = expected.people.filter(({ status }) => status === 'guest')
  const publicColumns: Column[] = [
    { head: said.card, width: 8 },
    { head: said.name, width: 30 },
    { head: said.contact, width: 32 },
    ...shared,
    { head: said.arrival, width: 12 },
  ]
  const colleges = byCollege(expected, words)
  const spare = colleges.length === 0 ? 18 : 2
  return [
    paragraph(said.how),
    ...(contacts ? [paragraph(said.shareHow)] : []),
    ...(colleges.length === 0
      ? [
          heading(2, said.members),
          form(
            columns,
            Array.from({ length: spare }, () => row('')),
          ),
        ]
      : colleges.flatMap(({ name, members }) => [
          heading(2, name),
          form(columns, [
            ...members.map((member) => row(titled(member, words), member.card)),
            ...Array.from({ length: spare }, () => row('')),
          ]),
        ])),
    heading(2, said.guests),
    form(guestColumns, [
      ...guests.map(({ name, role, card }) => [card === null ? '' : String(card), name, role, ...consent, '']),
      ...Array.from({ length: 3 }, () => ['', '', '', ...consent, '']),
    ]),
    heading(2, said.public),
    form(
      publicColumns,
      Array.from({ length: 12 }, () => ['', '', '', ...consent, '']),
    ),
    form([{ head: said.more, width: 100 }], blank(1, 1)),
  ]
}

/** Cards 1 to `count`: `27` then Enter is a person, whatever the spelling of their name (evening.md item 9). */
export function numberedCards(count: number, perPage: 2 | 4, language: Language, councilName: string): Block[] {
  const { cards } = kitWords(language)
  return [
    {
      kind: 'cards',
      perPage,
      cards: Array.from({ length: count }, (_, index) => ({
        figure: String(index + 1),
        over: councilName,
        under: cards.under(index + 1),
      })),
    },
  ]
}

export function tallySheet(language: Language): Block[] {
  const { tally: said } = kitWords(language)
  const asked = form(
    [
      { head: said.item, width: 12 },
      { head: said.question, width: 72 },
      { head: said.hour, width: 16 },
    ],
    blank(3, 1),
    tall + 8,
  )
  const counted = (label: string): Column[] => [
    { head: label, width: 40 },
    { head: said.strokes, width: 42 },
    { head: said.total, width: 18 },
  ]
  return [
    paragraph(said.how),
    heading(2, said.hands),
    paragraph(said.handsHow),
    form(
      [
        { head: said.item, width: 9 },
        { head: said.shortQuestion, width: 29 },
        { head: said.voters, width: 14 },
        ...[said.against, said.abstain, said.notVoting, said.for].map((head) => ({ head, width: 12 })),
      ],
      blank(7, 4),
      tall + 6,
    ),
    heading(2, said.dots),
    paragraph(said.dotsHow),
    asked,
    form(counted(said.choice), blank(3, 7), low + 2),
    { kind: 'pageBreak' },
    heading(1, said.ballots),
    paragraph(said.ballotsHow),
    asked,
    form(counted(said.candidate), [...blank(3, 9), [said.blank, '', ''], [said.spoiled, '', ''], [said.inBox, '', '']]),
    form(
      [
        { head: said.tellers, width: 50 },
        { head: said.tellers, width: 50 },
      ],
      blank(2, 1),
      tall + 10,
    ),
  ]
}

export function speakingList(language: Language): Block[] {
  const { speaking: said } = kitWords(language)
  const columns: Column[] = [
    { head: said.order, width: 7 },
    { head: said.who, width: 30 },
    { head: said.asked, width: 14 },
    { head: said.first, width: 10 },
    { head: said.spoke, width: 19 },
    { head: said.notes, width: 20 },
  ]
  const rows = Array.from({ length: 22 }, (_, index) => [String(index + 1), '', '', '☐', '', ''])
  return [paragraph(said.how), form([{ head: said.item, width: 100 }], blank(1, 1)), form(columns, rows, 23)]
}
