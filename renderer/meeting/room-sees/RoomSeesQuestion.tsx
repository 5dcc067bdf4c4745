import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { wallFigure } from '#shared/contract/wall-figure.ts'
import { useKeptChoice } from '../../app/kept-choice.ts'
import { useMeeting, useSnapshot } from '../../storage/hooks.tsx'
import { useWall } from '../wall/use-wall.ts'
import { answer, answers, roomSees, saidOf, type Answer } from './room-sees.ts'
import { systemOf } from './system.ts'
import { useTestImage } from './use-test-image.ts'
import styles from './room-sees.module.css'

/** « Que voit la salle ? », in the flow of the page: asked each time the projection is opened, with a test image on the wall. */
export function RoomSeesQuestion(): ReactNode {
  const { t } = useTranslation('roomScreen')
  const { docId, reader } = useMeeting()
  const wall = useWall()
  const [known] = useKeptChoice(roomSees)
  const told = saidOf(known, docId)
  useTestImage()
  if (told?.state !== 'asked') return null
  const say = (said: Answer): void => {
    const before = answer(docId, said)
    if (reader.snapshot?.wall.shows === 'test') wall.show(before)
  }
  return (
    <section className={styles.question} aria-labelledby="room-sees-title">
      <div>
        <h2 id="room-sees-title">{t('sees.title')}</h2>
        <p>
          {t('sees.how', { figure: wallFigure(docId) })} {t(`sees.key.${systemOf(navigator.userAgent)}`)}
        </p>
      </div>
      <div className={styles.answers}>
        {answers.map((each) => (
          <Button key={each} size="sm" onClick={() => say(each)}>
            {t(`sees.answer.${each}`)}
          </Button>
        ))}
      </div>
    </section>
  )
}

/** Said for as long as the room may read this screen. */
export function SharedScreenLine(): ReactNode {
  const { t } = useTranslation('roomScreen')
  const { identity } = useSnapshot()
  const [known] = useKeptChoice(roomSees)
  const said = saidOf(known, identity.docId)
  if (said?.state !== 'everything' && said?.state !== 'nothing') return null
  return (
    <p className={styles.shared}>
      {t(said.state === 'everything' ? 'shared.everything' : 'shared.nothing')}{' '}
      {said.state === 'everything' && t(`sees.key.${systemOf(navigator.userAgent)}`)}
    </p>
  )
}
