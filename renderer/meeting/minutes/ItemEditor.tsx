import { EditorContent, useEditor, type Editor } from '@tiptap/react'
import { memo, useCallback, useEffect, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { itemText } from '#shared/meeting/layout.ts'
import { announce, withdraw } from '../../app/announce.ts'
import { refusalWords } from '../../app/refusal.ts'
import { fileUrl } from '../../storage/host-client.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import { minutesExtensions } from './extensions.ts'
import { insertImage } from './insert-image.ts'
import type { AuthorshipTools } from '../together/authorship.ts'
import type { TakeFiles } from './picture-intake.ts'
import { checkAgain } from './spelling/spelling.ts'
import type { SpellingChoice } from './spelling/use-spelling.ts'
import { Toolbar } from './Toolbar.tsx'
import type { Writing } from './use-writing.ts'
import styles from './minutes.module.css'

interface ItemEditorProps {
  itemId: string
  label: string
  /** What an empty text says of itself. */
  placeholder: string
  language: string
  /** The same object at each render. */
  writing: Writing
  /** Whether our own spelling is on; null where there is none, and the browser's own may do. */
  spelling: SpellingChoice | null
  /** The same object at each render. */
  authors: AuthorshipTools
  /** Told the editor when it is there, and again before it goes. */
  onEditor: (itemId: string, editor: Editor, isThere: boolean) => void
}

/** Takes the files one is given, one after the other, and says at the foot of the page which are no pictures. */
function useTakeFiles(): TakeFiles {
  const { t } = useTranslation('minutes')
  const { t: codes } = useTranslation('codes')
  const { docId } = useMeeting()
  return useCallback<TakeFiles>(
    (editor, files, place) => {
      const take = async (file: File): Promise<void> => {
        const result = await insertImage(editor, docId, file, place)
        if (result.ok) return
        const words =
          result.code === 'notAnImage'
            ? t('notAPicture', { name: file.name })
            : `${refusalWords(codes, result)} ${t('imageRefused')}`
        announce({ id: 'picture', tone: 'caution', words })
      }
      withdraw('picture')
      void files.reduce((before, file) => before.then(() => take(file)), Promise.resolve())
    },
    [docId, t, codes],
  )
}

/** The text of one agenda item: one editor, on the shared text itself. Give it the item as `key`. */
export const ItemEditor = memo(function ItemEditor(props: ItemEditorProps): ReactNode {
  const { itemId, label, placeholder, language, writing, spelling, authors, onEditor } = props
  const { body, docId, awareness } = useMeeting()
  const take = useTakeFiles()
  const extensions = useMemo(
    () =>
      minutesExtensions(itemText(body, itemId), (sha256) => fileUrl(docId, sha256), take, writing, {
        awareness,
        authors,
      }),
    // A change of language must not take the text away: `take` alone is not a reason for another editor.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
    [body, docId, itemId],
  )
  const editor = useEditor(
    {
      extensions,
      injectCSS: false,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: {
          class: styles.text ?? '',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          'data-placeholder': placeholder,
          lang: language,
          // Two checkers would underline twice; switched off, neither does.
          spellcheck: String(spelling === null),
        },
      },
    },
    [extensions],
  )
  useEffect(() => {
    onEditor(itemId, editor, true)
    return () => onEditor(itemId, editor, false)
  }, [itemId, editor, onEditor])
  useEffect(() => checkAgain(editor), [editor, spelling?.isOn])
  return (
    <div className={styles.editor}>
      <Toolbar
        editor={editor}
        spelling={spelling}
        onFiles={(files) => take(editor, files, editor.state.selection.to)}
      />
      <EditorContent editor={editor} className={styles.paper} />
    </div>
  )
})
