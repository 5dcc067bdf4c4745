import type { finalise as french } from '../fr/finalise.ts'
import type { SameKeys } from '../same-keys.ts'

export const finalise = {
  title: 'Finalise',
  cancel: 'Cancel',
  editions: {
    label: 'Edition',
    members: 'Members (full)',
    public: 'Public',
    simple: 'Simple version',
  },
  troubles: {
    title: 'What is left to do',
    none: 'Nothing is missing. The minutes can be finalised.',
    count_one: '{{count}} thing to complete',
    count_other: '{{count}} things to complete',
    mend: 'Complete',
    how: 'What does not block may stay as it is: the minutes will say so.',
    blocking: 'Blocks',
  },
  role: {
    facilitator: 'who facilitates',
    minuteTaker: 'who writes the minutes',
    chair: 'who chairs and signs',
    coChair: 'who co-chairs and signs',
  },
  parked: {
    title: 'Points to come back to',
    where: 'What becomes of “{{text}}”?',
    by: '{{text}} ({{author}})',
    nextAgenda: 'Next agenda',
    action: 'Action',
    answered: 'Answered',
    dropped: 'Let go',
    again: 'Change',
    done: '“{{text}}”: {{what}}',
  },
  export: {
    title: 'Files',
    pdf: 'Make the PDF',
    decisionLog: 'Decisions on one page',
    markdown: 'Text (Markdown)',
    tablee: '.tablee file',
    running: 'Composing the document',
  },
  characters: {
    missing_one:
      'One character can’t be printed: no font here has it. Nothing was frozen. Correct it, or accept that a box □ is printed in its place.',
    missing_other:
      '{{count}} characters can’t be printed: no font here has them. Nothing was frozen. Correct them, or accept that a box □ is printed in their place.',
    accept: 'Print □ instead',
    line: '“{{char}}” (U+{{code}}): “{{around}}”',
    lineUnder: '“{{char}}” (U+{{code}}), under “{{where}}”: “{{around}}”',
  },
  preview: { title: 'Preview' },
  publish: {
    title: 'Register',
    action: 'Finalise and enter in the register',
    question: 'Finalise? The minutes are frozen as they are, with their numbers. They will not change.',
    questionMissing_one: 'Finalise in spite of {{count}} thing to complete? The minutes are frozen as they are.',
    questionMissing_other: 'Finalise in spite of {{count}} things to complete? The minutes are frozen as they are.',
    running: 'Composing the frozen document',
    done: 'Session no. {{number}} is in the register. Fingerprint of the PDF: {{sha}}',
    blocked:
      'What blocks is marked above: the session must be adjourned, each decision must answer “is there another view?”, and nothing may be left “to be completed”.',
    joined:
      'This meeting is on other computers too. The one that finalises it goes on with the minutes: reviews, approval, signatures, archive. The others see them.',
    startHere: 'Finalise here all the same…',
    startHereQuestion:
      'The minutes are finalised on another computer already. Finalising here would begin a second set, with signatures of its own: only if the other computer is lost. Finalise here?',
    confirm: 'Finalise',
    already: 'The minutes of this session are already in the register (session no. {{number}}).',
    register: 'See the register',
  },
} satisfies SameKeys<typeof french>
