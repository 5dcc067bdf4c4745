import { setTimeout as pause } from 'node:timers/promises'
import { Hocuspocus } from '@hocuspocus/server'
import * as encoding from 'lib0/encoding'
import { expect, it } from 'vitest'
import { connectPen } from '#host/room/pen-connection.ts'
import type { PenContext } from '#host/room/pen-context.ts'
import { channelPair } from '#factories/host.ts'

const quiet = 60

/** A pen that opened a part and says nothing more. */
async function silentPen() {
  const { near, far } = channelPair()
  const closed = new Promise<'closed'>((resolve) => near.onClose(() => resolve('closed')))
  const hocuspocus = new Hocuspocus<PenContext>({ quiet: true, timeout: quiet })
  const self = () => ({ name: null, seat: 'facilitator' as const })
  const pen = connectPen(hocuspocus, far, { kind: 'local', self })
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, 'a/body')
  encoding.writeVarUint(encoder, 2)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarString(encoder, 'token')
  near.send(encoding.toUint8Array(encoder))
  return { pen, closed, near }
}

it('A pen that has nothing to write stays, as long as it is heard of', async () => {
  const [heard, unheard] = [await silentPen(), await silentPen()]
  const hearing = setInterval(() => heard.pen.heard(), quiet / 6)
  expect(await unheard.closed).toBe('closed')
  expect(await Promise.race([heard.closed, pause(3 * quiet, 'open')])).toBe('open')
  clearInterval(hearing)
  heard.near.close()
})
