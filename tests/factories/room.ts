/** Rooms between real hosts in this process: opened, joined, followed. */
import { expect } from 'vitest'
import type { Channel } from '#shared/contract/channel.ts'
import type { HostedRoom, PenRole, RoomLinkView, RoomView } from '#shared/contract/room.ts'
import { channelPair, type TestHost } from './host.ts'

export async function openRoom(started: TestHost, docId: string): Promise<HostedRoom> {
  return started.ask('room.open', { docId, reach: 'computers', address: '127.0.0.1', wifi: null })
}

export interface RoomWatcher {
  view: () => RoomView
  shows: (wish: (view: RoomView) => boolean) => Promise<RoomView>
  close: () => void
}

/** The `room` channel of a page. */
export function watchRoom(started: TestHost, docId: string): RoomWatcher {
  const { near, far }: { near: Channel; far: Channel } = channelPair()
  let last: RoomView | null = null
  const waiting = new Set<{ wish: (view: RoomView) => boolean; resolve: (view: RoomView) => void }>()
  near.onFrame((frame) => {
    const view = JSON.parse(new TextDecoder().decode(frame)) as RoomView
    last = view
    for (const each of waiting) {
      if (!each.wish(view)) continue
      waiting.delete(each)
      each.resolve(view)
    }
  })
  started.host.connect({ kind: 'room', docId }, far)
  return {
    view: () => {
      if (last === null) throw new Error('nothing shown yet')
      return last
    },
    shows: (wish) =>
      last !== null && wish(last) ? Promise.resolve(last) : new Promise((resolve) => waiting.add({ wish, resolve })),
    close: () => near.close(),
  }
}

export interface Joined {
  docId: string
  watcher: RoomWatcher
  /** The link once it is in that phase. */
  is: (phase: RoomLinkView['phase']) => Promise<RoomLinkView>
}

/** Knocks, is let in, and waits to be in step. @param address another way there, through a proxy */
export async function joinRoom(
  pen: TestHost,
  holder: TestHost,
  room: HostedRoom,
  {
    seat = 'minuteTaker',
    name = 'Nadia',
    address = room.penAddress,
  }: { seat?: PenRole; name?: string; address?: string } = {},
): Promise<Joined> {
  const asked = { penAddress: address, code: room.codes.pen, name, seat }
  const { docId, link } = await pen.ask('room.join', asked)
  expect(link.phase).toBe('knocking')
  const door = watchRoom(holder, docId)
  const { room: seen } = await door.shows((view) => view.room?.knocks.some(({ sign }) => sign === link.sign) === true)
  const knock = seen?.knocks.find(({ sign }) => sign === link.sign)
  await holder.ask('room.admit', { docId, knockId: knock?.knockId ?? '', seat: null })
  door.close()
  const watcher = watchRoom(pen, docId)
  const is: Joined['is'] = async (phase) => {
    const { link: found } = await watcher.shows((view) => view.link?.phase === phase)
    if (found === null) throw new Error('no link')
    return found
  }
  await is('linked')
  return { docId, watcher, is }
}
