import { describe, expect, it } from 'vitest'
import {
  canPlaceWindows,
  centred,
  corner,
  externalDisplay,
  nextDisplay,
  type DisplayFacts,
} from '../../../../main/desktop/displays.ts'

function display(id: number, label = ''): DisplayFacts {
  const bounds = { x: (id - 1) * 1000, y: 0, width: 1000, height: 800 }
  return { id, label, bounds, workArea: bounds }
}

describe('the display the room sees', () => {
  it('is never the one the main window is on', () => {
    expect(externalDisplay([display(1), display(2)], 1, null)?.id).toBe(2)
    expect(externalDisplay([display(1), display(2)], 2, null)?.id).toBe(1)
    expect(externalDisplay([display(1)], 1, { id: 1, label: '' })).toBeNull()
    expect(externalDisplay([], 1, null)).toBeNull()
  })

  it('is the one used before: by its id, else by its name', () => {
    const displays = [display(1), display(2, 'Monitor'), display(3, 'Beamer')]
    expect(externalDisplay(displays, 1, { id: 3, label: 'Beamer' })?.id).toBe(3)
    expect(externalDisplay(displays, 1, { id: 9, label: 'Beamer' })?.id).toBe(3)
    expect(externalDisplay(displays, 1, { id: 9, label: '' })?.id).toBe(2)
  })
})

describe('moving the projection', () => {
  it('goes round the displays', () => {
    const displays = [display(1), display(2), display(3)]
    expect([1, 2, 3].map((id) => nextDisplay(displays, id)?.id)).toEqual([2, 3, 1])
  })

  it('goes nowhere when there is no other', () => {
    expect(nextDisplay([display(1)], 1)).toBeNull()
    expect(nextDisplay([], 1)).toBeNull()
  })
})

describe('the window beside the editor', () => {
  it('stands low in a corner of the work area, as wide as two fifths of it', () => {
    expect(corner({ x: 10, y: 20, width: 1000, height: 700 })).toEqual({ x: 610, y: 495, width: 400, height: 225 })
  })

  it('is never larger than the display it moves to', () => {
    const area = { x: 1000, y: 0, width: 800, height: 600 }
    expect(centred({ x: 0, y: 0, width: 400, height: 300 }, area)).toEqual({ x: 1200, y: 150, width: 400, height: 300 })
    expect(centred({ x: 0, y: 0, width: 1366, height: 768 }, area)).toEqual(area)
  })
})

describe('windows can be placed', () => {
  it.each([
    ['on X11', 'linux', { XDG_SESSION_TYPE: 'x11' }, '', true],
    ['under Wayland when started with --ozone-platform=x11', 'linux', { XDG_SESSION_TYPE: 'wayland' }, 'x11', true],
    ['not on native Wayland', 'linux', { XDG_SESSION_TYPE: 'wayland' }, '', false],
    ['not with only a Wayland socket', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, '', false],
    ['not when Wayland was asked for', 'linux', {}, 'wayland', false],
    ['on Windows', 'win32', {}, '', true],
    ['on a Mac', 'darwin', {}, '', true],
  ] as const)('%s', (_title, platform, env, ozone, expected) => {
    expect(canPlaceWindows(platform, env, ozone)).toBe(expected)
  })
})
