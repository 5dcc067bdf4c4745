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
import { StarterKit } from '@tiptap/starter-kit'
import type * as Y from 'yjs'
import { isSafeLink } from '#shared/minutes/text-schema.ts'

/** `imageUrl` says where an attachment is shown from; a pasted foreign image has no sha256 and is left out. */
export function textExtensions(imageUrl: (sha256: string) => string): Extensions {
  return [
    StarterKit.configure({
      codeBlock: false,
      link: false,
      orderedList: false,
      heading: { levels: [1, 2, 3, 4] },
      // Undo belongs to the shared text: only this seat's own changes, per item.
      undoRedo: false,
      trailingNode: false,
      dropcursor: { color: 'var(--accent)', width: 2 },
    }),
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

export function minutesExtensions(fragment: Y.XmlFragment, imageUrl: (sha256: string) => string): Extensions {
  return [...textExtensions(imageUrl), Collaboration.configure({ fragment })]
}
