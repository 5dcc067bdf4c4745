import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/Dialog.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import styles from './app.module.css'
import { keysOf } from './key-rule.ts'
import { offeredShortcuts } from './shortcuts.ts'

/** Every key that works on the screen it was opened from. */
export function ShortcutList({ close }: { close: () => void }): ReactNode {
  const { t } = useTranslation('app')
  const [groups] = useState(offeredShortcuts)
  return (
    <Dialog title={t('keys.title')} crossLabel={t('keys.close')} onClose={close} className={styles.keyList}>
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
    </Dialog>
  )
}
