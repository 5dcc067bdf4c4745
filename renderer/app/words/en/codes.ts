import type { codes as french } from '../fr/codes.ts'
import type { SameKeys } from '../same-keys.ts'

export const codes = {
  unknown: 'This could not be done ({{code}}). Nothing was lost.',
  badInput: 'A value was not understood ({{path}}). Nothing was changed.',
  unknownOperation: 'This page and the program are not the same version: reload the page.',
  tooLarge: 'This is too big to be received at once. Nothing was changed.',
  hostFault: 'The program hit an error. What was kept still is; try again.',
  unreachable: 'The program does not answer. What you type is kept on this page and will leave when it returns.',
  keptInMemory:
    'It is noted, but the disk refuses to keep it for now. Leave Tablée open and free some space: keeping resumes by itself.',
} satisfies SameKeys<typeof french>
