/** Finalise: characters no font has, said before anything is frozen. */
export const characters = {
  title: 'Characters that can’t be printed',
  why_one: 'No font here has one character: it would be printed □. Correct it, or accept the box.',
  why_other: 'No font here has {{count}} characters: they would be printed □. Correct them, or accept the box.',
  first: 'These are the first {{count}} passages.',
  char: '“{{char}}”',
  around: '“{{around}}”',
  correct: 'Correct',
  correctThis: 'Correct: {{char}}, “{{around}}”',
  accept: 'Print □ instead',
  accepted: 'Printed □: {{chars}}.',
  askAgain: 'Change this answer',
} as const
