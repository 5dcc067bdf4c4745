/**
 * The one gate of everything a page asks of the shell: who are you, is that what this question looks like, then the
 * handler, then a Result. Inside, types are trusted.
 */
import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, MessagePortMain, WebContents } from 'electron/main'
import type { z } from 'zod'
import { refuse, type Refusal, type Result } from '#shared/contract/result.ts'
import { isOwnUrl, ownOrigin } from './origin.ts'

/** The two kinds of window there are. */
export type WindowRole = 'main' | 'projection'

export interface Caller {
  role: WindowRole
  contents: WebContents
}

type RoleOf = (contents: WebContents) => WindowRole | null

/** The asking window, or null: only the main frame of one of our windows, on our origin, is listened to. */
export function callerOf(event: IpcMainEvent | IpcMainInvokeEvent, roleOf: RoleOf): Caller | null {
  const frame = event.senderFrame
  if (frame === null || frame.parent !== null) return null
  if (frame.origin !== ownOrigin || !isOwnUrl(frame.url)) return null
  const role = roleOf(event.sender)
  return role === null ? null : { role, contents: event.sender }
}

export class Gate {
  readonly #ipc: IpcMain
  readonly #roleOf: RoleOf
  readonly #log: (line: string) => void

  constructor(ipc: IpcMain, roleOf: RoleOf, log: (line: string) => void) {
    this.#ipc = ipc
    this.#roleOf = roleOf
    this.#log = log
  }

  /** @param input schema of the argument list. */
  answer<Input, Output>(
    channel: string,
    roles: readonly WindowRole[],
    input: z.ZodType<Input>,
    handler: (input: Input, caller: Caller) => Promise<Result<Output>>,
  ): void {
    this.#ipc.handle(channel, async (event, ...words: unknown[]): Promise<Result<Output>> => {
      const admitted = this.#admit(channel, roles, input, event, words)
      if (!admitted.ok) return admitted
      try {
        return await handler(admitted.value.input, admitted.value.caller)
      } catch (error) {
        this.#log(`${channel} failed: ${error instanceof Error ? error.name : 'error'}`)
        return refuse('shellFault')
      }
    })
  }

  /** For what expects no answer. What comes with a port and is refused gets its port closed. */
  listen<Input>(
    channel: string,
    roles: readonly WindowRole[],
    input: z.ZodType<Input>,
    listener: (input: Input, caller: Caller, ports: readonly MessagePortMain[]) => void,
  ): void {
    this.#ipc.on(channel, (event, ...words: unknown[]) => {
      const admitted = this.#admit(channel, roles, input, event, words)
      if (admitted.ok) {
        listener(admitted.value.input, admitted.value.caller, event.ports)
        return
      }
      for (const port of event.ports) {
        port.postMessage('close')
        port.close()
      }
    })
  }

  #admit<Input>(
    channel: string,
    roles: readonly WindowRole[],
    input: z.ZodType<Input>,
    event: IpcMainEvent | IpcMainInvokeEvent,
    words: readonly unknown[],
  ): { ok: true; value: { input: Input; caller: Caller } } | Refusal {
    const caller = callerOf(event, this.#roleOf)
    if (caller === null || !roles.includes(caller.role)) {
      this.#log(`${channel} refused: not its sender`)
      return refuse('notAllowed')
    }
    const parsed = input.safeParse(words)
    if (parsed.success) return { ok: true, value: { input: parsed.data, caller } }
    this.#log(`${channel} refused: not its form`)
    return refuse('badInput', { path: parsed.error.issues[0]?.path.join('.') ?? '' })
  }
}
