import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Farewell, type FarewellSetting } from '../../../../main/desktop/farewell.ts'

/** Steps that record their calls; the page is there and the host closes, unless said otherwise. */
function setting({
  askPage = () => true,
  askPerson = () => true,
  closeHost = async () => undefined,
}: Partial<FarewellSetting> = {}) {
  return {
    askPage: vi.fn(askPage),
    askPerson: vi.fn(askPerson),
    closeHost: vi.fn(closeHost),
    leave: vi.fn(),
    log: vi.fn(),
  }
}

describe('leaving', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('asks the page, then closes the host, then goes', async () => {
    const steps = setting()
    const farewell = new Farewell(steps)
    farewell.begin()
    await vi.advanceTimersByTimeAsync(0)
    expect([steps.askPage.mock.calls.length, steps.closeHost.mock.calls.length]).toEqual([1, 0])
    farewell.flushed()
    await vi.advanceTimersByTimeAsync(0)
    expect(steps.closeHost).toHaveBeenCalledOnce()
    expect(steps.leave).toHaveBeenCalledOnce()
    expect(farewell.isOver).toBe(true)
    expect(steps.log).not.toHaveBeenCalled()
  })

  it('waits at most three seconds for a page that says nothing', async () => {
    const steps = setting()
    new Farewell(steps).begin()
    await vi.advanceTimersByTimeAsync(2999)
    expect(steps.closeHost).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(steps.leave).toHaveBeenCalledOnce()
    expect(steps.log).toHaveBeenCalledWith('quit: the page did not flush in time')
  })

  it('goes at once when there is no page to ask', async () => {
    const steps = setting({ askPage: () => false })
    new Farewell(steps).begin()
    await vi.advanceTimersByTimeAsync(0)
    expect(steps.leave).toHaveBeenCalledOnce()
  })

  it.each([
    ['hangs', () => new Promise<void>(() => undefined), 'the host did not close in time'],
    ['fails', () => Promise.reject(new TypeError('with words of a meeting')), 'the host failed to close: TypeError'],
  ])('goes although the host %s', async (_title, closeHost, said) => {
    const steps = setting({ askPage: () => false, closeHost })
    new Farewell(steps).begin()
    await vi.advanceTimersByTimeAsync(3000)
    expect(steps.leave).toHaveBeenCalledOnce()
    expect(steps.log).toHaveBeenCalledWith(`quit: ${said}`)
  })

  it('is done once, however often it is asked', async () => {
    const steps = setting({ askPage: () => false })
    const farewell = new Farewell(steps)
    farewell.begin()
    farewell.begin()
    await vi.advanceTimersByTimeAsync(0)
    farewell.begin()
    await vi.advanceTimersByTimeAsync(0)
    expect([steps.askPage.mock.calls.length, steps.leave.mock.calls.length]).toEqual([1, 1])
  })

  it('may flush without leaving', async () => {
    const steps = setting()
    const farewell = new Farewell(steps)
    farewell.flushSoon()
    farewell.flushed()
    await vi.advanceTimersByTimeAsync(5000)
    expect(steps.askPage).toHaveBeenCalledOnce()
    expect([steps.closeHost.mock.calls.length, steps.leave.mock.calls.length]).toEqual([0, 0])
  })

  describe('when a person quits', () => {
    it('waits for as long as they read the question', async () => {
      const steps = setting()
      const farewell = new Farewell(steps)
      farewell.request()
      farewell.answer('asking')
      await vi.advanceTimersByTimeAsync(60_000)
      expect([steps.askPage.mock.calls.length, steps.leave.mock.calls.length]).toEqual([0, 0])
      farewell.answer('leave')
      farewell.flushed()
      await vi.advanceTimersByTimeAsync(0)
      expect(steps.leave).toHaveBeenCalledOnce()
    })

    it('stays when they change their mind, and may ask again later', async () => {
      const steps = setting()
      const farewell = new Farewell(steps)
      farewell.request()
      farewell.answer('asking')
      farewell.answer('stay')
      await vi.advanceTimersByTimeAsync(60_000)
      expect(steps.leave).not.toHaveBeenCalled()
      farewell.request()
      expect(steps.askPerson).toHaveBeenCalledTimes(2)
    })

    it('goes at a second press, without asking again', async () => {
      const steps = setting()
      const farewell = new Farewell(steps)
      farewell.request()
      farewell.answer('asking')
      farewell.request()
      farewell.flushed()
      await vi.advanceTimersByTimeAsync(0)
      expect([steps.askPerson.mock.calls.length, steps.leave.mock.calls.length]).toEqual([1, 1])
    })

    it('gives a silent page three seconds in all, for its question and its flush', async () => {
      const steps = setting()
      new Farewell(steps).request()
      await vi.advanceTimersByTimeAsync(2999)
      expect(steps.askPage).not.toHaveBeenCalled()
      await vi.advanceTimersByTimeAsync(1)
      expect([steps.askPage.mock.calls.length, steps.leave.mock.calls.length]).toEqual([1, 1])
    })

    it('goes when the system ends the session under the question, whatever is answered then', async () => {
      const steps = setting()
      const farewell = new Farewell(steps)
      farewell.request()
      farewell.answer('asking')
      farewell.begin()
      farewell.answer('stay')
      farewell.flushed()
      await vi.advanceTimersByTimeAsync(0)
      expect(steps.leave).toHaveBeenCalledOnce()
    })

    it('goes at once when there is no page to ask with', async () => {
      const steps = setting({ askPage: () => false, askPerson: () => false })
      new Farewell(steps).request()
      await vi.advanceTimersByTimeAsync(0)
      expect(steps.leave).toHaveBeenCalledOnce()
    })
  })
})
