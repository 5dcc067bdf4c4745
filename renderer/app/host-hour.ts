/**
 * Keeps the page's hour in step with its host's: asked again when someone comes back to the window, since a laptop
 * that slept, or whose clock was put right, no longer shows the same difference. With it comes a disk that refuses.
 */
import type { TFunction } from 'i18next'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostInfo } from '#shared/contract/operations.ts'
import { callHost } from '../storage/host-client.ts'
import { hearHostNow } from '../ui/page-clock.ts'
import { announce, withdraw } from './announce.ts'

/** How often the host is asked, ms; sooner while its disk refuses, to say at once that it no longer does. */
const regularly = 60_000
const inTrouble = 3000

function hear(info: HostInfo, t: TFunction<'app'>): void {
  hearHostNow(info.now)
  if (info.diskTrouble === null) withdraw('disk')
  else announce({ id: 'disk', tone: 'failure', words: t(`disk.${info.diskTrouble}`), dismissible: false })
}

/** Asks the host how it is, and says a disk that refuses. Answers null when the host is silent. */
export async function askHost(t: TFunction<'app'>): Promise<HostInfo | null> {
  const info = await callHost('host.info', {})
  if (!info.ok) return null
  hear(info.value, t)
  return info.value
}

export function useHostState(atStart: HostInfo): void {
  const { t } = useTranslation('app')
  useEffect(() => {
    let timer: number | undefined
    let current = true
    const next = (info: HostInfo | null): void => {
      if (!current) return
      clearTimeout(timer)
      timer = window.setTimeout(askNow, info !== null && info.diskTrouble !== null ? inTrouble : regularly)
    }
    const ask = async (): Promise<void> => {
      next(document.visibilityState === 'hidden' ? null : await askHost(t))
    }
    const askNow = (): void => void ask()
    hear(atStart, t)
    next(atStart)
    window.addEventListener('focus', askNow)
    document.addEventListener('visibilitychange', askNow)
    return () => {
      current = false
      window.removeEventListener('focus', askNow)
      document.removeEventListener('visibilitychange', askNow)
      clearTimeout(timer)
    }
  }, [atStart, t])
}
