/**
 * Both scripts as files (the contract's shapes, French typography) and as played on a host: accepted step by step by
 * the same guards, refused where they say so, the floor given in the order the rules compute.
 */
import { speechRule } from '#shared/meeting/speech.ts'
import { rulesProfileSchema } from '#shared/contract/rules.ts'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  demoEntries,
  demoScript,
  entryIdOf,
  meetingAt,
  scriptInstant,
  secondScript,
  type Script,
} from '#factories/demo.ts'
import { previousScript } from '#factories/previous.ts'
import { councilHeaderSchema } from '#shared/contract/council.ts'
import { journalEntrySchema } from '#shared/contract/journal.ts'
import {
  actionSchema,
  agendaItemSchema,
  attachmentSchema,
  meetingHeaderSchema,
  personSchema,
  sessionRolesSchema,
} from '#shared/contract/meeting.ts'
import { appendEntry, cancellationFor, entryFor, participants } from '#shared/meeting/journal.ts'
import { readJournal } from '#shared/meeting/read.ts'
import { checkText } from '#shared/minutes/text-schema.ts'
import { floorAt } from '#shared/rules/floor.ts'
import { effective } from '#shared/rules/journal.ts'
import { rulesAt } from '#shared/rules/rules-at.ts'
import { sessionAt } from '#shared/rules/session.ts'
import { standing, wordsOf } from './figures.ts'

const demo = demoScript()
const second = secondScript()
const scripts: [string, Script, number][] = [
  ['the demo evening', demo, demo.expected.refused],
  ['the second meeting', second, second.expected.refused],
  ['the session before the demo evening', previousScript(), 0],
]

describe.each(scripts)('The file of %s', (_, script) => {
  const { council, meeting, files, texts } = script

  it('has the shapes of the contract', () => {
    expect(councilHeaderSchema.parse(council)).toEqual(council)
    expect(meetingHeaderSchema.parse(meeting.header)).toEqual(meeting.header)
    expect(rulesProfileSchema.parse(meeting.rules)).toEqual(meeting.rules)
    expect(sessionRolesSchema.parse(meeting.roles)).toEqual(meeting.roles)
    expect(meeting.people.map((person) => personSchema.parse(person))).toEqual(meeting.people)
    expect(meeting.items.map((item) => agendaItemSchema.parse(item))).toEqual(meeting.items)
    expect(files.map((file) => attachmentSchema.parse(file))).toEqual(files)
    const actions = meetingAt(script).actions
    expect(actions.map((action) => actionSchema.parse(action))).toEqual(actions)
    const entries = demoEntries(script)
    expect(entries.map((entry) => journalEntrySchema.parse(entry))).toEqual(entries)
  })

  it('has texts an editor can take as they are', () => {
    for (const [itemId, text] of Object.entries(texts)) expect([itemId, checkText(text)]).toEqual([itemId, null])
  })

  it('has the bytes of every file it names', () => {
    for (const { name, sha256, bytes } of files) {
      const content = readFileSync(new URL(`../../factories/files/${name}`, import.meta.url))
      expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256])
    }
  })

  it('writes a text and a conclusion only for items it has, and in the order of the evening', () => {
    const ids = meeting.items.map((item) => item.id)
    expect(ids).toEqual(expect.arrayContaining(Object.keys(texts)))
    const times = script.script.map((step) => scriptInstant(script, step.at))
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  it('uses right French typography', () => {
    const sentences = [
      ...Object.values(texts).map(wordsOf),
      ...demoEntries(script).flatMap((entry) =>
        'text' in entry ? [entry.text, ...('dissentingViews' in entry ? (entry.dissentingViews ?? []) : [])] : [],
      ),
      ...demoEntries(script).flatMap((entry) => ('question' in entry ? [entry.question] : [])),
      ...meetingAt(script).actions.map((action) => action.what),
      ...meeting.items.map((item) => item.title),
    ]
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/['"]|« |\S[!?;]|\d ?h\d| [:;!?]|\d:\d|\d [h€%]/u)
    }
  })
})

describe.each(scripts)('%s, played on a host', (_, script, refusals) => {
  it('is accepted step by step, and refused where it says so', () => {
    const journal = new Y.Doc()
    const refused: string[] = []
    for (const [place, step] of script.script.entries()) {
      const now = scriptInstant(script, step.at)
      const stamping = { host: 'demo-host', now, seat: 'demo-seat' }
      const id = entryIdOf(step, place)
      const deed = step.do
      if ('undo' in deed) {
        const undone = cancellationFor(journal, deed.undo, id, stamping)
        expect([step.at, undone.ok]).toEqual([step.at, true])
        if (undone.ok) appendEntry(journal, undone.value.entry)
      } else if ('fact' in deed || 'tries' in deed) {
        const command = {
          id,
          fact: 'fact' in deed ? deed.fact : deed.tries,
          ...(step.happened === undefined ? {} : { at: scriptInstant(script, step.happened) }),
          ...(deed.expects === undefined ? {} : { expects: deed.expects }),
          ...('corrects' in deed && deed.corrects !== undefined ? { corrects: deed.corrects } : {}),
        }
        const answer = entryFor(journal, script.meeting, command, stamping)
        expect([step.at, command.fact, answer.ok ? 'accepted' : answer.code]).toEqual([
          step.at,
          command.fact,
          'tries' in deed ? deed.code : 'accepted',
        ])
        if (answer.ok) appendEntry(journal, answer.value.entry)
        else refused.push(answer.code)
      }
    }
    expect(readJournal(journal)).toEqual(demoEntries(script))
    expect(refused).toHaveLength(refusals)
  })

  it('gives the floor to the head of the queue each time, and tells who comes next', () => {
    const { people, rules } = script.meeting
    const written = demoEntries(script)
    for (const entry of standing(script)) {
      if (entry.kind !== 'turnStarted' || entry.requestId === undefined) continue
      const before = effective(written.filter((other) => other.seq < entry.seq)).entries
      const speech = speechRule(rulesAt(before, rules, entry.at))
      const { queue } = floorAt(before, participants({ people }), speech, entry.at)
      expect([entry.turnId, queue[0]?.requestId]).toEqual([entry.turnId, entry.requestId])
      expect([entry.turnId, ...entry.frozenHead]).toEqual([
        entry.turnId,
        ...queue.slice(1, 2).map((each) => each.requestId),
      ])
    }
  })

  it('leaves nobody waiting, no turn running and no vote open', () => {
    const entries = standing(script)
    const session = sessionAt(entries, scriptInstant(script, '23:00'))
    expect(session).toMatchObject({ phase: 'adjourned', turn: null, openVoteId: null })
    const started = new Set(entries.flatMap((entry) => (entry.kind === 'turnStarted' ? [entry.requestId] : [])))
    const waiting = entries.flatMap((entry) =>
      entry.kind === 'floorRequested' && !started.has(entry.requestId) ? [entry.requestId] : [],
    )
    expect(waiting).toEqual(script === second ? ['ask-prefet-1'] : [])
  })
})
