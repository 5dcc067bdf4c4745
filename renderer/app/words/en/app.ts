import type { app as french } from '../fr/app.ts'
import type { SameKeys } from '../same-keys.ts'

export const app = {
  title: 'Everywhere',
  starting: 'Opening Tablée',
  hostSilent: {
    title: 'Tablée does not answer',
    body: 'This page cannot reach the program that keeps your meetings on this computer. Nothing is lost: they are on the disk. Check that Tablée is still running.',
    retrying: 'Trying again every two seconds',
    retry: 'Try again now',
  },
  emptied: 'This page had lost its copy: it was filled again from the disk.',
  disk: {
    diskFull: 'This computer’s disk is full: what you type is kept on this page, not yet on the disk. Free some space.',
    diskReadOnly: 'The disk refuses writing: what you type is kept on this page, not yet on the disk.',
    diskError: 'The disk refused a write: what you type is kept on this page, not yet on the disk.',
  },
  error: {
    title: 'This page has stopped',
    body: 'An error in the program keeps this screen from showing. What you typed is kept: reloading the page shows it again.',
    reload: 'Reload the page',
    home: 'Back to Home',
    detail: 'What happened, for whoever mends it',
  },
  meeting: {
    opening: 'Opening the meeting',
    openingLong: 'The program does not answer yet; the meeting will open as soon as it does.',
    unreadable: 'This meeting can’t be opened',
    notOpenedHere: 'What this page had kept of it is shown, but is not saved on the disk. {{why}}',
    missing: 'This meeting is not on this computer',
    missingBody: 'It may be in the bin, or kept on another computer.',
    untitled: 'Meeting without a name',
  },
  nav: {
    home: 'Home',
    label: 'Screens of the meeting',
    prepare: 'Prepare',
    room: 'Check the room',
    conduct: 'Conduct',
    minutes: 'Write',
    project: 'Project',
    finalise: 'Finalise',
    loading: 'Opening the screen',
  },
  saved: {
    cut: 'The program no longer answers. What you type is kept on this page, not yet on the disk; all of it will leave when it returns.',
    refused: 'The program does not save what you type yet: it is kept on this page, and will leave as soon as it can.',
    refusedNotHeld: 'The program does not save what you type yet, and this page cannot keep it: do not close it.',
    cutNotHeld: 'The program no longer answers and this page cannot keep what you type: do not close it.',
  },
  undo: {
    do: 'Undo: {{what}}',
    nothing: 'Nothing to undo',
    short: 'Undo',
    done: 'Undone: {{what}}.',
    refused: '“{{what}}” was not undone. {{why}}',
  },
  settings: 'Page settings',
  keys: {
    title: 'Keys',
    open: 'See the keys',
    close: 'Close',
    intro: 'A letter alone never acts while you type in a field.',
    list: 'the list of keys',
    undo: 'undo the last thing done (outside a text)',
  },
  projection: {
    blocked: 'The browser refused to open the projection window. Allow windows for this address, then try again.',
    sameScreen:
      'The projection opened on this screen, in a window of its own: the room does not see it yet. Plug the projector in; if it does not go there by itself, drag its window across.',
    failed: 'The projection could not be opened. The meeting is whole; try again.',
  },
} satisfies SameKeys<typeof french>
