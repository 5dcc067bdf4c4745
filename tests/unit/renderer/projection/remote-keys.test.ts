import { afterEach, describe, expect, it } from 'vitest'
import { remoteChannelName, remotePressSchema, remoteSettingKey } from '#shared/contract/remote.ts'
import { forwardRemoteKeys, learnedPositions, remoteKey } from '../../../../renderer/projection/remote-keys.ts'

const plain = { repeat: false, ctrlKey: false, altKey: false, metaKey: false }
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A window that only hears keys. */
function keyboard() {
  const target = new EventTarget()
  const press = (code: string, overrides: Partial<typeof plain> = {}): Event => {
    const event = Object.assign(new Event('keydown', { cancelable: true }), { code, ...plain, ...overrides })
    target.dispatchEvent(event)
    return event
  }
  return { target: target as unknown as Window, press }
}

describe('A clicker’s key on the wall', () => {
  it.each(['PageUp', 'PageDown', 'F5', 'Escape', 'Period'])('%s is told and held back', (code) => {
    expect(remoteKey({ code, ...plain })).toEqual({ isHeldBack: true, press: { code } })
  })

  it('is told once however long it is held', () => {
    expect(remoteKey({ code: 'PageDown', ...plain, repeat: true })).toEqual({ isHeldBack: true, press: null })
  })

  it('never reloads, not even F5 with Ctrl, and leaves other chords to the browser', () => {
    expect(remoteKey({ code: 'F5', ...plain, ctrlKey: true })).toEqual({ isHeldBack: true, press: null })
    expect(remoteKey({ code: 'PageDown', ...plain, ctrlKey: true })).toEqual({ isHeldBack: false, press: null })
  })

  it('is no other key', () => {
    for (const code of ['KeyD', 'Equal', 'Digit0', 'Space', 'ArrowRight', 'Semicolon', 'F11']) {
      expect(remoteKey({ code, ...plain })).toEqual({ isHeldBack: false, press: null })
    }
  })
})

describe('A clicker whose buttons are arrow keys', () => {
  const kept = (text: string | null) => ({
    localStorage: { getItem: (key: string) => (key === remoteSettingKey ? text : null) },
  })

  it('is told once its keys were learnt, any of them', () => {
    const learned = learnedPositions(kept('{"on":true,"codes":{"ArrowRight":"next","KeyB":"black"}}'))
    for (const code of ['ArrowRight', 'KeyB', 'PageDown']) {
      expect(remoteKey({ code, ...plain }, learned)).toEqual({ isHeldBack: true, press: { code } })
    }
    expect(remoteKey({ code: 'ArrowRight', ...plain, altKey: true }, learned).isHeldBack).toBe(false)
    expect(remoteKey({ code: 'ArrowLeft', ...plain }, learned).isHeldBack).toBe(false)
  })

  it('is nobody’s when the remote is off, was never learnt, or the setting cannot be read', () => {
    const off = '{"on":false,"codes":{"ArrowRight":"next"}}'
    for (const text of [off, null, 'not even JSON', '{"on":true,"codes":{"ArrowRight":"launch"}}']) {
      expect(learnedPositions(kept(text))).toEqual([])
    }
  })
})

describe('Forwarding', () => {
  it('tells the console of this meeting, in order, and nobody once stopped', async () => {
    const { target, press } = keyboard()
    const console = new BroadcastChannel(remoteChannelName('meeting-1'))
    const heard: unknown[] = []
    const three = new Promise<void>((done) => {
      console.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        heard.push(remotePressSchema.parse(data).code)
        if (heard.length === 3) done()
      })
    })
    const stop = forwardRemoteKeys('meeting-1', target, () => [])
    closing.push(() => console.close())
    expect(press('PageDown').defaultPrevented).toBe(true)
    expect(press('PageDown', { repeat: true }).defaultPrevented).toBe(true)
    expect(press('KeyD').defaultPrevented).toBe(false)
    press('Period')
    press('F5')
    await three
    expect(heard).toEqual(['PageDown', 'Period', 'F5'])
    stop()
    expect(press('F5').defaultPrevented).toBe(false)
  })
})
