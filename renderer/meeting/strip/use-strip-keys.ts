/** The prefix, and every word of the line in the list of keys. */
import { useTranslation } from 'react-i18next'
import { useShortcuts, type Shortcut } from '../../app/shortcuts.ts'
import { lock } from '../lock/locked.ts'
import { openLine } from './line-store.ts'
import { verbs } from './line/verbs.ts'

/**
 * Ctrl+; is where `;` is printed, without Shift on AZERTY and QWERTY; neither Chromium, Electron's menu nor the editor
 * has it, and nothing is typed by it.
 */
export const prefix = { key: ';', ctrl: true, inText: true } as const

export function useStripKeys({ hasLine, toggleShared }: { hasLine: boolean; toggleShared: () => void }): void {
  const { t, i18n } = useTranslation('strip')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const unnamed = { name: '…', title: '…', what: '…', count: '…' }
  const words = verbs.map((verb): Shortcut => {
    // Those that need nothing more are listed as what they do.
    const isWhole = verb.takes === 'nothing' || verb.takes === 'break'
    return {
      id: `strip.${verb.id}`,
      key: isWhole ? verb[language][0] : `${verb[language][0]} …`,
      label: isWhole ? t(`does.${verb.id}` as 'does.next', unnamed) : t(`awaits.${verb.id}` as 'awaits.arrive'),
      run: null,
    }
  })
  const others = (['card', 'counts', 'extend'] as const).map((each): Shortcut => ({
    id: `strip.${each}`,
    key: t(`keys.${each}Word`),
    label: t(`keys.${each}`),
    run: null,
  }))
  useShortcuts('strip', [
    ...(hasLine ? [{ id: 'strip.open', ...prefix, label: t('keys.open'), run: openLine }, ...others, ...words] : []),
    {
      id: 'strip.lock',
      key: 'l',
      ctrl: true,
      shift: true,
      inText: true,
      label: t('keys.lock'),
      run: () => lock(Date.now()),
    },
    { id: 'strip.shared', key: 'x', shift: true, label: t('does.shared'), run: toggleShared },
  ])
}
