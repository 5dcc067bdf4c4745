/**
 * The minutes' editor as the text's table (shared/minutes/text-table.ts) wants it: tiptap's own extensions, a link
 * that stores its address alone, an image that names its attachment. A unit test holds the two against each other.
 */
import type { Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { Highlight } from '@tiptap/extension-highlight'
import { Image } from '@tiptap/extension-image'
import { Link } from '@tiptap/extension-link'
import { OrderedList, TaskItem, TaskList } from '@tiptap/extension-list'
import { TableKit } from '@tiptap/extension-table'
import { Heading } from '@tiptap/extension-heading'
import { Paragraph } from '@tiptap/extension-paragraph'
import { StarterKit } from '@tiptap/starter-kit'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { isSafeLink } from '#shared/minutes/text-schema.ts'
import { authorship, type AuthorshipTools } from '../together/authorship.ts'
import { carets } from '../together/carets.ts'
import { StayPut } from '../together/stay-put.ts'
import { menuSource } from './offers/menu.ts'
import { nameSource } from './offers/names.ts'
import { offering } from './offers/offers.ts'
import { pictureIntake, type TakeFiles } from './picture-intake.ts'
import { spelling } from './spelling/spelling.ts'
import { historyOf, OwnUndo } from './text-undo.ts'
import type { Writing } from './use-writing.ts'

/** `imageUrl` says where an attachment is shown from; a pasted foreign image has no sha256 and is left out. */
export function textExtensions(imageUrl: (sha256: string) => string): Extensions {
  return [
    StarterKit.configure({
      codeBlock: false,
      heading: false,
      link: false,
      orderedList: false,
      paragraph: false,
      // Undo belongs to the shared text: text-undo.ts.
      undoRedo: false,
      trailingNode: false,
      dropcursor: { color: 'var(--accent)', width: 2 },
    }),
    // Their own keys have Ctrl+Alt, which types { and # on AZERTY (evening.md item 1).
    Heading.extend({
      addKeyboardShortcuts() {
        return {
          'Mod-Shift-1': () => this.editor.commands.toggleHeading({ level: 1 }),
          'Mod-Shift-2': () => this.editor.commands.toggleHeading({ level: 2 }),
        }
      },
    }).configure({ levels: [1, 2, 3, 4] }),
    Paragraph.extend({ addKeyboardShortcuts: () => ({}) }),
    Link.extend({ addAttributes: () => ({ href: { default: null } }) }).configure({
      openOnClick: false,
      autolink: true,
      protocols: ['http', 'https', 'mailto'],
      isAllowedUri: (uri) => isSafeLink(uri),
    }),
    OrderedList.extend({ addAttributes: () => ({ start: { default: 1 } }) }),
    TableKit,
    Image.extend({
      addAttributes: () => ({ sha256: {}, alt: { default: '' }, name: { default: '' } }),
      parseHTML: () => [
        {
          tag: 'img[data-sha256]',
          getAttrs: (image) => ({
            sha256: image.getAttribute('data-sha256'),
            alt: image.getAttribute('alt') ?? '',
            name: image.getAttribute('data-name') ?? '',
          }),
        },
      ],
      renderHTML: ({ node }) => {
        const { sha256, alt, name } = node.attrs as { sha256: string; alt: string; name: string }
        return ['img', { src: imageUrl(sha256), alt, 'data-sha256': sha256, 'data-name': name }]
      },
    }),
    Highlight,
    TaskList,
    TaskItem.configure({ nested: true }),
  ]
}

/** Writing along with others: their carets, who wrote what. */
export interface Together {
  awareness: Awareness
  authors: AuthorshipTools
}

/** The same, on a shared text, with its own undo, what it does with files and what it offers while one writes. */
export function minutesExtensions(
  fragment: Y.XmlFragment,
  imageUrl: (sha256: string) => string,
  take: TakeFiles,
  writing: Writing,
  together: Together,
): Extensions {
  return [
    ...textExtensions(imageUrl),
    OwnUndo,
    pictureIntake(take),
    offering([menuSource(writing.menu), nameSource(writing.names)], writing.list),
    spelling(writing.spelling),
    authorship(fragment, together.authors),
    Collaboration.configure({ fragment, yUndoOptions: { undoManager: historyOf(fragment) } }),
    carets(together.awareness),
    StayPut,
  ]
}
