import { Button, FileButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { callHost, putScan } from '../../../storage/host-client.ts'
import type { LifeProps } from './LifePanel.tsx'

/** Chooses the scan of the attendance sheet and attaches it, in place of any other. */
export function SheetButton({ docId, hand, by, children }: LifeProps & { children: ReactNode }): ReactNode {
  const { t } = useTranslation('life')
  const attach = async (file: File | null): Promise<void> => {
    if (file === null) return
    const kept = await hand.trying.run(t('sheet.sending'), () => putScan(docId, file))
    if (kept === null) return
    const input = { docId, by, scanSha256: kept.sha256 }
    await hand.act(t('doing'), () => callHost('minutes.attendanceSheet', input))
  }
  return (
    <FileButton accept="application/pdf,image/png,image/jpeg" onChange={(file) => void attach(file)}>
      {(button) => (
        <Button {...button} size="sm" disabled={hand.trying.isRunning || by.trim() === ''}>
          {children}
        </Button>
      )}
    </FileButton>
  )
}
