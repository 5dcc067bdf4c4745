/**
 * Scripted phones, in a process of their own so that they weigh as little as they can on what is measured. Each comes
 * from an address of its own, as in a room.
 */
import { request as httpRequest } from 'node:http'
import { WebSocket } from 'ws'
import type { PhoneFrame } from '#shared/contract/phone.ts'

export type ToPhones =
  | { kind: 'join'; from: number; to: number; address: string; code: string }
  /** One of them asks for the floor, or takes that back, so often. */
  | { kind: 'stir'; every: number; itemId: string }
  | { kind: 'rest' }
  | { kind: 'end' }
export type FromPhones = { kind: 'joined'; times: number[] }

interface Phone {
  socket: WebSocket
  isWaiting: boolean
}

const phones: Phone[] = []
let stirring: NodeJS.Timeout | undefined
let sent = 0

const addressOf = (place: number): string => `127.0.1.${(place % 250) + 1}`

function enter(address: string, code: string, place: number): Promise<string> {
  const { hostname: host, port, origin, host: named } = new URL(address)
  const body = JSON.stringify({ code, name: `Voisine ${place}`, as: 'participant' })
  const headers = { host: named, origin, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const asked = httpRequest(
      { host, port, path: '/enter', method: 'POST', headers, agent: false, localAddress: addressOf(place) },
      (response) => {
        response.resume()
        const cookie = response.headers['set-cookie']?.[0]?.split(';')[0]
        if (cookie === undefined) reject(new Error(`enter: ${response.statusCode}`))
        else resolve(cookie)
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

/** Resolves with the time until its first view, ms. */
async function join(address: string, code: string, place: number): Promise<number> {
  const begun = performance.now()
  const cookie = await enter(address, code, place)
  const socket = new WebSocket(`${address.replace('http', 'ws')}/seat`, {
    headers: { cookie, origin: address },
    localAddress: addressOf(place),
    perMessageDeflate: false,
  })
  phones.push({ socket, isWaiting: false })
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('message', (data: Buffer) => {
      const frame = JSON.parse(data.toString('utf8')) as PhoneFrame
      if (frame.kind === 'view') resolve()
    })
  })
  return performance.now() - begun
}

function stir(itemId: string): void {
  const phone = phones[(sent * 7) % phones.length]
  if (phone === undefined) return
  const id = `stir-${process.pid}-${(sent += 1)}`
  const intent = phone.isWaiting ? { id, kind: 'withdraw' } : { id, kind: 'ask', form: 'speak', itemId }
  phone.isWaiting = !phone.isWaiting
  phone.socket.send(JSON.stringify(intent))
}

process.on('message', (message: ToPhones) => {
  if (message.kind === 'join') {
    const { from, to, address, code } = message
    const places = Array.from({ length: to - from }, (_, place) => from + place)
    void Promise.all(places.map((place) => join(address, code, place))).then((times) =>
      process.send?.({ kind: 'joined', times } satisfies FromPhones),
    )
  }
  if (message.kind === 'stir') stirring = setInterval(() => stir(message.itemId), message.every)
  if (message.kind === 'rest') clearInterval(stirring)
  if (message.kind === 'end') process.exit(0)
})
