import { Button } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { keptChoice, useKeptChoice } from '../../app/kept-choice.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import type { Evening } from '../evening/evening.ts'
import { BalanceOnWall } from '../balance/BalanceOnWall.tsx'
import { lock } from '../lock/locked.ts'
import { RemotePanel } from '../remote/RemotePanel.tsx'
import { Documents } from './Documents.tsx'
import { MessageLine } from './MessageLine.tsx'
import { useDocuments } from './use-documents.ts'
import { useFileDrop } from './use-file-drop.ts'
import { useWall } from './use-wall.ts'
import { useWallKeys, wallKeys } from './use-wall-keys.ts'
import { isOverSession } from './WallOver.tsx'
import { WallNow } from './WallNow.tsx'
import styles from './wall.module.css'

const unfolded = keptChoice('tablee-wall-panel', z.boolean(), false)

/** What can be put over what happens by itself; pressed again, it goes. */
const toggles = ['calm', 'agenda', 'parkedPoints', 'speechRules', 'lent'] as const

/** The room's screen, in one compact group: what it shows now, and what can be put there. */
export function WallPanel({ evening }: { evening: Evening }): ReactNode {
  const { t } = useTranslation('roomScreen')
  const wall = useWall()
  const take = useDocuments()
  const hovering = useFileDrop(take)
  const [isOpen, setOpen] = useKeptChoice(unfolded)
  const [writing, setWriting] = useState(false)
  const [learning, setLearning] = useState(false)
  const message = useRef<HTMLInputElement>(null)
  const { shows } = evening.meeting.wall
  const isOver = isOverSession(evening.meeting.wall)
  const writeMessage = (): void => {
    setOpen(true)
    setWriting(true)
  }
  useWallKeys({ wall, shows, writeMessage })
  return (
    <section className={styles.panel} aria-labelledby="wall-title">
      <div className={styles.head}>
        <h2 id="wall-title">
          <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {t('title')}
          </button>
        </h2>
        {isOver && (
          <Button
            size="compact-sm"
            variant={shows === 'lent' ? 'filled' : 'light'}
            onClick={wall.back}
            rightSection={<KeyHint keys={wallKeys.auto.hint} />}
            aria-keyshortcuts={wallKeys.auto.aria}
          >
            {t(shows === 'lent' ? 'act.takeBack' : 'act.auto')}
          </Button>
        )}
      </div>
      <p className={styles.now} data-over={isOver}>
        {hovering ? t('documents.drop') : <WallNow evening={evening} />}
      </p>
      {isOpen && (
        <>
          <div className={styles.acts}>
            {toggles.map((each) => (
              <Button
                key={each}
                size="compact-sm"
                aria-pressed={shows === each}
                variant={shows === each ? 'filled' : 'default'}
                onClick={() => wall.toggle(each)}
                rightSection={<KeyHint keys={wallKeys[each].hint} />}
                aria-keyshortcuts={wallKeys[each].aria}
              >
                {t(`act.${each}`)}
              </Button>
            ))}
            <Button
              size="compact-sm"
              onClick={writeMessage}
              rightSection={<KeyHint keys={wallKeys.message.hint} />}
              aria-keyshortcuts={wallKeys.message.aria}
            >
              {t('act.message')}
            </Button>
            <BalanceOnWall evening={evening} wall={wall} />
          </div>
          {writing && (
            <MessageLine
              field={message}
              onSend={(text) => {
                wall.say(text)
                setWriting(false)
              }}
              onLeave={() => setWriting(false)}
            />
          )}
          <Documents evening={evening} wall={wall} take={take} />
          <div className={styles.acts}>
            <Button size="compact-sm" aria-expanded={learning} onClick={() => setLearning(!learning)}>
              {t('remote.title')}
            </Button>
            <Button
              size="compact-sm"
              onClick={() => lock(Date.now())}
              rightSection={<KeyHint keys={['Ctrl', 'Shift', 'L']} />}
              aria-keyshortcuts="Control+Shift+L"
            >
              {t('lock.button')}
            </Button>
          </div>
          {learning && <RemotePanel />}
        </>
      )}
    </section>
  )
}
