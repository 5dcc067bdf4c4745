import type { editions as french } from '../fr/editions.ts'
import type { SameKeys } from '../same-keys.ts'

export const editions = {
  otherFormats: 'Other formats',
  docx: 'Word (DOCX)',
  text: 'Plain text',
  copy: 'Copy for an email',
  copied: 'The text is copied: paste it in your email.',
  copyByHand: 'This browser does not let the page copy. The text is selected below: copy it with the keyboard.',
  copyText: 'Text to copy',
  passages: {
    title: 'Names in the public version',
    why: 'Nobody is quoted in the public version without agreeing to it. Read these passages again: keep the name if the person agrees, else write “a resident”, “a member”.',
    count_one: '{{count}} passage to read again',
    count_other: '{{count}} passages to read again',
    none: 'No participant is named in the texts.',
    contacts: 'Email addresses and phone numbers are taken out of this version.',
    quoted: '“{{words}}”',
    look: 'Read again',
    lookAt: 'Read again: {{person}}, “{{words}}”',
  },
} satisfies SameKeys<typeof french>
