import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState, type ReactNode, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { penRoleSchema, penRoles, type PenRole } from '#shared/contract/room.ts'
import { keptChoice, useKeptChoice } from '../../app/kept-choice.ts'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import styles from './home.module.css'

/** Who writes on this computer mostly does the next time too. */
const keptSelf = keptChoice<{ name: string; seat: PenRole }>(
  'tablee-join-as',
  z.object({ name: z.string().max(100), seat: penRoleSchema }),
  {
    name: '',
    seat: 'minuteTaker',
  },
)

export interface Asked {
  penAddress: string
  code: string
  name: string
  seat: PenRole
}

interface JoinFormProps {
  /** Asked before, and not let in. */
  before: Pick<Asked, 'penAddress'> | null
  onAsk: (asked: Asked) => Promise<boolean>
  onLeave: () => void
}

/** Where, with which code, who, and to do what; and, before anything, that a copy stays here (evening.md item 19). */
export function JoinForm({ before, onAsk, onLeave }: JoinFormProps): ReactNode {
  const { t } = useTranslation('room')
  const [self, keepSelf] = useKeptChoice(keptSelf)
  const first = useFormFocus<HTMLInputElement>()
  const [penAddress, setPenAddress] = useState(before?.penAddress ?? '')
  const [code, setCode] = useState('')
  const [name, setName] = useState(self.name)
  const [seat, setSeat] = useState(self.seat)
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  const missing = (value: string): boolean => tried && value.trim() === ''
  const submit = async (form: HTMLFormElement): Promise<void> => {
    setTried(true)
    const asked = { penAddress: penAddress.trim(), code: code.trim(), name: name.trim(), seat }
    if (asking) return
    if (asked.penAddress === '' || asked.code === '' || asked.name === '') {
      // What is missing is said where one lands.
      const missed = [...form.querySelectorAll('input')].find((input) => input.value.trim() === '')
      missed?.focus()
      return
    }
    setAsking(true)
    keepSelf({ name: asked.name, seat })
    const done = await onAsk(asked)
    setAsking(false)
    if (done) onLeave()
  }
  return (
    <form
      className={styles.joinForm}
      aria-label={t('join.open')}
      noValidate
      onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault()
        void submit(event.currentTarget)
      }}
    >
      <h2>{t('join.open')}</h2>
      <TextInput
        ref={first}
        label={t('join.address')}
        description={t('join.addressHow')}
        placeholder="192.168.1.20:41737"
        value={penAddress}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        error={missing(penAddress) ? t('join.addressMissing') : undefined}
        onChange={(event) => setPenAddress(event.currentTarget.value)}
      />
      <TextInput
        label={t('join.code')}
        placeholder="ABCD-EFGH-JKMN"
        value={code}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        error={missing(code) ? t('join.codeMissing') : undefined}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <TextInput
        label={t('join.name')}
        value={name}
        maxLength={100}
        error={missing(name) ? t('join.nameMissing') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        size="md"
        label={t('join.seat')}
        value={seat}
        data={penRoles.map((role) => ({ value: role, label: t(`join.role.${role}`) }))}
        onChange={(event) => setSeat(penRoles.find((role) => role === event.currentTarget.value) ?? seat)}
      />
      <p className={styles.soft}>{t('join.copy')}</p>
      <div className={styles.row}>
        <Button type="submit" variant="filled" loading={asking}>
          {t('join.ask')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onLeave}>
          {t('join.cancel')}
        </Button>
      </div>
    </form>
  )
}
