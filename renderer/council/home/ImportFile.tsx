import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './home.module.css'

/** Chosen with a button, or dropped anywhere on the page: people bring meetings on a stick. */
export function ImportFile({ onFiles }: { onFiles: (files: readonly File[]) => void }): ReactNode {
  const { t } = useTranslation('home')
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className={styles.import}>
      <Button onClick={() => input.current?.click()}>{t('file.import')}</Button>
      <p className={styles.soft}>{t('file.hint')}</p>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".tablee,.json"
        aria-label={t('file.import')}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          // The same file chosen again is a new wish.
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true
}

/** Takes files dropped anywhere on the page, which would else replace it; `words` say where they go. */
export function DropTarget({
  words,
  onFiles,
}: {
  words: string
  onFiles: (files: readonly File[]) => void
}): ReactNode {
  const [over, setOver] = useState(false)
  const take = useRef(onFiles)
  useEffect(() => {
    take.current = onFiles
  })
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(false)
      take.current([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', drag)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return over ? <output className={styles.drop}>{words}</output> : null
}
