/**
 * Keeps the page's hour in step with its host's: asked again when someone comes back to the window, since a laptop
 * that slept, or whose clock was put right, no longer shows the same difference.
 */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostInfo } from '#shared/contract/operations.ts'
import { callHost } from '../storage/host-client.ts'
import { hearHostNow } from '../ui/page-clock.ts'
import { announce, withdraw } from './announce.ts'

export function useHostState(atStart: HostInfo): void {
  const { t } = useTranslation('app')
  useEffect(() => {
    const hear = (info: HostInfo): void => {
      hearHostNow(info.now)
      if (info.diskTrouble === null) withdraw('disk')
      else announce({ id: 'disk', tone: 'failure', words: t(`disk.${info.diskTrouble}`), dismissible: false })
    }
    const ask = (): void => {
      if (document.visibilityState === 'hidden') return
      void callHost('host.info', {}).then((info) => info.ok && hear(info.value))
    }
    hear(atStart)
    window.addEventListener('focus', ask)
    document.addEventListener('visibilitychange', ask)
    const regularly = setInterval(ask, 60_000)
    return () => {
      window.removeEventListener('focus', ask)
      document.removeEventListener('visibilitychange', ask)
      clearInterval(regularly)
    }
  }, [atStart, t])
}
