/**
 * The session before the demo's evening (8 October 2026, n° 13) and what became of its minutes: sent round on
 * 19 October as the evening says, approved by it with the correction it votes, signed the day after by two demo keys.
 * Council, rules, people and actions are the evening's own.
 */
import type { Action, AgendaItem, MeetingHeader, SessionRoles, TextNode } from '#shared/contract/meeting.ts'
import type { SignatureField } from '#shared/contract/minutes-life.ts'
import {
  demoScript,
  readScript,
  type Deed,
  type ExpectedRoom,
  type ExpectedVote,
  type Script,
  type Step,
} from './demo.ts'
import keysFile from './demo-keys.json' with { type: 'json' }
import previousFile from './previous.json' with { type: 'json' }

export interface PreviousExpected {
  opened: string
  adjourned: string
  room: ExpectedRoom[]
  votes: ExpectedVote[]
}

type Reviewer = 'facilitator' | 'minuteTaker'

/** Instants as "2026-10-14T18:10", by the meeting's wall clock. */
export interface PreviousLife {
  finalised: string
  reviewed: { at: string; as: Reviewer }[]
  circulated: string
  to: string
  /** Of the text of one item, where `wrong` stands once. */
  correction: { itemId: string; wrong: string; right: string; words: string }
  approved: { at: string; on: string; vote: { for: number; against: number; abstain: number } }
  signed: { at: string; field: SignatureField; as: Reviewer }[]
}

/** `openAction`: an action of the evening's list is born, in the item that is under way. */
interface PreviousFile {
  header: MeetingHeader
  roles: SessionRoles
  items: AgendaItem[]
  texts: Record<string, TextNode>
  script: (Omit<Step, 'do'> & { do: Deed | { openAction: string } })[]
  life: PreviousLife
  expected: PreviousExpected
}

const file = previousFile as unknown as PreviousFile

export function previousScript(): Script<PreviousExpected> {
  const { council, meeting, openActions } = demoScript()
  const { header, roles, items, texts, expected } = file
  let itemId: string | null = null
  const script = file.script.map(({ do: deed, ...step }): Step => {
    if ('fact' in deed && deed.fact.kind === 'itemStarted') itemId = deed.fact.itemId
    return { ...step, do: 'openAction' in deed ? { action: bornIn(itemId, deed.openAction, openActions) } : deed }
  })
  const { rules, people } = meeting
  return readScript<PreviousExpected>({
    council,
    meeting: { header, rules, roles, people, items },
    openActions: [],
    files: [],
    texts,
    script,
    expected,
  })
}

function bornIn(itemId: string | null, id: string, known: readonly Action[]): Omit<Action, 'order'> {
  const action = known.find((each) => each.id === id)
  if (action === undefined) throw new Error(`the demo has no action ${id}`)
  const { order: _, ...born } = action
  return { ...born, itemId, status: 'todo' }
}

export function previousLife(): PreviousLife {
  return structuredClone(file.life)
}

/** Whoever has the demo has these keys: what they sign proves nothing, and their certificates say so. */
export function demoKeys(): { passphrase: string; p12: Record<Reviewer, Uint8Array> } {
  const { passphrase, facilitator, minuteTaker } = keysFile
  const bytes = (base64: string): Uint8Array => Buffer.from(base64, 'base64')
  return { passphrase, p12: { facilitator: bytes(facilitator), minuteTaker: bytes(minuteTaker) } }
}
