import { EditorContent, useEditor, type Editor } from '@tiptap/react'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { itemText } from '#shared/meeting/layout.ts'
import { refusalWords } from '../../app/refusal.ts'
import { fileUrl } from '../../storage/host-client.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { minutesExtensions } from './extensions.ts'
import { insertImage, picturesOf } from './insert-image.ts'
import { Toolbar } from './Toolbar.tsx'
import styles from './minutes.module.css'

interface ItemEditorProps {
  itemId: string
  label: string
  language: string
  /** Told the editor while it is mounted, so that the screen knows whether the caret is in the text. */
  onEditor: (editor: Editor | null) => void
}

/** The text of one agenda item: one editor, on the shared text itself. Give it the item as `key`. */
export function ItemEditor({ itemId, label, language, onEditor }: ItemEditorProps): ReactNode {
  const { t } = useTranslation('minutes')
  const { t: codes } = useTranslation('codes')
  const meeting = useMeeting()
  const [refused, setRefused] = useState<string | null>(null)
  const extensions = useMemo(
    () => minutesExtensions(itemText(meeting.body, itemId), (sha256) => fileUrl(meeting.docId, sha256)),
    [meeting, itemId],
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
          lang: language,
          spellcheck: 'true',
        },
      },
    },
    [extensions],
  )
  const addPicture = (file: File): void => {
    void insertImage(editor, meeting.docId, file).then((result) =>
      setRefused(result.ok ? null : refusalWords(codes, result)),
    )
  }
  useEffect(() => {
    onEditor(editor)
    return () => onEditor(null)
  }, [editor, onEditor])
  useEffect(() => {
    const take = (event: ClipboardEvent | DragEvent, files: FileList | null | undefined): boolean => {
      const pictures = picturesOf(files)
      for (const picture of pictures) addPicture(picture)
      if (pictures.length > 0) event.preventDefault()
      return pictures.length > 0
    }
    editor.setOptions({
      editorProps: {
        ...editor.options.editorProps,
        handlePaste: (_view, event) => take(event, event.clipboardData?.files),
        handleDrop: (_view, event) => take(event, event.dataTransfer?.files),
      },
    })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- addPicture reads what the editor was made with
  }, [editor])
  return (
    <div className={styles.editor}>
      <Toolbar editor={editor} onPicture={addPicture} />
      {refused !== null && (
        <Notice tone="caution" onDismiss={() => setRefused(null)}>
          {refused} {t('imageRefused')}
        </Notice>
      )}
      <EditorContent editor={editor} className={styles.paper} />
    </div>
  )
}
