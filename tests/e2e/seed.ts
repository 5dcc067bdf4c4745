/**
 * A meeting with its people, taken in as a file by the real host: quicker than typing forty names into Prepare, whose
 * own specs do that. Build it with the factories, or take the demo's evening as it stood at an hour.
 */
import type { Page } from '@playwright/test'
import { writeMeetingJson } from '#host/files/meeting-json.ts'
import type { Person } from '#shared/contract/meeting.ts'
import type { Result } from '#shared/contract/result.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { happened, type Line } from '#factories/journal.ts'
import { buildGuest, buildItem, buildMeeting, buildPerson, type MeetingOverrides } from '#factories/meeting.ts'
import type { HostProcess } from './host-process.ts'

/** Six members in two colleges, a guest and a neighbour; each with a card. */
export const smallRoom: Person[] = [
  buildPerson({ id: 'aline', name: 'Aline Marchepied', displayName: 'Aline', card: 1 }),
  buildPerson({ id: 'bachir', name: 'Bachir Clairbois', displayName: 'Bachir', card: 2 }),
  buildPerson({ id: 'carla', name: 'Carla Vertemotte', displayName: 'Carla', card: 3 }),
  buildPerson({ id: 'denis', name: 'Denis Hautpré', displayName: 'Denis', card: 4 }),
  buildPerson({ id: 'eda', name: 'Eda Yıldızlı', displayName: 'Eda', card: 5, college: 'localActors' }),
  buildPerson({ id: 'farid', name: 'Farid Pontneuf', displayName: 'Farid', card: 6, college: 'localActors' }),
  buildGuest({ id: 'ines', name: 'Inès Bellerive', displayName: 'Inès', role: 'bailleur social', card: 7 }),
  buildGuest({ id: 'julie', name: 'Julie Tournesol', displayName: 'Julie', status: 'public', card: 8 }),
]

export const fourItems = [
  buildItem({ id: 'opening', order: 'a1', title: 'Ouverture', kind: 'information', minutes: 5 }),
  buildItem({
    id: 'housing',
    order: 'a2',
    title: 'Relogement de la tour D',
    kind: 'debate',
    minutes: 40,
    presenter: 'bailleur social',
  }),
  buildItem({ id: 'fund', order: 'a3', title: 'Fête des voisins', kind: 'fundRequest', minutes: 20 }),
  buildItem({ id: 'closing', order: 'a4', title: 'Clôture', kind: 'roundTable', minutes: 10 }),
]

/** Opened at 18:21, on the first item; in the room since 18:20, by their ids. */
export function underWay(...present: string[]): Line[] {
  return [
    ...present.map((personId) => happened('18:20', { kind: 'arrived', personId })),
    happened('18:21', { kind: 'sessionOpened' }),
    happened('18:21', { kind: 'itemStarted', itemId: 'opening' }),
  ]
}

/** The same, on the second item since 18:23. */
export function onHousing(...present: string[]): Line[] {
  return [...underWay(...present), happened('18:23', { kind: 'itemStarted', itemId: 'housing' })]
}

/** A small evening before anything happened: nobody in the room, nothing written. */
export function smallEvening(overrides: MeetingOverrides = {}): WholeMeeting {
  return buildMeeting({
    people: smallRoom,
    items: fourItems,
    actions: [],
    journal: [],
    texts: {},
    ...overrides,
    header: { title: 'Séance de novembre', sessionNumber: null, nextDate: null, nextTime: null, ...overrides.header },
    rules: { quorum: null, ...overrides.rules },
  })
}

/** Imports a meeting; `page` lends its admission. Answers the document's id. */
export async function seed(
  host: HostProcess,
  page: Pick<Page, 'request'>,
  meeting: Omit<WholeMeeting, 'identity'> = smallEvening(),
): Promise<string> {
  const response = await page.request.post(`${host.origin}/import?name=seance.json`, {
    headers: { origin: host.origin, 'content-type': 'application/octet-stream' },
    data: Buffer.from(writeMeetingJson(meeting)),
  })
  const result = (await response.json()) as Result<{ docId: string }>
  if (!result.ok) throw new Error(`import: ${result.code} ${JSON.stringify(result.params)}`)
  return result.value.docId
}
