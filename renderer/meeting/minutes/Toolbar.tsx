import { Button, TextInput } from '@mantine/core'
import type { ChainedCommands, Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isSafeLink } from '#shared/minutes/text-schema.ts'
import styles from './minutes.module.css'

interface Tool {
  id: 'h2' | 'h3' | 'bold' | 'italic' | 'underline' | 'highlight' | 'bullets' | 'numbers' | 'tasks' | 'quote' | 'table'
  sign: string
  isActive: (editor: Editor) => boolean
  run: (chain: ChainedCommands) => ChainedCommands
}

const tools: readonly Tool[] = [
  { id: 'h2', sign: 'T1', isActive: (e) => e.isActive('heading', { level: 1 }), run: (c) => c.toggleHeading({ level: 1 }) },
  { id: 'h3', sign: 'T2', isActive: (e) => e.isActive('heading', { level: 2 }), run: (c) => c.toggleHeading({ level: 2 }) },
  { id: 'bold', sign: 'G', isActive: (e) => e.isActive('bold'), run: (c) => c.toggleBold() },
  { id: 'italic', sign: 'I', isActive: (e) => e.isActive('italic'), run: (c) => c.toggleItalic() },
  { id: 'underline', sign: 'S', isActive: (e) => e.isActive('underline'), run: (c) => c.toggleUnderline() },
  { id: 'highlight', sign: '▒', isActive: (e) => e.isActive('highlight'), run: (c) => c.toggleHighlight() },
  { id: 'bullets', sign: '•', isActive: (e) => e.isActive('bulletList'), run: (c) => c.toggleBulletList() },
  { id: 'numbers', sign: '1.', isActive: (e) => e.isActive('orderedList'), run: (c) => c.toggleOrderedList() },
  { id: 'tasks', sign: '☐', isActive: (e) => e.isActive('taskList'), run: (c) => c.toggleTaskList() },
  { id: 'quote', sign: '«»', isActive: (e) => e.isActive('blockquote'), run: (c) => c.toggleBlockquote() },
  {
    id: 'table',
    sign: '▦',
    isActive: (e) => e.isActive('table'),
    run: (c) => c.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  },
]

const tableTools = [
  { id: 'addRow', run: (c: ChainedCommands) => c.addRowAfter() },
  { id: 'addColumn', run: (c: ChainedCommands) => c.addColumnAfter() },
  { id: 'deleteRow', run: (c: ChainedCommands) => c.deleteRow() },
  { id: 'deleteColumn', run: (c: ChainedCommands) => c.deleteColumn() },
  { id: 'deleteTable', run: (c: ChainedCommands) => c.deleteTable() },
] as const

/** Moves between the tools with the arrows: one stop for Tab (WAI-ARIA toolbar). */
function onArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0 || event.target instanceof HTMLInputElement) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons.at((at + step) % buttons.length)?.focus()
  event.preventDefault()
}

function LinkLine({ editor, onDone }: { editor: Editor; onDone: () => void }): ReactNode {
  const { t } = useTranslation('minutes')
  const [address, setAddress] = useState(String(editor.getAttributes('link')['href'] ?? ''))
  const [wrong, setWrong] = useState(false)
  const apply = (): void => {
    const typed = address.trim()
    if (typed === '') {
      editor.chain().focus().extendMarkRange('link').unsetLink().run()
      onDone()
      return
    }
    const whole = /^[\w.+-]+@[\w.-]+$/.test(typed) ? `mailto:${typed}` : /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`
    if (!isSafeLink(whole)) {
      setWrong(true)
      return
    }
    editor.chain().focus().extendMarkRange('link').setLink({ href: whole }).run()
    onDone()
  }
  return (
    <form
      className={styles.linkLine}
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <TextInput
        label={t('link.address')}
        value={address}
        autoFocus
        error={wrong ? t('link.wrong') : null}
        onChange={(event) => setAddress(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          onDone()
          editor.commands.focus()
        }}
      />
      <Button type="submit">{t('link.apply')}</Button>
    </form>
  )
}

/** What can be done to the text; every tool also has tiptap's usual key. */
export function Toolbar({ editor, onPicture }: { editor: Editor; onPicture: (file: File) => void }): ReactNode {
  const { t } = useTranslation('minutes')
  const [linking, setLinking] = useState(false)
  const picture = useRef<HTMLInputElement>(null)
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      tools: tools.map((tool) => tool.isActive(current)),
      link: current.isActive('link'),
      table: current.isActive('table'),
    }),
  })
  return (
    <div className={styles.tools}>
      <div role="toolbar" tabIndex={-1} aria-label={t('toolbar.label')} className={styles.toolbar} onKeyDown={onArrows}>
        {tools.map((tool, index) => (
          <button
            key={tool.id}
            type="button"
            className={styles.tool}
            tabIndex={index === 0 ? 0 : -1}
            aria-pressed={active.tools[index] === true}
            aria-label={t(`toolbar.${tool.id}`)}
            title={t(`toolbar.${tool.id}`)}
            onClick={() => tool.run(editor.chain().focus()).run()}
          >
            <span aria-hidden="true">{tool.sign}</span>
          </button>
        ))}
        <button
          type="button"
          className={styles.tool}
          tabIndex={-1}
          aria-pressed={active.link}
          onClick={() => setLinking(true)}
        >
          {t('toolbar.link')}
        </button>
        <button type="button" className={styles.tool} tabIndex={-1} onClick={() => picture.current?.click()}>
          {t('toolbar.image')}
        </button>
        {active.table &&
          tableTools.map((tool) => (
            <button
              key={tool.id}
              type="button"
              className={styles.tool}
              tabIndex={-1}
              onClick={() => tool.run(editor.chain().focus()).run()}
            >
              {t(`toolbar.${tool.id}`)}
            </button>
          ))}
        <input
          ref={picture}
          type="file"
          accept="image/png,image/jpeg,image/webp,image/gif"
          hidden
          aria-label={t('toolbar.image')}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            if (file !== undefined) onPicture(file)
            event.currentTarget.value = ''
          }}
        />
      </div>
      {linking && <LinkLine editor={editor} onDone={() => setLinking(false)} />}
    </div>
  )
}
