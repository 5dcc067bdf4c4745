import { once } from 'node:events'
import type { AddressInfo, Server } from 'node:net'

/** A port that is taken, or that only an administrator may take, is no reason to fail: there are others. */
const triesNext = new Set(['EADDRINUSE', 'EACCES'])

/** Listens on the first of these ports that is free; answers which. Rejects with the system's error. */
export async function listenOn(server: Server, host: string, ports: readonly number[]): Promise<number> {
  const [port = 0, ...others] = ports
  try {
    server.listen(port, host)
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  } catch (error) {
    const isTaken = triesNext.has((error as NodeJS.ErrnoException).code ?? '')
    if (!isTaken || others.length === 0) throw error
    return listenOn(server, host, others)
  }
}
