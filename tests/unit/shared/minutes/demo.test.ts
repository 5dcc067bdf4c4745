import { describe, expect, it } from 'vitest'
import { compose } from '#shared/minutes/compose.ts'
import { publish } from '#shared/minutes/publication.ts'
import { unfinished } from '#shared/minutes/unfinished.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { demoScript, meetingAt, secondScript, type Script } from '#factories/demo.ts'
import { documentLines, ordinary } from '#factories/document-text.ts'

function whole(script: Script): WholeMeeting {
  return { identity: { docId: 'demo', lineage: 'demo', schema: 1 }, ...meetingAt(script) }
}
function hour(clock: string): string {
  const [hours, minutes] = clock.split(':')
  return minutes === '00' ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`
}

describe('the minutes of the evening of Les Peupliers–Moulin-Vert', () => {
  const { expected } = demoScript()
  const meeting = whole(demoScript())
  const lines = documentLines(compose(meeting, 'members'))
  const text = lines.join('\n')

  it('name every member, guest and college', () => {
    for (const { name } of [...meeting.people, ...meeting.rules.colleges]) expect(text).toContain(name)
  })

  it('give the quorum and the votes as the script expects them at each hour', () => {
    const { needed, perCollege } = expected.quorum
    expect(text).toContain(
      `Quorum : ${needed} membres sur ${expected.members.all} (1/3), dont ${perCollege} au moins par collège`,
    )
    const votesOnWall = expected.room.find(({ at }) => at === '18:38')
    expect(text).toContain(
      `${votesOnWall?.votes} voix (${votesOnWall?.present} présents et ${votesOnWall?.represented} représentés)`,
    )
    expect(publish(meeting, 14).attendance.present).toBe(expected.membersWhoPassed)
  })

  it('give each item its real hours', () => {
    const subItems = new Set(meeting.items.map(({ parentId }) => parentId))
    for (const { id, start, end } of expected.items) {
      if (subItems.has(id)) continue
      const title = meeting.items.find((item) => item.id === id)?.title
      const row = lines.find((line) => line.startsWith('|') && line.includes(`| ${ordinary(title ?? '')} |`))
      expect(row, id).toContain(`${hour(start)} – ${hour(end)}`)
    }
  })

  it('give every vote, with its base', () => {
    for (const { counts, eligible } of expected.votes) {
      expect(text).toContain(`${counts.for} pour, ${counts.against} contre, ${counts.abstain} abstention`)
      expect(text).toContain(`Base : ${eligible} voix`)
    }
  })

  it('give every count on paper', () => {
    for (const { counts, total, blank } of expected.tallies) {
      for (const count of counts) expect(text).toMatch(new RegExp(`\\| ${count} \\|`, 'u'))
      expect(text).toContain(`| Total | ${total + blank} |`)
    }
  })

  it('give every decision a number and every dissent its words', () => {
    for (let place = 1; place <= expected.decisions.all; place++) expect(text).toContain(`| D14-${place} |`)
    const dissents = lines.filter((line) => line.trim() === '[Avis divergents]')
    expect(dissents).toHaveLength(expected.decisions.withDissent.length)
  })

  it('give every action, and the balance of speech in totals only', () => {
    for (const { what, owner } of meeting.actions) expect(text).toContain(`| ${what} | ${owner} |`)
    expect(meeting.actions).toHaveLength(expected.actions.before + expected.actions.new)
    expect(text).toContain(`${expected.floor.turns} prises de parole par `)
  })

  it('say how women and guests were heard, in shares that name nobody', () => {
    const { womenShareOfTurnTime, guestShareOfTurnTime } = expected.floor
    const spoken = ordinary(text)
    expect(spoken).toContain(`Genre : Femmes, ${womenShareOfTurnTime} % du temps`)
    expect(spoken).toContain(`Invités, ${guestShareOfTurnTime} % du temps`)
  })

  it('give each rule changed in session, with who proposed it', () => {
    const changed = lines.filter((line) => line.includes('l’assemblée change une règle'))
    expect(changed.map(ordinary)).toMatchObject([
      /19 h 08, sur proposition de Zoé L., garante de la parole.+aucune → collège/u,
      /19 h 39, sur proposition de Zoé L., garante de la parole.+collège → aucune/u,
    ])
    expect(changed).toHaveLength(expected.rulesChanged)
  })

  it('leave nothing to mend, and can be published', () => {
    expect(unfinished(meeting)).toEqual([])
    expect(
      publish(meeting, 14)
        .decisions.map(({ number }) => number)
        .at(-1),
    ).toBe(`D14-${expected.decisions.all}`)
  })

  it('of the short second evening write the tie and the lost quorum', () => {
    const second = documentLines(compose(whole(secondScript()), 'members')).join('\n')
    expect(second).toContain('Égalité, pas de décision : 4 pour, 4 contre, 1 abstention.')
    expect(second).toMatch(/À 18 h 55, le quorum n’est plus atteint : 7 membres comptés pour 8 requis/u)
  })
})
