import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ariaKeys } from '../../app/key-rule.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { linkAddress } from './link-address.ts'
import type { SpellingChoice } from './spelling/use-spelling.ts'
import { TextLine } from './TextLine.tsx'
import { signs } from './tool-signs.tsx'
import { tableTools, tools, type ToolId } from './tools.ts'
import styles from './minutes.module.css'

const linkKeys = { key: 'k', ctrl: true }

/** Moves between the tools with the arrows: one stop for Tab (WAI-ARIA toolbar). */
function onArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons.at((at + step) % buttons.length)?.focus()
  event.preventDefault()
}

function Sign({ id }: { id: ToolId }): ReactNode {
  const { t } = useTranslation('minutes')
  if (id === 'h1' || id === 'h2' || id === 'bold' || id === 'italic' || id === 'underline') {
    return (
      <span aria-hidden="true" className={styles[id]}>
        {t(`sign.${id}`)}
      </span>
    )
  }
  return signs[id]
}

interface ToolbarProps {
  editor: Editor
  spelling: SpellingChoice | null
  onFiles: (files: File[]) => void
}

/** What can be done to the text; every tool but those of a table also has a key. */
export function Toolbar({ editor, spelling, onFiles }: ToolbarProps): ReactNode {
  const { t } = useTranslation('minutes')
  const { t: writing } = useTranslation('writing')
  const [line, setLine] = useState<'link' | 'description' | null>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      tools: tools.map((tool) => tool.isActive(current)),
      link: current.isActive('link'),
      table: current.isActive('table'),
      image: current.isActive('image'),
    }),
  })
  const close = (): void => {
    setLine(null)
    editor.commands.focus()
  }
  const setLink = (typed: string): string | null => {
    const address = typed === '' ? '' : linkAddress(typed)
    if (address === null) return t('link.wrong')
    const chain = editor.chain().focus().extendMarkRange('link')
    if (address === '') chain.unsetLink().run()
    else if (editor.state.selection.empty && !editor.isActive('link')) {
      // Nothing is selected: the address itself is what one reads.
      chain.insertContent({ type: 'text', text: typed, marks: [{ type: 'link', attrs: { href: address } }] }).run()
    } else chain.setLink({ href: address }).run()
    setLine(null)
    return null
  }
  useShortcuts('minutes', [
    { id: 'minutes.link', ...linkKeys, inText: true, label: t('toolbar.link'), run: () => setLine('link') },
    // The editor handles its own keys; the list of keys shows them.
    ...tools.flatMap((tool) =>
      tool.keys === null
        ? []
        : [{ id: `minutes.${tool.id}`, ...tool.keys, inText: true, label: t(`toolbar.${tool.id}`), run: null }],
    ),
    { id: 'minutes.undo', key: 'z', ctrl: true, inText: true, label: t('keys.undo'), run: null },
    { id: 'minutes.redo', key: 'y', ctrl: true, inText: true, label: t('keys.redo'), run: null },
  ])
  return (
    <div className={styles.tools}>
      <div
        role="toolbar"
        tabIndex={-1}
        aria-label={t('toolbar.label')}
        className={styles.toolbar}
        onKeyDown={onArrows}
        // The caret stays in the text: what is typed right after a press must not fall beside it.
        onMouseDown={(event) => event.preventDefault()}
      >
        {tools.map((tool, index) => (
          <button
            key={tool.id}
            type="button"
            className={styles.tool}
            tabIndex={index === 0 ? 0 : -1}
            aria-pressed={active.tools[index] === true}
            aria-label={t(`toolbar.${tool.id}`)}
            aria-keyshortcuts={tool.keys === null ? undefined : ariaKeys(tool.keys)}
            title={t(`toolbar.${tool.id}`)}
            onClick={() => tool.run(editor.chain().focus()).run()}
          >
            <Sign id={tool.id} />
          </button>
        ))}
        <button
          type="button"
          className={styles.tool}
          tabIndex={-1}
          aria-pressed={active.link}
          aria-label={t('toolbar.link')}
          aria-keyshortcuts={ariaKeys(linkKeys)}
          title={t('toolbar.link')}
          onClick={() => setLine('link')}
        >
          {signs.link}
        </button>
        <button
          type="button"
          className={styles.tool}
          tabIndex={-1}
          aria-label={t('toolbar.image')}
          title={t('toolbar.image')}
          onClick={() => chooser.current?.click()}
        >
          {signs.image}
        </button>
        {spelling !== null && (
          <button
            type="button"
            className={styles.tool}
            tabIndex={-1}
            aria-pressed={spelling.isOn}
            aria-label={writing('spelling.switch')}
            title={writing(spelling.isOn ? 'spelling.on' : 'spelling.off')}
            onClick={spelling.toggle}
          >
            {signs.spelling}
          </button>
        )}
        {active.image && (
          <button type="button" className={styles.tool} tabIndex={-1} onClick={() => setLine('description')}>
            {t('toolbar.describe')}
          </button>
        )}
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
          ref={chooser}
          type="file"
          accept="image/png,image/jpeg,image/webp,image/gif"
          multiple
          hidden
          aria-label={t('toolbar.image')}
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ''
          }}
        />
      </div>
      {line === 'link' && (
        <TextLine
          label={t('link.address')}
          hint={t('link.how')}
          initial={String(editor.getAttributes('link')['href'] ?? '')}
          applyLabel={t('link.apply')}
          onApply={setLink}
          onClose={close}
        />
      )}
      {line === 'description' && active.image && (
        <TextLine
          label={t('description.label')}
          hint={t('description.how')}
          initial={String(editor.getAttributes('image')['alt'] ?? '')}
          applyLabel={t('description.apply')}
          onApply={(alt) => {
            editor.chain().focus().updateAttributes('image', { alt }).run()
            setLine(null)
            return null
          }}
          onClose={close}
        />
      )}
    </div>
  )
}
