/** Whatever happened in an evening, the room learns nothing that shames anyone (evening.md items 6 and 7). */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Person } from '#shared/contract/meeting.ts'
import { publicViewSchema } from '#shared/contract/public-view.ts'
import { publicView } from '#shared/meeting/public-view.ts'
import { kindReasons } from '#shared/rules/floor.ts'
import { evening } from '#factories/journal.ts'
import { buildAction, buildItem, buildMeeting, buildPerson } from '#factories/meeting.ts'
import { anyEvening } from '../rules/any-evening.ts'
import { itemIds, people as scene } from '../rules/scene.ts'

/** Told apart from anything else by a mark no other text of the meeting holds. */
const secret = 'Surnommé'

/** The people of the arbitrary evenings, each with a choice of what the wall may call them. */
const anyPeople = fc
  .tuple(...scene.map(({ id }) => fc.record({ id: fc.constant(id), choice: fc.nat(3) })))
  .map((list) =>
    list.map(({ id, choice }, index): Person => {
      const chosen = ['', `Prénom${index}`, `Prénom${index} B.`, `Prénom${index} ${secret}`][choice] ?? ''
      return buildPerson({
        id,
        name: `Personne ${secret}${index}`,
        role: `Fonction ${secret}`,
        // A whole name was typed for a minor: it must not come through.
        displayName: chosen,
        isMinor: choice === 3,
      })
    }),
  )

const anyView = fc
  .tuple(anyEvening, anyPeople, fc.nat(120), fc.boolean())
  .map(([journal, people, minutes, turnOnWall]) => {
    const items = itemIds.map((id, index) => buildItem({ id, title: `Point ${index}`, conclusion: `Conclu ${secret}` }))
    const meeting = buildMeeting({
      people,
      journal,
      items,
      actions: [buildAction({ id: 'late', owner: secret, due: '2026-01-01' })],
      rules: { turnMinutes: 2, turnOnWall },
    })
    return { people, turnOnWall, view: publicView(meeting, evening('18:30') + minutes * 60_000, 1) }
  })

describe('Whatever happened', { timeout: 30_000 }, () => {
  it('the room sees nobody’s surname, function, lateness or count, and only names people chose', () => {
    fc.assert(
      fc.property(anyView, ({ people, turnOnWall, view }) => {
        // Nothing beside what the contract lists.
        expect(publicViewSchema.parse(view)).toEqual(view)
        const said = JSON.stringify(view)
        expect(said).not.toContain(secret)
        for (const { id } of people) expect(said).not.toContain(`"${id}"`)
        const chosen = new Set(
          people.map(({ displayName, isMinor }) => (isMinor ? displayName.split(' ')[0] : displayName)),
        )
        for (const { name } of [...view.nextSpeakers, ...(view.speaker === null ? [] : [view.speaker])]) {
          if (name !== null) expect(chosen).toContain(name)
        }
        // Of who waits: a name and a kind reason. Of who speaks: no time but where the room wants it.
        for (const next of view.nextSpeakers) {
          expect(Object.keys(next).toSorted()).toEqual(['name', 'reason'])
          expect([null, ...kindReasons]).toContain(next.reason)
        }
        if (!turnOnWall) expect(view.speaker?.turn ?? null).toBeNull()
        if (view.speaker?.form === 'offList') expect(view.speaker.name).toBeNull()
      }),
      { numRuns: 150 },
    )
  })
})
