import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../ui/KeyHint.tsx'

/** Opens the balance beside the item, like the other panels there. */
export function BalanceButton({ isOpen, onPress }: { isOpen: boolean; onPress: () => void }): ReactNode {
  const { t } = useTranslation('balance')
  return (
    <Button
      size="sm"
      variant="subtle"
      color="gray"
      aria-pressed={isOpen}
      onClick={onPress}
      rightSection={<KeyHint keys={['Shift', 'B']} />}
      aria-keyshortcuts="Shift+B"
    >
      {t('open')}
    </Button>
  )
}
