/** A network between two hosts that can be cut, slowed, swallowed or half closed. */
import { once } from 'node:events'
import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net'

export interface TcpProxy {
  /** "127.0.0.1:1234", to be typed instead of the host's own. */
  address: string
  /** Every connection ends; new ones are refused until `mend`. */
  cut: () => void
  /** Connections stay open and carry nothing, or no answers, until `mend`: a cable pulled out. */
  swallow: (which?: 'both' | 'answers') => void
  /** Each piece arrives this much later. */
  delay: (ms: number) => void
  /** The host's side ends its half; the other is not told. */
  halfClose: () => void
  /** All is well again, for new connections. */
  mend: () => void
  /** Leads to another port from now on. */
  leadTo: (port: number) => void
  /** Pieces carried since the start. */
  carried: () => number
  close: () => Promise<void>
}

export async function openProxy(to: number): Promise<TcpProxy> {
  let port = to
  let mode: 'open' | 'cut' | 'both' | 'answers' = 'open'
  let wait = 0
  let pieces = 0
  const pairs = new Set<[Socket, Socket]>()
  const sockets = new Set<Socket>()

  function carry(from: Socket, into: Socket, pair: [Socket, Socket]): void {
    const isAnswer = from === pair[1]
    // A pair that swallowed once is a broken line for good.
    let isDead = false
    from.on('data', (piece) => {
      isDead ||= mode === 'both' || (mode === 'answers' && isAnswer)
      if (isDead) return
      pieces += 1
      if (wait === 0) into.write(piece)
      else setTimeout(() => into.writable && into.write(piece), wait)
    })
    from.on('error', () => undefined)
    sockets.add(from)
    from.on('close', () => {
      sockets.delete(from)
      pairs.delete(pair)
      if (!isDead) into.destroy()
    })
  }

  const server = createServer((near) => {
    if (mode === 'cut') return near.destroy()
    const far = createConnection(port, '127.0.0.1')
    const pair: [Socket, Socket] = [near, far]
    pairs.add(pair)
    near.setNoDelay(true)
    far.setNoDelay(true)
    carry(near, far, pair)
    carry(far, near, pair)
    return undefined
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  const destroyAll = (): void => {
    for (const socket of sockets) socket.destroy()
    pairs.clear()
  }
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      mode = 'cut'
      destroyAll()
    },
    swallow: (which = 'both') => {
      mode = which
    },
    delay: (ms) => {
      wait = ms
    },
    halfClose: () => {
      for (const [, far] of pairs) far.end()
    },
    mend: () => {
      mode = 'open'
    },
    leadTo: (other) => {
      port = other
    },
    carried: () => pieces,
    close: async () => {
      destroyAll()
      server.close()
      await once(server, 'close')
    },
  }
}
