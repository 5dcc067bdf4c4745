/** What pages may ask of the shell: each line says who may and what the question looks like (DesktopBridge). */
import { z } from 'zod'
import type { Host } from '#host/host.ts'
import type { QuitAnswer } from '#shared/contract/desktop.ts'
import { success } from '#shared/contract/result.ts'
import { channels } from './channels.ts'
import type { Farewell } from './farewell.ts'
import { asChannel, claimOf } from './frame-channel.ts'
import type { Gate } from './gate.ts'
import type { FileOpener } from './open-files.ts'
import type { Projection } from './projection.ts'
import { saveExport, type SaveSetting } from './save-export.ts'

const nothing = z.tuple([])
const quitAnswer = z.enum(['asking', 'leave', 'stay']) satisfies z.ZodType<QuitAnswer>
const docId = z.string().min(1).max(64)

export interface RequestSetting {
  host: Host
  projection: Projection
  farewell: Farewell
  opener: FileOpener
  saving: Omit<SaveSetting, 'host'>
}

export function openRequests(gate: Gate, { host, projection, farewell, opener, saving }: RequestSetting): void {
  gate.listen(channels.connect, ['main', 'projection'], z.tuple([z.string().max(1000)]), ([text], { role }, ports) => {
    const claim = claimOf(text, role)
    const [port] = ports
    if (port === undefined) return
    const channel = asChannel(port)
    if (claim === null) channel.close()
    else host.connect(claim, channel)
  })
  gate.answer(channels.openProjection, ['main'], z.tuple([docId]), async ([id]) => success(await projection.open(id)))
  gate.answer(channels.closeProjection, ['main', 'projection'], nothing, async () => {
    projection.close()
    return success(undefined)
  })
  gate.answer(channels.moveProjection, ['main', 'projection'], nothing, async () => {
    projection.move()
    return success(undefined)
  })
  gate.answer(channels.lendScreen, ['main'], z.tuple([z.boolean()]), async ([lent]) => {
    projection.lend(lent)
    return success(undefined)
  })
  gate.answer(
    channels.saveExport,
    ['main'],
    z.tuple([z.string().max(2000), z.string().max(1000)]),
    ([url, suggestedName]) => saveExport({ ...saving, host }, url, suggestedName),
  )
  gate.listen(channels.flushed, ['main'], nothing, () => farewell.flushed())
  gate.listen(channels.answerQuit, ['main'], z.tuple([quitAnswer]), ([answer]) => farewell.answer(answer))
  gate.listen(channels.awaitsMeetings, ['main'], nothing, () => opener.pageListens())
}
