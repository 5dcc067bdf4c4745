import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterSpeech } from '#shared/contract/operations.ts'
import { sharesIn } from '#shared/meeting/balance.ts'
import { href } from '../../app/router.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { writtenDate } from '../../ui/hours.ts'
import { speechAxes } from './speech-axes.ts'
import styles from './register.module.css'

/** One table an axis, one line a session: how the floor was shared from one evening to the next. */
export function SpeechBySession({ sessions }: { sessions: readonly RegisterSpeech[] }): ReactNode {
  const { t } = useTranslation('balance')
  return (
    <section>
      <h2>{t('register.title')}</h2>
      {sessions.length === 0 ? (
        <EmptyState title={t('register.none')} />
      ) : (
        <>
          <p className={styles.soft}>{t('register.help')}</p>
          <Totals sessions={sessions} />
          {speechAxes(sessions).map((axis) => (
            <AxisTable key={axis.name} {...axis} />
          ))}
        </>
      )}
    </section>
  )
}

function SessionCell({ session }: { session: RegisterSpeech }): ReactNode {
  const { t, i18n } = useTranslation('balance')
  const { docId, date, sessionNumber: number } = session
  return (
    <th scope="row">
      <a href={href({ screen: 'minutes', docId, panel: null })}>
        {t('register.numbered', { number, date: writtenDate(date, i18n.language === 'en' ? 'en' : 'fr') })}
      </a>
    </th>
  )
}

function Totals({ sessions }: { sessions: readonly RegisterSpeech[] }): ReactNode {
  const { t } = useTranslation('balance')
  return (
    <table className={styles.actions}>
      <caption>{t('register.all')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('register.session')}</th>
          <th scope="col">{t('register.turns')}</th>
          <th scope="col">{t('register.speakers')}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.docId}>
            <SessionCell session={session} />
            <td>{session.speech.turns}</td>
            <td>{session.speech.speakers}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function AxisTable({ name, sides, sessions }: ReturnType<typeof speechAxes>[number]): ReactNode {
  const { t } = useTranslation('balance')
  return (
    <table className={styles.actions}>
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col">{t('register.session')}</th>
          {sides.map((side) => (
            <th key={side} scope="col">
              {side}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ session, balance }) => (
          <tr key={session.docId}>
            <SessionCell session={session} />
            {sides.map((side) => {
              const share = sharesIn(balance).find((each) => each.name === side)
              return (
                <td key={side}>
                  {share === undefined ? (
                    <span className={styles.soft}>{t('register.absent')}</span>
                  ) : (
                    <>
                      {t('register.share', { time: share.timeShare })}{' '}
                      <small className={styles.soft}>{t('register.shareTurns', { turns: share.turnShare })}</small>
                    </>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
