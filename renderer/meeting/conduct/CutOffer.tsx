import { Button } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcuts } from '../../app/shortcuts.ts'
import { useMeeting, useSaved } from '../../storage/hooks.tsx'
import { callHost } from '../../storage/host-client.ts'
import { hour } from '../../ui/hours.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import styles from './panel.module.css'

interface Cut {
  from: number
  to: number
}

/** What the host says of a cut, asked again each time it is back; and what tells it that somebody has seen to it. */
function useCut(): [Cut | null, () => void] {
  const { docId } = useMeeting()
  const { connected } = useSaved()
  const [cut, setCut] = useState<Cut | null>(null)
  useEffect(() => {
    if (!connected) return undefined
    let isShown = true
    void callHost('meeting.cut', { docId, settled: false }).then((result) => {
      if (isShown && result.ok) setCut(result.value)
    })
    return () => {
      isShown = false
    }
  }, [docId, connected])
  const settle = (): void => {
    setCut(null)
    void callHost('meeting.cut', { docId, settled: true })
  }
  return [cut, settle]
}

/** After a cut: the session is where it was, and the time lost can be noted as a suspension, or not. */
export function CutOffer({ evening, commands }: { evening: Evening; commands: Commands }): ReactNode {
  const [cut, settle] = useCut()
  if (cut === null || evening.session.phase !== 'running') return null
  return <Offer cut={cut} evening={evening} commands={commands} settle={settle} />
}

interface OfferProps {
  cut: Cut
  evening: Evening
  commands: Commands
  settle: () => void
}

function Offer({ cut, evening, commands, settle }: OfferProps): ReactNode {
  const { t, i18n } = useTranslation('conduct')
  const at = (instant: number): string =>
    hour(instant, i18n.language === 'en' ? 'en' : 'fr', evening.meeting.header.timeZone)
  const note = async (): Promise<void> => {
    if (await commands.noteSuspension(cut.from, cut.to)) settle()
  }
  useShortcuts('conduct', [{ id: 'conduct.cut', key: 'y', shift: true, label: t('cut.note'), run: () => void note() }])
  return (
    <section className={styles.caution} aria-label={t('cut.title')}>
      <p>{t('cut.was', { from: at(cut.from), to: at(cut.to) })}</p>
      <p className={styles.foot}>
        <Button
          size="sm"
          onClick={() => void note()}
          rightSection={<KeyHint keys={['Shift', 'Y']} />}
          aria-keyshortcuts="Shift+Y"
        >
          {t('cut.note')}
        </Button>
        <Button size="sm" onClick={settle}>
          {t('cut.wentOn')}
        </Button>
      </p>
    </section>
  )
}
