import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ariaKeys, keysOf, type KeyRule } from '../../app/key-rule.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { FoldButton } from '../../ui/FoldButton.tsx'
import { hour } from '../../ui/hours.ts'
import type { Evening } from '../evening/evening.ts'
import styles from './messages.module.css'
import { useMessages } from './use-messages.ts'

const key: KeyRule = { key: 'p', ctrl: true, shift: true }

/** « Des téléphones »: folded, with its count, until it is asked for; nothing beside it moves by itself. */
export function FromPhones({ evening }: { evening: Evening }): ReactNode {
  const { t, i18n } = useTranslation('room')
  const [open, setOpen] = useState(false)
  const messages = useMessages(evening)
  const toggle = (): void => setOpen((known) => !known)
  useShortcuts(
    'minutes',
    messages === null ? [] : [{ id: 'minutes.messages', ...key, inText: true, label: t('keys.messages'), run: toggle }],
  )
  if (messages === null) return null
  const { list } = messages
  const language = i18n.language === 'en' ? 'en' : 'fr'
  return (
    <section className={styles.phones} aria-label={t('messages.title')}>
      <FoldButton open={open} onToggle={toggle} keys={keysOf(key)} ariaKeys={ariaKeys(key)}>
        {t('messages.title')}{' '}
        {list.length > 0 && (
          <output className={styles.count} data-count={list.length}>
            {list.length}
          </output>
        )}
      </FoldButton>
      {open && list.length === 0 && <p className={styles.soft}>{t('messages.none')}</p>}
      {open && list.length > 0 && (
        <ul>
          {list.map((message) => {
            const number = message.itemId === null ? undefined : evening.numbers.get(message.itemId)
            const said = {
              name: messages.nameOf(message),
              hour: hour(message.at, language, evening.meeting.header.timeZone),
            }
            return (
              <li key={message.messageId}>
                <small>
                  {number === undefined ? t('messages.from', said) : t('messages.fromOn', { ...said, number })}
                </small>
                <p dir="auto">{message.text}</p>
                <div>
                  <Button size="compact-sm" onClick={() => messages.toText(message)}>
                    {t('messages.toText')}
                  </Button>
                  <Button size="compact-sm" onClick={() => messages.drop(message)}>
                    {t('messages.drop')}
                  </Button>
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
