/** A short session held and finalised on a real host, by its own operations. */
import { openPen, newMeeting, type TestHost } from '#factories/host.ts'
import { documentLines } from '#factories/document-text.ts'
import { readWhole } from '#host/whole-meeting.ts'
import type { RulesProfile } from '#shared/contract/rules.ts'
import { addPerson, setRoles, setRules } from '#shared/meeting/edits.ts'
import * as layout from '#shared/meeting/layout.ts'
import { readMeeting } from '#shared/meeting/read.ts'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { writeFragment } from '#shared/minutes/text-fragment.ts'
import { troubleKey, unfinished } from '#shared/minutes/unfinished.ts'
import type { Fact } from '#shared/rules/facts.ts'
import { paragraph, textOf } from './text.ts'

export interface HeldMeeting {
  docId: string
  /** Writes the text of the second item anew. */
  write: (text: string) => Promise<void>
  /** Whom the journal gave the floor. */
  speakers: () => Promise<string[]>
  close: () => void
}

/** Every line of frozen minutes, with ordinary spaces. */
export function minutesText(document: unknown): string[] {
  return documentLines(document as SemanticDocument).map((line) => line.replace(/^#+ /, ''))
}

export async function finalisedMeeting(host: TestHost, rules: Partial<RulesProfile> = {}): Promise<HeldMeeting> {
  const docId = await newMeeting(host)
  const pen = await openPen(host, docId)
  setRules(pen.body, rules)
  setRoles(pen.body, { facilitator: 'Aline', minuteTaker: 'Bachir' })
  addPerson(pen.body, { id: 'aline', name: 'Aline Marchepied', displayName: 'Aline' })
  await pen.acknowledged()
  const item = readMeeting(pen).items[1]?.id ?? ''
  let id = 0
  const happen = async (time: string, fact: Fact): Promise<void> => {
    host.at(time)
    await host.ask('meeting.command', { docId, command: { id: `command-${(id += 1)}`, fact } })
  }
  await happen('18:30', { kind: 'sessionOpened' })
  await happen('18:31', { kind: 'arrived', personId: 'aline' })
  await happen('18:32', { kind: 'itemStarted', itemId: item })
  const turn = { turnId: 'turn', personId: 'aline', itemId: item } as const
  await happen('18:33', { kind: 'turnStarted', ...turn, form: 'turn', frozenHead: [] })
  await happen('18:36', { kind: 'turnEnded', turnId: 'turn' })
  await happen('20:40', { kind: 'sessionAdjourned' })
  const read = await openPen(host, docId)
  const troubles = unfinished(readWhole(read))
  read.destroy()
  host.on('2026-11-14', '10:00')
  await host.ask('meeting.finalise', { docId, acceptedTroubles: troubles.map(troubleKey) })
  return {
    docId,
    async write(text) {
      const fragment = layout.itemText(pen.body, item)
      pen.body.transact(() => {
        fragment.delete(0, fragment.length)
        writeFragment(fragment, textOf(paragraph(text)))
      })
      await pen.acknowledged()
    },
    async speakers() {
      const again = await openPen(host, docId)
      const { journal } = readMeeting(again)
      again.destroy()
      return journal.flatMap((entry) => (entry.kind === 'turnStarted' ? [entry.personId] : []))
    },
    close: () => pen.destroy(),
  }
}
