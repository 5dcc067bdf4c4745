/** The reference's page: tiptap with the same extensions and the same text, and nothing of ours around it. */
import { Editor } from '@tiptap/core'
import { textExtensions } from '../../../renderer/meeting/minutes/extensions.ts'

const element = document.querySelector('#editor')
if (element === null) throw new Error('no #editor')
const content = (await (await fetch(`/text${location.search}`)).json()) as object
const editor = new Editor({ element, extensions: textExtensions((sha256) => sha256), content, injectCSS: false })
Object.assign(window, { editor })
