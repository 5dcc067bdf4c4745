import { Button, TextInput } from '@mantine/core'
import { useId, useRef, useState, type ReactNode, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoomReach, Wifi } from '#shared/contract/room.ts'
import { useKeptChoice } from '../../app/kept-choice.ts'
import styles from './open-room.module.css'
import { useNetworks } from './use-networks.ts'
import type { RoomWish } from './use-room-acts.ts'
import { keptWifi } from './wifi-choice.ts'

type Use = 'alone' | RoomReach
const uses = ['alone', 'computers', 'phones'] as const

interface Choice<T extends string> {
  value: T
  words: string
  means: string
}

/** A question with one answer: all answers are seen, the arrows choose. */
function Question<T extends string>(props: {
  question: string
  choices: readonly Choice<T>[]
  chosen: T
  choose: (value: T) => void
}): ReactNode {
  const { question, choices, chosen, choose } = props
  const name = useId()
  return (
    <fieldset className={styles.question}>
      <legend>{question}</legend>
      {choices.map(({ value, words, means }) => (
        <label key={value} className={styles.choice} data-chosen={value === chosen}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => choose(value)} />
          <span>
            {words}
            {means !== '' && <small>{means}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

export interface OpeningFormProps {
  /** Of the room that is open, or was: null for one never opened. */
  reach: RoomReach | null
  wifi: Wifi | null
  /** opening, taking another's room over, changing the open one. */
  kind: 'open' | 'takeOver' | 'change'
  onWish: (wish: RoomWish) => void
  onLeave: () => void
}

/** One question, then which network; the firewall is told of before it asks (evening.md item 18). */
export function OpeningForm({ reach, wifi, kind, onWish, onLeave }: OpeningFormProps): ReactNode {
  const { t } = useTranslation('room')
  const [known, keepWifi] = useKeptChoice(keptWifi)
  const [use, setUse] = useState<Use>(reach ?? 'phones')
  const [network, setNetwork] = useState<string | null>(null)
  const [ssid, setSsid] = useState(wifi?.ssid ?? known.ssid)
  const [password, setPassword] = useState(wifi?.password ?? known.password)
  const [tried, setTried] = useState(false)
  const ssidField = useRef<HTMLInputElement>(null)
  const found = useNetworks()
  const address = found?.find((each) => each.address === network)?.address ?? found?.[0]?.address ?? null
  const isChange = kind === 'change'
  const mayOpen = isChange || address !== null
  const isNameless = ssid.trim() === '' && password !== ''
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (use === 'alone' || !mayOpen) {
      if (use === 'alone') onLeave()
      return
    }
    // Dropped in silence, it would be looked for on the wall.
    if (use === 'phones' && isNameless) {
      setTried(true)
      ssidField.current?.focus()
      return
    }
    const told = ssid.trim() === '' ? null : { ssid: ssid.trim(), password }
    if (use === 'phones') keepWifi(told ?? { ssid: '', password: '' })
    onWish({ reach: use, address: address ?? '', wifi: use === 'phones' ? told : wifi })
  }
  const offered = kind === 'open' ? uses : uses.slice(1)
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t(kind === 'takeOver' ? 'opening.takeOver' : 'title')}>
      {kind === 'takeOver' && <p className={styles.caution}>{t('opening.takeOverMeans')}</p>}
      <Question
        question={t('opening.question')}
        choices={offered.map((value) => ({ value, words: t(`opening.${value}`), means: t(`opening.${value}Means`) }))}
        chosen={use}
        choose={setUse}
      />
      {use !== 'alone' && !isChange && found === null && <p className={styles.soft}>{t('opening.searching')}</p>}
      {use !== 'alone' && !isChange && found?.length === 0 && (
        <output className={styles.caution}>{t('opening.noNetwork')}</output>
      )}
      {use !== 'alone' && !isChange && address !== null && found !== null && (
        <Question
          question={t('opening.network')}
          choices={found.map((each) => ({
            value: each.address,
            words: t('opening.networkIs', { ...each, kind: t(`opening.kind.${each.kind}`) }),
            means: '',
          }))}
          chosen={address}
          choose={setNetwork}
        />
      )}
      {use !== 'alone' && !isChange && <p className={styles.told}>{t('opening.firewall')}</p>}
      {use === 'phones' && (
        <fieldset className={styles.question}>
          <legend>{t('opening.wifi')}</legend>
          <div className={styles.pair}>
            <TextInput
              ref={ssidField}
              size="sm"
              label={t('opening.ssid')}
              error={tried && isNameless ? t('opening.ssidMissing') : undefined}
              value={ssid}
              maxLength={64}
              autoComplete="off"
              onChange={(event) => setSsid(event.currentTarget.value)}
            />
            <TextInput
              size="sm"
              label={t('opening.password')}
              value={password}
              maxLength={128}
              autoComplete="off"
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          </div>
          <p className={styles.soft}>{t('opening.passwordHow')}</p>
        </fieldset>
      )}
      <div className={styles.foot}>
        {use === 'alone' ? (
          <Button type="submit">{t('opening.asItIs')}</Button>
        ) : (
          <Button type="submit" variant="filled" disabled={!mayOpen}>
            {t(({ open: 'opening.open', takeOver: 'opening.takeOver', change: 'opening.changed' } as const)[kind])}
          </Button>
        )}
        {kind !== 'open' && <Button onClick={onLeave}>{t('opening.cancel')}</Button>}
      </div>
    </form>
  )
}
