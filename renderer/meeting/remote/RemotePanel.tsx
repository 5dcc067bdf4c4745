import { Button } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { remoteButtons, type RemoteButton } from '#shared/contract/remote.ts'
import { useKeptChoice } from '../../app/kept-choice.ts'
import { codesOf, isLearnable, isShared, isWriting, learn, nothingLearned, usualCodes } from './learned-buttons.ts'
import { learnKeys } from './remote-keys.ts'
import { remoteSetting } from './remote-setting.ts'
import styles from './remote.module.css'

/** The remote of this computer: each button pressed once, and what cannot be told from typing said in words. */
export function RemotePanel(): ReactNode {
  const { t } = useTranslation('roomScreen')
  const [known, keep] = useKeptChoice(remoteSetting)
  const [learning, setLearning] = useState<RemoteButton | null>(null)
  useEffect(() => {
    if (learning === null) return undefined
    return learnKeys((code) => {
      if (!isLearnable(code)) return
      keep(learn(remoteSetting.get(), learning, code))
      setLearning(null)
    })
  }, [learning, keep])
  const codes = Object.keys(known.codes)
  return (
    <section className={styles.panel} aria-labelledby="remote-title">
      <div className={styles.head}>
        <h3 id="remote-title">{t('remote.title')}</h3>
        <output>{t(known.on ? 'remote.on' : 'remote.off')}</output>
      </div>
      <p>{t('remote.intro')}</p>
      <ul>
        {remoteButtons.map((button) => (
          <li key={button}>
            <span>
              <strong>{t(`remote.button.${button}`)}</strong> {codesOf(known, button).join(', ') || t('remote.unknown')}
              <small>{t(`remote.does.${button}`)}</small>
            </span>
            <Button
              size="compact-sm"
              aria-pressed={learning === button}
              variant={learning === button ? 'filled' : 'default'}
              aria-label={`${t(learning === button ? 'remote.press' : 'remote.learn')} ${t(`remote.button.${button}`)}`}
              onClick={() => setLearning(learning === button ? null : button)}
            >
              {t(learning === button ? 'remote.press' : 'remote.learn')}
            </Button>
          </li>
        ))}
      </ul>
      {codes.length > 0 && (
        <ul className={styles.remarks}>
          {codes.filter(isWriting).map((code) => (
            <li key={code}>{t('remote.writing', { code })}</li>
          ))}
          {codes.filter(isShared).length > 0 && (
            <li>{t('remote.shared', { code: codes.filter(isShared).join(', ') })}</li>
          )}
          {codes.includes('Escape') && <li>{t('remote.escape')}</li>}
        </ul>
      )}
      <div className={styles.acts}>
        <Button size="compact-sm" onClick={() => keep({ on: true, codes: { ...usualCodes } })}>
          {t('remote.usual')}
        </Button>
        {codes.length > 0 && (
          <Button size="compact-sm" onClick={() => keep({ ...known, on: !known.on })}>
            {t(known.on ? 'remote.turnOff' : 'remote.turnOn')}
          </Button>
        )}
        {codes.length > 0 && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => keep(nothingLearned)}>
            {t('remote.forget')}
          </Button>
        )}
      </div>
    </section>
  )
}
