/**
 * The browser shell: the host on 127.0.0.1, one printed link, one instance a data folder.
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHost } from '#host/create-host.ts'
import { FilesError } from '#host/files/files-error.ts'
import { openClock } from './clock.ts'
import type { Address } from './door.ts'
import { hostSetting } from './host-setting.ts'
import { createHttpDoor } from './http-door.ts'
import { openRoom, type RoomOpening } from './open-room.ts'
import { roomSetting, type RoomOptions } from './room-setting.ts'
import { announce, linkOfRunning, withdraw } from './running.ts'
import { Session } from './session.ts'
import { addSocketDoor } from './socket-door.ts'
import { Complaint } from './complaint.ts'

/** Fixed, because IndexedDB is keyed by origin: another port would be another, empty store (design.md). */
export const defaultPort = 41735

export interface ServeOptions {
  port: number
  dataFolder: string
  /** UTC ms the clock starts at; null for the real time. */
  at: number | null
  demo: boolean
  room: RoomOptions
  /** Opened at once, for a computer nobody sits at; null: when somebody opens it on the page. */
  opening: RoomOpening | null
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

const refusedFolder: Partial<Record<FilesError['code'], string>> = {
  diskReadOnly: 'nothing can be written there',
  diskFull: 'the disk is full',
  newerFormat: 'a newer Tablée wrote it',
  identityDamaged: 'a file in it is damaged',
}

/** What a failed start says; the next best thing is in the sentence. */
function complaintOf(error: unknown, port: number, dataFolder: string): unknown {
  const code = (error as { code?: unknown }).code
  if (code === 'EADDRINUSE') {
    return new Complaint(`Port ${port} is taken by another program. Choose another: --port ${port + 1}`)
  }
  if (error instanceof FilesError && error.code === 'inUse') {
    return new Complaint(`Another Tablée works in ${dataFolder}. Close it, or choose another folder: --data FOLDER`)
  }
  if (error instanceof FilesError) {
    const isFile = error.params['system'] === 'ENOTDIR' || error.params['system'] === 'EEXIST'
    const why = isFile ? 'it is not a folder' : (refusedFolder[error.code] ?? 'the disk gave an error')
    return new Complaint(`The folder ${dataFolder} can't be used: ${why}. Choose another: --data FOLDER`)
  }
  return error
}

/** Serves until SIGINT or SIGTERM. Resolves once everything is let go; throws a Complaint when it can't start. */
export async function serve(options: ServeOptions): Promise<void> {
  const { dataFolder } = options
  const running = await linkOfRunning(dataFolder)
  if (running !== null && options.opening !== null) {
    throw new Complaint(
      `Tablée is already running in ${dataFolder}: open the room there, or choose another folder: --data FOLDER`,
    )
  }
  if (running !== null) {
    console.log(`Tablée is already running: ${running}`)
    return
  }
  await mkdir(dataFolder, { recursive: true }).catch(() => undefined)
  const clock = openClock(options.at)
  const log = (line: string): void => console.error(line)
  let host
  try {
    host = await createHost(hostSetting({ dataFolder, clock, shell: 'browser', log, room: roomSetting(options.room) }))
  } catch (error) {
    throw complaintOf(error, options.port, dataFolder)
  }
  // The link's ten minutes are real ones, whatever `--at` says.
  const session = await Session.open(dataFolder, () => Date.now())
  const address: Address = { host: '127.0.0.1', port: options.port }
  const secret = randomBytes(24).toString('base64url')
  const server = createHttpDoor(host, address, session, secret, log)
  const sockets = addSocketDoor(server, host, address, session)
  try {
    address.port = await listen(server, options.port)
  } catch (error) {
    await host.close()
    throw complaintOf(error, options.port, dataFolder)
  }
  const { opening } = options
  let roomLines: string[] = []
  try {
    if (opening !== null) {
      roomLines = await openRoom(host, { ...opening, dataFolder, port: address.port, admit: options.room.admit ?? 0 })
    }
  } catch (error) {
    server.close()
    await host.close()
    throw error
  }
  await announce(dataFolder, { port: address.port, pid: process.pid, secret })
  if (options.demo) await host.openDemo()
  // Listened for before the link is out: whoever reads it may already say stop.
  const stop = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(process, 'disconnect')])
  console.log(`Tablée: http://127.0.0.1:${address.port}/?token=${session.newLinkToken()}`)
  for (const line of roomLines) console.log(line)

  await stop
  for (const socket of sockets.clients) socket.close(1001)
  server.close()
  server.closeAllConnections()
  await withdraw(dataFolder)
  await host.close()
}
