import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/Notice.tsx'

export interface ReadyFileProps {
  url: string
  name: string
  /** Its size. */
  bytes: number
  /** 0 for formats without pages. */
  pages?: number
}

/** A file the host has ready: its name, its size, and the way to save it. */
export function ReadyFile({ url, name, bytes, pages = 0 }: ReadyFileProps): ReactNode {
  const { t, i18n } = useTranslation('papers')
  const size = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 }).format(bytes / 1000)
  return (
    <Notice
      tone="done"
      action={
        <Button
          component="a"
          variant="filled"
          size="sm"
          href={url}
          download={name}
          onClick={(event) => {
            const { desktop } = window
            if (desktop === undefined) return
            event.preventDefault()
            void desktop.saveExport(url, name)
          }}
        >
          {t('job.save')}
        </Button>
      }
    >
      {pages > 0 ? t('job.readyPages', { name, count: pages, size }) : t('job.ready', { name, size })}
    </Notice>
  )
}
