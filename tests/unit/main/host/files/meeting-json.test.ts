import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildMeeting, buildPerson } from '#factories/meeting.ts'
import { happened, journalOf } from '#factories/journal.ts'
import { maxJsonBytes, parseMeetingJson, writeMeetingJson } from '#host/files/meeting-json.ts'
import { partsOf, readWhole } from '#host/whole-meeting.ts'
import { removeItem, removePerson } from '#shared/meeting/edits.ts'

type Json = Record<string, unknown>

const identity = { docId: 'other-1', lineage: 'other-lineage', schema: 1 }

/** What importing and exporting again makes of a text. */
function throughADocument(text: string): string {
  const parsed = parseMeetingJson(text)
  if (!parsed.ok) throw new Error(`${parsed.code} ${JSON.stringify(parsed.params)}`)
  return writeMeetingJson(readWhole(partsOf(parsed.value, identity)))
}

/** The exported meeting with one thing changed by hand. */
function changed(change: (meeting: Json) => void): string {
  const meeting = JSON.parse(writeMeetingJson(buildMeeting())) as Json
  change(meeting)
  return JSON.stringify(meeting)
}

function list(meeting: Json, name: string): Json[] {
  return meeting[name] as Json[]
}

describe('the JSON form of a meeting', () => {
  it('exported, imported and exported again is the same bytes', () => {
    const first = writeMeetingJson(readWhole(partsOf(buildMeeting(), identity)))
    expect(throughADocument(first)).toBe(first)
    expect(first.endsWith('}\n')).toBe(true)
  })

  it('holds no identity, and every other value of the meeting', () => {
    const meeting = buildMeeting()
    const parsed = parseMeetingJson(writeMeetingJson(meeting))
    const { identity: _, ...rest } = meeting
    expect(parsed).toEqual({ ok: true, value: rest })
    expect(writeMeetingJson(meeting)).not.toContain(meeting.identity.lineage)
  })

  it('is the same bytes whatever the order of keys was', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, each]) => [key, reversed(each)]),
      )
    }
    const text = writeMeetingJson(buildMeeting())
    const parsed = parseMeetingJson(JSON.stringify(reversed(JSON.parse(text))))
    expect(parsed.ok && writeMeetingJson(parsed.value)).toBe(text)
  })

  it('keeps any name: ten thousand characters, right to left, with emoji', () => {
    const names = [
      'x'.repeat(10_000),
      `${'نور'.repeat(3_000)} 👩🏽‍🌾`,
      '\u202Eabc\u202C',
      'Zoë\u0301 « Łukasz »',
      '🏘️'.repeat(3_000),
    ]
    const people = names.map((name, index) => buildPerson({ id: `p${index}`, name, displayName: name }))
    const text = writeMeetingJson(readWhole(partsOf(buildMeeting({ people, journal: [] }), identity)))
    const parsed = parseMeetingJson(text)
    expect(parsed.ok && parsed.value.people.map(({ name }) => name).sort()).toEqual([...names].sort())
    expect(throughADocument(text)).toBe(text)
  })

  it('takes a file written before a session could have a chair, and brings a chair’s name back', () => {
    const written = writeMeetingJson(buildMeeting({ roles: { chair: 'Carla Vertemotte' } }))
    expect(parseMeetingJson(written)).toMatchObject({ ok: true, value: { roles: { chair: 'Carla Vertemotte' } } })
    const older = JSON.parse(written) as { roles: Record<string, string> }
    delete older.roles['chair']
    delete older.roles['coChair']
    expect(parseMeetingJson(JSON.stringify(older))).toMatchObject({
      ok: true,
      value: { roles: { facilitator: 'Aline Marchepied', chair: '', coChair: '' } },
    })
  })

  it('takes any words back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { minLength: 4, maxLength: 4 }), (words) => {
        const [title = '', place = '', what = '', view = ''] = words
        const meeting = buildMeeting({
          header: { title, place },
          actions: buildMeeting().actions.map((action) => ({ ...action, what })),
          journal: journalOf(
            happened('18:30', { kind: 'sessionOpened' }),
            happened('19:00', {
              kind: 'decisionRecorded',
              decisionId: 'd',
              itemId: 'fund',
              type: 'wish',
              mode: 'consensus',
              text: view,
              dissentingViews: [view],
              alternatives: [],
            }),
          ),
        })
        const text = writeMeetingJson(readWhole(partsOf(meeting, identity)))
        expect(throughADocument(text)).toBe(text)
        const parsed = parseMeetingJson(text)
        expect(parsed.ok && parsed.value.header).toMatchObject({ title, place })
      }),
      { numRuns: 60 },
    )
  })

  it('writes half of a character pair as the sign for what can not be read, as every file would', () => {
    const text = writeMeetingJson(buildMeeting({ header: { title: 'a\uD83Cb' } }))
    expect(text).toContain('a\uFFFDb')
    expect(throughADocument(text)).toBe(text)
  })

  it('of a meeting whose removed items and people the journal still names goes round as well', () => {
    const parts = partsOf(buildMeeting(), identity)
    removeItem(parts.body, 'housing', 1)
    removePerson(parts.body, 'eda', 1)
    const text = writeMeetingJson(readWhole(parts))
    expect((JSON.parse(text) as Json)['absent']).toEqual(['eda', 'housing'])
    expect(throughADocument(text)).toBe(text)
  })

  it('needs no lists that would be empty', () => {
    const text = changed((meeting) => {
      for (const name of ['actions', 'attachments', 'texts', 'journal', 'absent']) delete meeting[name]
    })
    expect(parseMeetingJson(text)).toMatchObject({
      ok: true,
      value: { actions: [], attachments: [], texts: {}, journal: [] },
    })
  })

  it('comes as bytes, and with the mark some editors put first', () => {
    const text = writeMeetingJson(buildMeeting())
    expect(parseMeetingJson(new TextEncoder().encode(text)).ok).toBe(true)
    expect(parseMeetingJson(`\uFEFF${text}`).ok).toBe(true)
    expect(parseMeetingJson(new TextEncoder().encode(`\uFEFF${text}`)).ok).toBe(true)
  })
})

describe('a file that is no meeting', () => {
  it('is refused by what it is', () => {
    expect(parseMeetingJson('{"format": "tablee.meeting",\n  oops')).toEqual({
      ok: false,
      code: 'notJson',
      params: { line: 2, column: 3 },
    })
    expect(parseMeetingJson('')).toMatchObject({ code: 'notJson', params: { line: 1, column: 1 } })
    expect(parseMeetingJson('{\n"a": [1,')).toMatchObject({ code: 'notJson', params: { line: 2 } })
    expect(parseMeetingJson(Uint8Array.of(0xff, 0xfe, 0x7b))).toMatchObject({ code: 'notJson' })
    for (const text of ['null', '[]', '{}', '"tablee.meeting"', '{"format":"other","version":1}']) {
      expect(parseMeetingJson(text)).toMatchObject({ ok: false, code: 'notMeetingJson' })
    }
    expect(parseMeetingJson('{"format":"tablee.meeting","version":2,"unknown":true}')).toEqual({
      ok: false,
      code: 'newerFormat',
      params: { version: 2 },
    })
  })

  it('of fifty megabytes is refused before it is read', () => {
    const huge = new Uint8Array(50 * 1024 * 1024).fill(0x7b)
    const before = performance.now()
    expect(parseMeetingJson(huge)).toEqual({ ok: false, code: 'tooLarge', params: { megabytes: 20 } })
    expect(parseMeetingJson('{'.repeat(maxJsonBytes + 1))).toMatchObject({ code: 'tooLarge' })
    expect(performance.now() - before).toBeLessThan(1000)
  })

  it('nested beyond reason does not overflow anything', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    expect(parseMeetingJson(deep)).toMatchObject({ code: 'notMeetingJson' })
    expect(
      parseMeetingJson(
        changed((meeting) => Object.assign(meeting, { texts: { fund: 1 } })).replace('"fund":1', `"fund":${deep}`),
      ),
    ).toMatchObject({
      code: 'invalidMeeting',
      params: { path: 'texts.fund', problem: 'notANode' },
    })
    expect(parseMeetingJson(changed(() => undefined).replace('{', `{"odd":${deep},`))).toMatchObject({
      code: 'invalidMeeting',
      params: { path: 'odd', problem: 'unknownKey' },
    })
  })
})

describe('a meeting with something wrong in it', () => {
  it.each<[string, string, (meeting: Json) => unknown]>([
    ['people[3].name', 'missing', (meeting) => delete list(meeting, 'people')[3]!['name']],
    ['people[3].name', 'wrongType', (meeting) => (list(meeting, 'people')[3]!['name'] = 12)],
    ['people[0].name', 'tooLong', (meeting) => (list(meeting, 'people')[0]!['name'] = 'x'.repeat(10_001))],
    ['people[1].id', 'repeated', (meeting) => (list(meeting, 'people')[1]!['id'] = 'aline')],
    ['people[1].status', 'unknownValue', (meeting) => (list(meeting, 'people')[1]!['status'] = 'boss')],
    ['people[1].college', 'unknownReference', (meeting) => (list(meeting, 'people')[1]!['college'] = 'nobody')],
    ['people[1].nmae', 'unknownKey', (meeting) => (list(meeting, 'people')[1]!['nmae'] = 'x')],
    ['items[0].minutes', 'tooBig', (meeting) => (list(meeting, 'items')[0]!['minutes'] = 5000)],
    ['items[0].minutes', 'tooSmall', (meeting) => (list(meeting, 'items')[0]!['minutes'] = -1)],
    ['items[0].minutes', 'wrongType', (meeting) => (list(meeting, 'items')[0]!['minutes'] = 1.5)],
    ['items[0].id', 'tooShort', (meeting) => (list(meeting, 'items')[0]!['id'] = '')],
    ['items[1].parentId', 'unknownReference', (meeting) => (list(meeting, 'items')[1]!['parentId'] = 'none')],
    [
      'items[2].parentId',
      'tooDeep',
      (meeting) => {
        list(meeting, 'items')[1]!['parentId'] = 'opening'
        list(meeting, 'items')[2]!['parentId'] = 'housing'
      },
    ],
    ['actions[0].due', 'badFormat', (meeting) => (list(meeting, 'actions')[0]!['due'] = '19/11/2026')],
    ['actions[0].itemId', 'unknownReference', (meeting) => (list(meeting, 'actions')[0]!['itemId'] = 'gone')],
    ['header.date', 'badFormat', (meeting) => ((meeting['header'] as Json)['date'] = 'soon')],
    ['header', 'missing', (meeting) => delete meeting['header']],
    ['people', 'wrongType', (meeting) => (meeting['people'] = {})],
    ['identity', 'unknownKey', (meeting) => (meeting['identity'] = { docId: 'x' })],
    ['journal[0].at', 'missing', (meeting) => delete list(meeting, 'journal')[0]!['at']],
    ['journal[0].kind', 'unknownValue', (meeting) => (list(meeting, 'journal')[0]!['kind'] = 'exploded')],
    ['journal[0].kind', 'missing', (meeting) => delete list(meeting, 'journal')[0]!['kind']],
    ['journal[0].personId', 'unknownReference', (meeting) => (list(meeting, 'journal')[0]!['personId'] = 'nobody')],
    ['journal[1].id', 'repeated', (meeting) => (list(meeting, 'journal')[1]!['id'] = 'entry-1')],
    ['journal[1].seq', 'repeated', (meeting) => (list(meeting, 'journal')[1]!['seq'] = 1)],
    ['journal[0].corrects', 'unknownReference', (meeting) => (list(meeting, 'journal')[0]!['corrects'] = 'entry-99')],
    [
      'journal[0].expects.currentItemId',
      'unknownReference',
      (meeting) => (list(meeting, 'journal')[0]!['expects'] = { currentItemId: 'gone' }),
    ],
    ['texts.gone', 'unknownReference', (meeting) => ((meeting['texts'] as Json)['gone'] = { type: 'doc' })],
    ['texts["un point"]', 'unknownReference', (meeting) => ((meeting['texts'] as Json)['un point'] = { type: 'doc' })],
    [
      'texts.fund.content[0]',
      'unknownNode',
      (meeting) => ((meeting['texts'] as Json)['fund'] = { type: 'doc', content: [{ type: 'video' }] }),
    ],
    [
      'texts.fund.content[0].attrs.level',
      'badAttribute',
      (meeting) =>
        ((meeting['texts'] as Json)['fund'] = { type: 'doc', content: [{ type: 'heading', attrs: { level: 9 } }] }),
    ],
    [
      'texts.fund.content[0].style',
      'unknownKey',
      (meeting) => ((meeting['texts'] as Json)['fund'] = { type: 'doc', content: [{ type: 'paragraph', style: 'x' }] }),
    ],
  ])('is refused with its place: %s, %s', (path, problem, change) => {
    expect(parseMeetingJson(changed(change))).toEqual({ ok: false, code: 'invalidMeeting', params: { path, problem } })
  })

  it('says every kind of reference that leads nowhere', () => {
    const facts = [
      ['journal[1].turnId', { kind: 'turnEnded', turnId: 'gone' }],
      ['journal[1].requestId', { kind: 'floorWithdrawn', requestId: 'gone' }],
      ['journal[1].voteId', { kind: 'voteCancelled', voteId: 'gone', reason: '' }],
      ['journal[1].itemId', { kind: 'itemStarted', itemId: 'gone' }],
      ['journal[1].to', { kind: 'proxyGiven', from: 'aline', to: 'gone' }],
      [
        'journal[1].frozenHead[0]',
        { kind: 'turnStarted', turnId: 't', personId: 'aline', itemId: 'fund', form: 'turn', frozenHead: ['gone'] },
      ],
    ] as const
    for (const [path, fact] of facts) {
      const text = changed((meeting) => {
        const stamp = { host: 'host-a', at: 1, recordedAt: 1, seat: 'seat-a' }
        meeting['journal'] = [
          { ...stamp, id: 'a', seq: 1, kind: 'sessionOpened' },
          { ...stamp, id: 'b', seq: 2, ...fact },
        ]
      })
      expect(parseMeetingJson(text)).toEqual({
        ok: false,
        code: 'invalidMeeting',
        params: { path, problem: 'unknownReference' },
      })
      // Said to be absent, it is taken.
      const told = JSON.stringify({ ...(JSON.parse(text) as Json), absent: ['gone'] })
      expect(parseMeetingJson(told).ok).toBe(true)
    }
  })

  it('never makes the reader throw, whatever is put where', () => {
    const whole = JSON.parse(writeMeetingJson(buildMeeting())) as Json
    const keys = Object.keys(whole)
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const parsed = parseMeetingJson(JSON.stringify({ ...whole, [key]: value }))
        if (!parsed.ok && parsed.code === 'invalidMeeting') expect(parsed.params['path']).not.toBe('')
      }),
      { numRuns: 300 },
    )
  })
})
