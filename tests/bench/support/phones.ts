/** Crowds of scripted phones, in two processes. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { HostedRoom } from '#shared/contract/room.ts'
import type { FromPhones, ToPhones } from './phones.worker.ts'

const script = join(import.meta.dirname, 'phones.worker.ts')

export interface Crowd {
  /** So many more come in at once; for each the time to its first view, ms. */
  join(count: number, room: HostedRoom): Promise<number[]>
  /** One of all of them asks for the floor, or takes that back, so often, ms. */
  stir(every: number, itemId: string): void
  rest(): void
  end(): Promise<void>
}

export function openCrowd(): Crowd {
  const workers = [0, 1].map(() => fork(script, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }))
  const tell = (message: ToPhones): void => workers.forEach((worker) => worker.send(message))
  let present = 0
  return {
    async join(count, { address, codes }) {
      const half = Math.ceil(count / 2)
      const shares = [
        [present, present + half],
        [present + half, present + count],
      ] as const
      present += count
      const times = await Promise.all(
        shares.map(async ([from, to], place) => {
          const worker = workers[place]
          if (worker === undefined || from === to) return []
          const joined = once(worker, 'message') as Promise<[FromPhones]>
          worker.send({ kind: 'join', from, to, address, code: codes.participant } satisfies ToPhones)
          const [answer] = await joined
          return answer.times
        }),
      )
      return times.flat()
    },
    stir: (every, itemId) => tell({ kind: 'stir', every: every * 2, itemId }),
    rest: () => tell({ kind: 'rest' }),
    async end() {
      await Promise.all(
        workers.map(async (worker) => {
          const gone = once(worker, 'exit')
          worker.send({ kind: 'end' } satisfies ToPhones)
          await gone
        }),
      )
    },
  }
}
