/**
 * The ProseMirror schema of the editor as the text's table wants it: tiptap's own extensions, a link that stores its
 * address alone and an image that names its attachment.
 */
import { getSchema } from '@tiptap/core'
import { Highlight } from '@tiptap/extension-highlight'
import { Image } from '@tiptap/extension-image'
import { Link } from '@tiptap/extension-link'
import { OrderedList, TaskItem, TaskList } from '@tiptap/extension-list'
import { TableKit } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'

/** As tiptap ships them: what names and attributes are compared with. */
export const tiptapSchema = getSchema([
  StarterKit.configure({ codeBlock: false }),
  TableKit,
  Image,
  Highlight,
  TaskList,
  TaskItem.configure({ nested: true }),
])

export const editorSchema = getSchema([
  StarterKit.configure({ codeBlock: false, link: false, orderedList: false, heading: { levels: [1, 2, 3, 4] } }),
  Link.extend({ addAttributes: () => ({ href: { default: null } }) }),
  OrderedList.extend({ addAttributes: () => ({ start: { default: 1 } }) }),
  TableKit,
  Image.extend({ addAttributes: () => ({ sha256: {}, alt: { default: '' }, name: { default: '' } }) }),
  Highlight,
  TaskList,
  TaskItem.configure({ nested: true }),
])
