import type { ui as french } from '../fr/ui.ts'
import type { SameKeys } from '../same-keys.ts'

export const ui = {
  skipToContent: 'Skip to content',
  saved: {
    pending: 'Not kept yet',
    held: 'Kept on this page',
    computer: 'On this computer',
    room: 'In the room',
    files_one: '{{count}} file',
    files_other: '{{count}} files',
    toCome: 'to receive',
    missingFiles_one: '{{count}} file to receive',
    missingFiles_other: '{{count}} files to receive',
  },
  clock: { label: 'Time' },
  minutes: {
    left: '{{count}} min left',
    lastMinute: 'less than a minute',
    over: '{{count}} min over',
    spent: '{{count}} min',
    onTime: 'on time',
  },
  keys: {
    hint: 'Key {{keys}}',
    ctrl: 'Ctrl',
    shift: 'Shift',
    space: 'Space',
    enter: 'Enter',
    escape: 'Esc',
    delete: 'Del',
  },
  confirm: { yes: 'Yes', no: 'No' },
  notice: { dismiss: 'Close this message' },
  progress: { done: '{{percent}}%' },
  language: { label: 'Language', fr: 'Français', en: 'English' },
  theme: { label: 'Colours', light: 'Light', dark: 'Dark', auto: 'As the computer' },
} satisfies SameKeys<typeof french>
