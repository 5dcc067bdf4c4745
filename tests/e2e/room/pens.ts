/** Hosts in one room, as a person at each computer would put them there. */
import { expect } from '@playwright/test'
import type { HostedRoom, LinkPhase, PenRole } from '#shared/contract/room.ts'
import { commandSchema } from '#shared/contract/journal.ts'
import type { Fact } from '#shared/rules/facts.ts'
import type { HostProcess } from '../host-process.ts'

/** Of what is quick when it goes well. */
export const soon = { intervals: [30], timeout: 45_000 }

/** Opens the room, or says how the one that is open stands. */
export async function roomOf(host: HostProcess, docId: string, wifiPassword: string): Promise<HostedRoom> {
  const wifi = { ssid: 'Centre social', password: wifiPassword }
  return host.call('room.open', { docId, reach: 'phones', address: '127.0.0.1', wifi })
}

export async function linkIs(pen: HostProcess, docId: string, phase: LinkPhase): Promise<void> {
  const find = async (): Promise<LinkPhase | undefined> =>
    (await pen.call('room.links', {})).find((link) => link.docId === docId)?.phase
  await expect.poll(find, soon).toBe(phase)
}

/** In step, and nothing typed here is only here. */
export async function isAllSent(pen: HostProcess, docId: string): Promise<void> {
  const find = async (): Promise<boolean> => {
    const link = (await pen.call('room.links', {})).find((each) => each.docId === docId)
    return link?.phase === 'linked' && !link.unsent && link.missingFiles === 0
  }
  await expect.poll(find, soon).toBe(true)
}

/** Knocks with the code, is admitted by the sign both screens show, and is in step. */
export async function join(
  pen: HostProcess,
  holder: HostProcess,
  room: HostedRoom,
  { seat, name, address, wifiPassword }: { seat: PenRole; name: string; address: string; wifiPassword: string },
): Promise<void> {
  const { docId } = room
  const { link } = await pen.call('room.join', { penAddress: address, code: room.codes.pen, name, seat })
  const findKnock = async () =>
    (await roomOf(holder, docId, wifiPassword)).knocks.find(({ sign }) => sign === link.sign)?.knockId ?? ''
  await expect.poll(findKnock, soon).not.toBe('')
  await holder.call('room.admit', { docId, knockId: await findKnock(), seat: null })
  await linkIs(pen, docId, 'linked')
}

/** Commands whose answer was yes, by their ids. */
export class Commands {
  readonly answeredOk: string[] = []
  readonly #docId: string
  #count = 0

  constructor(docId: string) {
    this.#docId = docId
  }

  async say(host: HostProcess, fact: Fact): Promise<void> {
    const id = `command-${(this.#count += 1)}`
    const command = commandSchema.parse({ id, fact })
    const { entryId } = await host.call('meeting.command', { docId: this.#docId, command })
    this.answeredOk.push(entryId)
  }
}
