import { ActionIcon, Button, Popover } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SettingsIcon } from '../ui/icons.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { ThemeSwitch } from '../ui/ThemeSwitch.tsx'
import styles from './app.module.css'
import { useKeptChoice } from './kept-choice.ts'
import { putAway } from './what-now.ts'

/** Language, colours and the list of keys, behind one button: set once, then out of the way. */
export function PageSettings({ showKeys }: { showKeys: () => void }): ReactNode {
  const { t } = useTranslation('app')
  const { t: guide } = useTranslation('guide')
  const [away, keepAway] = useKeptChoice(putAway)
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus shadow="lg">
      <Popover.Target>
        <ActionIcon aria-label={t('settings')} title={t('settings')} onClick={() => setOpened(!opened)}>
          <SettingsIcon />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('settings')}>
        <div className={styles.settings}>
          <LanguageSwitch />
          <ThemeSwitch />
          <Button
            size="sm"
            rightSection={<KeyHint keys={['?']} />}
            onClick={() => {
              setOpened(false)
              showKeys()
            }}
          >
            {t('keys.open')}
          </Button>
          {away.length > 0 && (
            <Button
              size="sm"
              onClick={() => {
                keepAway([])
                setOpened(false)
              }}
            >
              {guide('now.again')}
            </Button>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
