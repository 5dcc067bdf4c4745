/** Rooms between real hosts in this process: opened, joined, followed. */
import type * as Y from 'yjs'
import type { Channel } from '#shared/contract/channel.ts'
import type { HostedRoom, PenRole, RoomLinkView, RoomView } from '#shared/contract/room.ts'
import { channelPair, newMeeting, openPen, startHost, type TestHost, type TestPen } from './host.ts'
import { openProxy, type TcpProxy } from './tcp-proxy.ts'

export async function openRoom(started: TestHost, docId: string): Promise<HostedRoom> {
  return started.ask('room.open', { docId, reach: 'computers', address: '127.0.0.1', wifi: null })
}

/** Resolves once a document says so, or several together. */
export function until(document: Y.Doc | readonly Y.Doc[], isSo: () => boolean): Promise<void> {
  const documents: readonly Y.Doc[] = 'length' in document ? document : [document]
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isSo()) return
      for (const each of documents) each.off('update', look)
      resolve()
    }
    for (const each of documents) each.on('update', look)
    look()
  })
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
  if (link.phase !== 'knocking') throw new Error(`${link.phase} instead of knocking`)
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

/** A room with one pen in it, behind a network of its own, and a page on each side. */
export interface RoomScene {
  holder: TestHost
  pen: TestHost
  proxy: TcpProxy
  docId: string
  room: HostedRoom
  joined: Joined
  ours: TestPen
  theirs: TestPen
}

/** For `test.extend`: each test has a room of its own, so that they can run side by side. */
export async function withRoom(use: (scene: RoomScene) => Promise<void>, seat?: PenRole): Promise<void> {
  const [holder, pen] = await Promise.all([startHost(), startHost()])
  const docId = await newMeeting(holder)
  const room = await openRoom(holder, docId)
  const proxy = await openProxy(Number(room.penAddress.split(':')[1]))
  const joined = await joinRoom(pen, holder, room, { address: proxy.address, ...(seat && { seat }) })
  const [ours, theirs] = await Promise.all([openPen(holder, docId), openPen(pen, docId)])
  try {
    await use({ holder, pen, proxy, docId, room, joined, ours, theirs })
  } finally {
    ours.destroy()
    theirs.destroy()
    await Promise.all([pen.dispose(), holder.dispose()])
    await proxy.close()
  }
}
