import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { knownSignerSchema, type KnownSigner } from '#shared/contract/signature.ts'
import { callHost } from '../../../storage/host-client.ts'
import { ConfirmLine } from '../../../ui/ConfirmLine.tsx'
import { Fingerprint } from './Fingerprint.tsx'
import type { Trying } from './use-trying.ts'
import styles from './signing.module.css'

const { role: roleSchema, fingerprint: fingerprintSchema } = knownSignerSchema.shape
const roles = ['facilitator', 'minuteTaker', 'chair', 'coChair', 'other'] as const satisfies KnownSigner['role'][]

interface CouncilSignersProps {
  signers: readonly KnownSigner[]
  trying: Trying
  onChange: (signers: readonly KnownSigner[]) => void
}

/** Whose keys the council has noted: who checks a file is told these names. */
export function CouncilSigners({ signers, trying, onChange }: CouncilSignersProps): ReactNode {
  const { t } = useTranslation('signature')
  const [removing, setRemoving] = useState<string | null>(null)

  const remove = async (fingerprint: string): Promise<void> => {
    setRemoving(null)
    const left = await trying.run(t('council.remove'), () => callHost('signature.removeSigner', { fingerprint }))
    if (left !== null) onChange(left)
  }

  return (
    <details className={styles.care}>
      <summary>{t('council.title')}</summary>
      {signers.length === 0 && <p className={styles.soft}>{t('council.none')}</p>}
      <ul className={styles.signers}>
        {signers.map(({ fingerprint, name, role, addedAt, removedAt }) => (
          <li key={fingerprint}>
            <span className={styles.keyName}>{name}</span>
            <span className={styles.soft}>
              {t(`council.roles.${role}`)} · {t('council.since', { at: new Date(addedAt) })}
              {removedAt !== null && ` · ${t('council.until', { at: new Date(removedAt) })}`}
            </span>
            <Fingerprint value={fingerprint} />
            {removedAt === null && removing !== fingerprint && (
              <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setRemoving(fingerprint)}>
                {t('council.remove')}
              </Button>
            )}
            {removing === fingerprint && (
              <ConfirmLine
                question={t('council.removeSure', { name })}
                confirmLabel={t('council.remove')}
                cancelLabel={t('cancel')}
                onConfirm={() => void remove(fingerprint)}
                onCancel={() => setRemoving(null)}
              />
            )}
          </li>
        ))}
      </ul>
      <AddSigner trying={trying} onAdded={onChange} />
    </details>
  )
}

function AddSigner({ trying, onAdded }: { trying: Trying; onAdded: CouncilSignersProps['onChange'] }): ReactNode {
  const { t } = useTranslation('signature')
  const [name, setName] = useState('')
  const [role, setRole] = useState<KnownSigner['role']>('facilitator')
  const [typed, setTyped] = useState('')
  // As it is printed: in groups, in capitals, over two lines.
  const fingerprint = typed.replaceAll(/[\s:.-]/g, '').toLowerCase()
  const isWhole = fingerprintSchema.safeParse(fingerprint).success

  const add = async (): Promise<void> => {
    const signer = { name: name.trim(), role, fingerprint }
    const signers = await trying.run(t('council.save'), () => callHost('signature.addSigner', signer))
    if (signers === null) return
    setName('')
    setTyped('')
    onAdded(signers)
  }

  return (
    <form
      className={styles.form}
      aria-label={t('council.add')}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <h4>{t('council.add')}</h4>
      <TextInput
        label={t('council.name')}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('council.role')}
        value={role}
        data={roles.map((value) => ({ value, label: t(`council.roles.${value}`) }))}
        onChange={(event) => setRole(roleSchema.catch('other').parse(event.currentTarget.value))}
      />
      <TextInput
        label={t('council.print')}
        maxLength={200}
        value={typed}
        error={fingerprint.length >= 64 && !isWhole ? t('council.printWrong', { count: fingerprint.length }) : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={styles.row}>
        <Button type="submit" disabled={trying.isRunning || name.trim() === '' || !isWhole}>
          {t('council.save')}
        </Button>
      </div>
    </form>
  )
}
