import { afterEach, describe, expect, test, vi } from 'vitest'
import { ActsInTurn } from '../../../../renderer/storage/acts-in-turn.ts'

/** An act that ends when it is told to, and says when it began. */
function acting(said: string[], name: string): { act: () => Promise<string>; end: () => void; fail: () => void } {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const act = (): Promise<string> => {
    said.push(name)
    return promise
  }
  return { act, end: () => resolve(name), fail: () => reject(new Error(name)) }
}

/** Every task that was ready has run. */
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

describe('acts asked for one after the other', () => {
  afterEach(() => vi.useRealTimers())

  test('begin at once when nothing is under way', () => {
    const said: string[] = []
    void new ActsInTurn().run('give', acting(said, 'give').act)
    expect(said).toEqual(['give'])
  })

  test('wait for those before them, in the order of the keys', async () => {
    const acts = new ActsInTurn()
    const said: string[] = []
    const [give, cut, giveAgain] = [acting(said, 'give'), acting(said, 'cut'), acting(said, 'give again')]
    void acts.run('give', give.act)
    void acts.run('cut', cut.act)
    const last = acts.run('give to Aline', giveAgain.act)
    await soon()
    expect(said).toEqual(['give'])
    give.end()
    await soon()
    expect(said).toEqual(['give', 'cut'])
    cut.end()
    await soon()
    expect(said).toEqual(['give', 'cut', 'give again'])
    giveAgain.end()
    expect(await last).toBe('give again')
  })

  test('the same again goes at once: its host tells a key that bounced', () => {
    const acts = new ActsInTurn()
    const said: string[] = []
    void acts.run('give', acting(said, 'give').act)
    void acts.run('give', acting(said, 'give').act)
    expect(said).toEqual(['give', 'give'])
  })

  test('one that failed holds nothing back', async () => {
    const acts = new ActsInTurn()
    const said: string[] = []
    const [give, cut] = [acting(said, 'give'), acting(said, 'cut')]
    const failed = acts.run('give', give.act)
    void acts.run('cut', cut.act)
    give.fail()
    await expect(failed).rejects.toThrow('give')
    await soon()
    expect(said).toEqual(['give', 'cut'])
  })

  test('a host that says nothing holds a key back five seconds at most', async () => {
    vi.useFakeTimers()
    const acts = new ActsInTurn()
    const said: string[] = []
    void acts.run('give', acting(said, 'give').act)
    void acts.run('cut', acting(said, 'cut').act)
    await vi.advanceTimersByTimeAsync(4900)
    expect(said).toEqual(['give'])
    await vi.advanceTimersByTimeAsync(200)
    expect(said).toEqual(['give', 'cut'])
  })

  test('are settled when the last has ended', async () => {
    const acts = new ActsInTurn()
    expect(acts.settled()).toBeNull()
    const give = acting([], 'give')
    void acts.run('give', give.act)
    const isSettled = vi.fn()
    void acts.settled()?.then(isSettled)
    await soon()
    expect(isSettled).not.toHaveBeenCalled()
    give.end()
    await soon()
    expect(isSettled).toHaveBeenCalled()
    expect(acts.settled()).toBeNull()
  })

  test('are idle only when what began meanwhile has ended too', async () => {
    const acts = new ActsInTurn()
    const said: string[] = []
    const [give, cut] = [acting(said, 'give'), acting(said, 'cut')]
    void acts.run('give', give.act)
    const isIdle = vi.fn()
    void acts.idle().then(isIdle)
    void acts.run('cut', cut.act)
    give.end()
    await soon()
    expect(isIdle).not.toHaveBeenCalled()
    cut.end()
    await soon()
    expect(isIdle).toHaveBeenCalled()
  })
})
