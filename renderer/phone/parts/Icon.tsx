/** @jsxImportSource preact */
import type { VNode } from 'preact'

/** Drawn for this page, on a 24-unit square: a word always stands beside them. */
const shapes = {
  speak:
    'M8 13V5.5a1.5 1.5 0 0 1 3 0V11m0-1V3.5a1.5 1.5 0 0 1 3 0V11m0-.5v-5a1.5 1.5 0 0 1 3 0V13m-9 .5-1.6-1.9a1.6 1.6 0 0 0-2.5 2l3.3 5A6 6 0 0 0 12.3 21.5H13a6 6 0 0 0 6-6V9a1 1 0 0 0-2 0',
  reply: 'M10 5 4 11l6 6M4 11h9a7 7 0 0 1 7 7v1',
  question: 'M8.5 9a3.5 3.5 0 1 1 5.2 3c-1.1.700-1.7 1.4-1.7 2.6M12 18.5v.1',
  procedure: 'M5 6h.1M5 12h.1M5 18h.1M9 6h10M9 12h10M9 18h10',
  withdraw: 'M4 12h16M9 7l-5 5 5 5',
  for: 'm5 13 4.5 4.5L19 7',
  against: 'm6 6 12 12M18 6 6 18',
  abstain: 'M5 12h14',
  document: 'M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5',
  write: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 21a7.5 7.5 0 0 1 15 0',
  people:
    'M9 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20a6.5 6.5 0 0 1 13 0M16 5.3a3.5 3.5 0 0 1 0 6.4M18 14.3A6.5 6.5 0 0 1 21.5 20',
  leave: 'M14 4h5v16h-5M10 8l-4 4 4 4M6 12h9',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3 12h18M12 3c-3 2.5-4 5.5-4 9s1 6.5 4 9c3-2.5 4-5.5 4-9s-1-6.5-4-9',
  screen: 'M3 5h18v11H3zM9 20h6M12 16v4',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5',
  remote: 'M8 3h8v18H8zM12 7h.1M10.5 11h3M10.5 14h3',
  nextSpeaker: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20a6.5 6.5 0 0 1 12-3.4M17 11l4 4-4 4M21 15h-7',
  endTurn: 'M7 7h10v10H7z',
  addMinute: 'M12 5v14M5 12h14',
  nextItem: 'M5 5l9 7-9 7zM18 5v14',
  suspend: 'M9 5v14M15 5v14',
  resume: 'M7 4.5 19 12 7 19.5z',
  calm: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10',
  undo: 'M8 4 4 8l4 4M4 8h10a6 6 0 0 1 0 12H8',
  cut: 'M3 3l18 18M8.5 15a5 5 0 0 1 5-1.2M5 11.5a10 10 0 0 1 4-2.3M13 8.1a10 10 0 0 1 6 3.4M12 19h.1',
  time: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3.5 2',
} as const

export type IconName = keyof typeof shapes

/** Mirrored where the page is read from the right: those that point along the line of reading. */
const alongTheLine: ReadonlySet<IconName> = new Set<IconName>([
  'reply',
  'withdraw',
  'nextSpeaker',
  'nextItem',
  'undo',
  'leave',
])

export function Icon({ name }: { name: IconName }): VNode {
  return (
    <svg
      class={alongTheLine.has(name) ? 'icon along' : 'icon'}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  )
}
