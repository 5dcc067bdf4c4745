import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostedRoom } from '#shared/contract/room.ts'
import { joinUrl, shortAddress, spacedCode, wifiText } from '../../ui/join-texts.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import styles from './open-room.module.css'
import { roomKeys } from './room-keys.ts'
import { setSheet, type CodeShown } from './sheet-store.ts'

interface CodesProps {
  room: HostedRoom
  shown: CodeShown
  /** The wall shows how to join. */
  isOnWall: boolean
  onWall: () => void
}

/** A code as it is read aloud and typed: large, in figures of one width. */
function Code({ code }: { code: string }): ReactNode {
  return <strong className={styles.code}>{spacedCode(code)}</strong>
}

function ForPhones({ room, isOnWall, onWall }: Omit<CodesProps, 'shown'>): ReactNode {
  const { t } = useTranslation('room')
  const { address, wifi, codes } = room
  return (
    <>
      <ol className={styles.steps}>
        <li>
          <h3>{wifi === null ? t('codes.wifiStep') : t('codes.wifiBy', wifi)}</h3>
          {wifi === null ? (
            <p>{t('codes.noWifi', { name: room.interfaceName })}</p>
          ) : (
            <QrCode className={styles.qr} text={wifiText(wifi)} label={t('codes.wifiQr', wifi)} />
          )}
        </li>
        <li>
          <h3>{t('codes.addressStep')}</h3>
          <QrCode
            className={styles.qr}
            text={joinUrl(address, codes.participant)}
            label={t('codes.addressQr', { address: shortAddress(address) })}
          />
        </li>
      </ol>
      <p className={styles.type}>
        {t('codes.typeAddress')} <strong className={styles.address}>{shortAddress(address)}</strong>{' '}
        <span className={styles.then}>
          {t('codes.thenCode')} <Code code={codes.participant} />
        </span>
      </p>
      <div className={styles.row}>
        <Button
          size="sm"
          variant={isOnWall ? 'filled' : 'default'}
          aria-pressed={isOnWall}
          onClick={onWall}
          rightSection={<KeyHint keys={roomKeys.join.hint} />}
          aria-keyshortcuts={roomKeys.join.aria}
        >
          {t(isOnWall ? 'codes.offWall' : 'codes.onWall')}
        </Button>
      </div>
    </>
  )
}

function ForWalls({ room }: { room: HostedRoom }): ReactNode {
  const { t } = useTranslation('room')
  return (
    <p className={styles.type}>
      {t('codes.wallHow')} <strong className={styles.address}>{shortAddress(room.address)}</strong>{' '}
      {t('codes.wallThen')} <Code code={room.codes.projection} />
    </p>
  )
}

function ForPens({ room }: { room: HostedRoom }): ReactNode {
  const { t } = useTranslation('room')
  return (
    <>
      <p>{t('codes.penHow')}</p>
      <dl className={styles.penCode}>
        <dt>{t('codes.penAddress')}</dt>
        <dd>
          <strong className={styles.address}>{room.penAddress}</strong>
        </dd>
        <dt>{t('codes.penCode')}</dt>
        <dd>
          <Code code={room.codes.pen} />
        </dd>
      </dl>
      <p className={styles.soft}>{t('codes.penThen')}</p>
    </>
  )
}

/** One code at a time (evening.md item 18): nobody reads out the wrong one. */
export function Codes(props: CodesProps): ReactNode {
  const { room } = props
  const { t } = useTranslation('room')
  const offered: CodeShown[] = room.reach === 'phones' ? ['phones', 'wall', 'pens'] : ['pens', 'wall']
  const shown = offered.includes(props.shown) ? props.shown : (offered[0] ?? 'pens')
  return (
    <section className={styles.codes} aria-label={t('codes.label')}>
      <Button.Group className={styles.tabs}>
        {offered.map((each) => (
          <Button
            key={each}
            size="sm"
            aria-pressed={each === shown}
            variant={each === shown ? 'light' : 'default'}
            onClick={() => setSheet({ code: each })}
          >
            {t(`codes.${each}`)}
          </Button>
        ))}
      </Button.Group>
      {shown === 'phones' && <ForPhones {...props} />}
      {shown === 'wall' && <ForWalls room={room} />}
      {shown === 'pens' && <ForPens room={room} />}
    </section>
  )
}
