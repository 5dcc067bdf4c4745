import type { verify as french } from '../fr/verify.ts'
import type { SameKeys } from '../same-keys.ts'

/** Checking minutes: what the verdict itself does not say (shared/minutes/verdict-words/). */
export const verify = {
  title: 'Check minutes',
  intro:
    'Drop signed minutes (a PDF, or its .tablee archive) here, or choose them: Tablée says who signed, when, and whether they changed since. Nothing is sent or kept.',
  choose: 'Choose a file',
  drop: 'Drop the file: it will be checked',
  reading: 'Checking {{name}}',
  print: 'Print this result',
  of: 'Result for {{name}}',
  details: 'Details',
  open: 'Check signed minutes',
  openHint: 'A signed PDF, chosen or dropped on this page: who, when, and whether it changed.',
} satisfies SameKeys<typeof french>
