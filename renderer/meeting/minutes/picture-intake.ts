/**
 * What the editor does with files dropped or pasted on it: it takes all of them, so that the page never leaves, but a
 * copy of the meeting, which the page takes (app/merging).
 */
import { Extension, type Editor } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { isMeetingFile } from '../../app/merging/meeting-file.ts'
import { pastedFiles } from './pictures.ts'

export type TakeFiles = (editor: Editor, files: File[], place: number) => void

export function pictureIntake(take: TakeFiles): Extension {
  return Extension.create({
    name: 'pictureIntake',
    addProseMirrorPlugins() {
      const { editor } = this
      return [
        new Plugin({
          props: {
            handlePaste(view, event) {
              const files = pastedFiles(event.clipboardData)
              if (files.length > 0) take(editor, files, view.state.selection.to)
              return files.length > 0
            },
            handleDrop(view, event) {
              const files = [...(event.dataTransfer?.files ?? [])]
              if (files.length === 0 || files.some(isMeetingFile)) return false
              const under = view.posAtCoords({ left: event.clientX, top: event.clientY })
              event.preventDefault()
              take(editor, files, under?.pos ?? view.state.selection.to)
              return true
            },
          },
        }),
      ]
    },
  })
}
