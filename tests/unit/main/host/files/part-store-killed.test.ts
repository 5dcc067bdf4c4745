import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { textOf } from './documents.ts'
import { openPart } from './open-part.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Starts a typist, kills it without warning after so many acknowledgements, answers the last one it printed. */
async function typeUntilKilled(folder: string, acknowledgements: number): Promise<number> {
  const typist = spawn(process.execPath, [join(import.meta.dirname, 'typist.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let last = -1
  let heard = 0
  for await (const line of createInterface(typist.stdout)) {
    last = Number(line)
    heard += 1
    if (heard === acknowledgements) typist.kill('SIGKILL')
  }
  if (typist.exitCode === null && typist.signalCode === null) await once(typist, 'exit')
  expect(typist.signalCode).toBe('SIGKILL')
  return last
}

it('a host killed while it types and compacts has kept everything it acknowledged', { timeout: 60_000 }, async () => {
  const folder = await temporaryFolder()
  let last = -1
  for (const acknowledgements of [1, 7, 60, 151, 240]) {
    last = await typeUntilKilled(folder, acknowledgements)
    const part = await openPart(folder)
    const typed = textOf(await part.load())
      .trim()
      .split(' ')
      .map(Number)
    expect(typed).toEqual(typed.map((_, index) => index))
    expect(typed.at(-1)).toBeGreaterThanOrEqual(last)
    await part.close()
  }
  expect(last).toBeGreaterThan(400)
})
