import { Button } from '@mantine/core'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '#shared/contract/meeting.ts'
import { isShowable } from '#shared/meeting/attachments.ts'
import type { Evening } from '../evening/evening.ts'
import { usePageCount } from './use-page-count.ts'
import type { WallCommands } from './wall-commands.ts'
import styles from './wall.module.css'

interface DocumentsProps {
  evening: Evening
  wall: WallCommands
  take: (file: File) => Promise<void>
}

/** What the wall can show: the current item's documents first, then the meeting's; pictures of the text are not here. */
function showable({ meeting, current }: Evening): Attachment[] {
  const known = meeting.attachments.filter(isShowable)
  const here = known.filter(({ itemId }) => itemId !== null && itemId === current?.id)
  return [
    ...here,
    ...known.filter((each) => !here.includes(each) && (each.itemId !== null || each.mime === 'application/pdf')),
  ]
}

/** Documents of the item and of the meeting, projected in one press, page by page. */
export function Documents({ evening, wall, take }: DocumentsProps): ReactNode {
  const { t } = useTranslation('roomScreen')
  const chooser = useRef<HTMLInputElement>(null)
  const { shows, attachment, page: asked } = evening.meeting.wall
  const pages = usePageCount()
  const page = Math.min(asked, pages ?? asked)
  const documents = showable(evening)
  const isShown = (sha256: string): boolean => shows === 'attachment' && attachment === sha256
  return (
    <div className={styles.documents}>
      {documents.length === 0 ? <p className={styles.soft}>{t('documents.none')}</p> : null}
      <ul aria-label={t('documents.title')}>
        {documents.map(({ sha256, name, mime }) => (
          <li key={sha256}>
            <Button
              size="compact-sm"
              variant={isShown(sha256) ? 'filled' : 'default'}
              aria-pressed={isShown(sha256)}
              aria-label={t('documents.project', { name })}
              title={name}
              onClick={() => (isShown(sha256) ? wall.back() : wall.project(sha256))}
            >
              {name}
            </Button>
            {isShown(sha256) && mime === 'application/pdf' && pages !== 1 && (
              <span className={styles.pages}>
                <Button
                  size="compact-sm"
                  aria-label={t('documents.previous')}
                  disabled={page === 1}
                  onClick={() => wall.turnPage(-1)}
                >
                  ◂
                </Button>
                <output>
                  {pages === null ? t('documents.page', { page }) : t('documents.pageOf', { page, pages })}
                </output>
                <Button
                  size="compact-sm"
                  aria-label={t('documents.next')}
                  disabled={pages !== null && page >= pages}
                  onClick={() => wall.turnPage(1)}
                >
                  ▸
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => chooser.current?.click()}>
        {t('documents.add')}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={t('documents.add')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file !== undefined) void take(file)
          currentTarget.value = ''
        }}
      />
    </div>
  )
}
