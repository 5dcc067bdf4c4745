/** Which display the room sees: rules over what the system says of its displays. */
import type { Display, Rectangle } from 'electron/main'

export type DisplayFacts = Pick<Display, 'id' | 'label' | 'bounds' | 'workArea'>

/** A display as it is remembered across unplugging: its id may change, its name rarely does. */
export type DisplayMemory = Pick<Display, 'id' | 'label'>

/** The display to project on: never the one the main window is on; the one used before when it is there. */
export function externalDisplay(
  displays: readonly DisplayFacts[],
  mainDisplayId: number,
  before: DisplayMemory | null,
): DisplayFacts | null {
  const others = displays.filter((display) => display.id !== mainDisplayId)
  return (
    others.find((display) => display.id === before?.id) ??
    others.find((display) => display.label !== '' && display.label === before?.label) ??
    others[0] ??
    null
  )
}

/** The display after this one, in the system's order; null when there is no other. */
export function nextDisplay(displays: readonly DisplayFacts[], currentId: number): DisplayFacts | null {
  const at = displays.findIndex((display) => display.id === currentId)
  const next = displays[(at + 1) % displays.length]
  return next === undefined || next.id === currentId ? null : next
}

/** Where the projection stands when there is one display: low in a corner, so that the editor stays in sight. */
export function corner(area: Rectangle): Rectangle {
  const width = Math.round(area.width * 0.4)
  const height = Math.round((width * 9) / 16)
  return { x: area.x + area.width - width, y: area.y + area.height - height, width, height }
}

/** The same size, in the middle of another display, and never larger than it. */
export function centred(window: Rectangle, area: Rectangle): Rectangle {
  const width = Math.min(window.width, area.width)
  const height = Math.min(window.height, area.height)
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  }
}

/**
 * False on native Wayland, where a program may neither place its windows nor know where they are. We start with
 * `--ozone-platform=x11` (build/start, linux.executableArgs): a switch set in code comes too late.
 */
export function canPlaceWindows(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  ozonePlatform: string,
): boolean {
  if (platform !== 'linux' || ozonePlatform === 'x11') return true
  if (ozonePlatform === 'wayland') return false
  return env['XDG_SESSION_TYPE'] !== 'wayland' && env['WAYLAND_DISPLAY'] === undefined
}
