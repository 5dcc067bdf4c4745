/** Plain HTTP for browsers: projections, participants, observers. Told nothing that may not be public. */
import { createServer } from 'node:http'
import type { OpenDoor } from './room-door.ts'
import { listenOn } from './listen.ts'

export const openPhoneDoor: OpenDoor = async (_room, host, ports) => {
  const server = createServer((_request, response) => response.writeHead(404).end())
  const port = await listenOn(server, host, ports)
  return {
    port,
    async close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
