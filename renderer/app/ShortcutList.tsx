import { ActionIcon } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CrossIcon } from '../ui/icons.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import styles from './app.module.css'
import { keysOf } from './key-rule.ts'
import { offeredShortcuts } from './shortcuts.ts'

/** Every key that works on the screen it was opened from, in the browser's own dialog: Escape closes, focus returns. */
export function ShortcutList({ close }: { close: () => void }): ReactNode {
  const { t } = useTranslation('app')
  const [groups] = useState(offeredShortcuts)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={styles.keyList} aria-labelledby="key-list-title" onClose={close}>
      <div className={styles.keyListHead}>
        <h2 id="key-list-title">{t('keys.title')}</h2>
        <ActionIcon aria-label={t('keys.close')} onClick={() => dialog.current?.close()}>
          <CrossIcon />
        </ActionIcon>
      </div>
      <p className={styles.soft}>{t('keys.intro')}</p>
      {groups.toReversed().map(({ group, shortcuts }) => (
        <section key={group} data-group={group} className={styles.keyGroup}>
          <h3>{t('title', { ns: group })}</h3>
          <dl>
            {shortcuts.map((shortcut) => (
              <div key={shortcut.id}>
                <dt>
                  <KeyHint keys={keysOf(shortcut)} announced />
                </dt>
                <dd>{shortcut.label}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </dialog>
  )
}
