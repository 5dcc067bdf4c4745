import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RulesProfile } from '#shared/contract/meeting.ts'
import { rulesProfileSchema } from '#shared/contract/rules.ts'
import { setRules } from '#shared/meeting/edits.ts'
import { useSnapshot } from '../../../storage/hooks.tsx'
import { DraftInput } from '../DraftInput.tsx'
import { useEdit } from '../use-edit.ts'
import { Colleges } from './Colleges.tsx'
import { Quorum } from './Quorum.tsx'
import { wholeNumber } from './whole-number.ts'
import styles from '../prepare.module.css'

const signers = rulesProfileSchema.shape.signers.element.options

export type ChangeRules = (changes: Partial<RulesProfile>, group?: string) => void

/** The council's rules as this meeting copies them. */
export function RulesForm(): ReactNode {
  const { t } = useTranslation('prepare')
  const { rules } = useSnapshot()
  const edit = useEdit()
  const change: ChangeRules = (changes, group) =>
    edit(t('undo.rulesChanged'), (body, origin) => setRules(body, changes, origin), group)
  return (
    <section aria-labelledby="rules-title" className={styles.rules}>
      <h2 id="rules-title">{t('rules.title')}</h2>
      <Checkbox
        label={t('rules.firstTimeFirst')}
        checked={rules.speechPriority === 'firstTime'}
        onChange={(event) => change({ speechPriority: event.currentTarget.checked ? 'firstTime' : 'none' })}
      />
      <Checkbox
        label={t('rules.turnOnWall')}
        description={t('rules.turnOnWallHow')}
        checked={rules.turnOnWall}
        onChange={(event) => change({ turnOnWall: event.currentTarget.checked })}
      />
      <div className={styles.fields}>
        <DraftInput
          label={t('rules.turnMinutes')}
          description={t('rules.turnFree')}
          inputWrapperOrder={['label', 'input', 'description']}
          inputMode="decimal"
          value={rules.turnMinutes === null ? '' : String(rules.turnMinutes)}
          onCommit={(text, group) => {
            const typed = text.trim().replace(',', '.')
            const sound = rulesProfileSchema.shape.turnMinutes.safeParse(typed === '' ? null : Number(typed))
            if (sound.success) change({ turnMinutes: sound.data }, group)
          }}
        />
        <DraftInput
          label={t('rules.proxies')}
          inputMode="numeric"
          value={String(rules.proxiesPerHolder)}
          onCommit={(text, group) => {
            const proxiesPerHolder = wholeNumber(text, 0, 20)
            if (proxiesPerHolder !== null) change({ proxiesPerHolder }, group)
          }}
        />
      </div>
      <Quorum quorum={rules.quorum} change={change} />
      <Colleges colleges={rules.colleges} change={change} />
      <fieldset className={styles.fieldset}>
        <legend>{t('rules.signers')}</legend>
        {signers.map((signer) => (
          <Checkbox
            key={signer}
            label={t(`rules.signer.${signer}`)}
            checked={rules.signers.includes(signer)}
            onChange={({ currentTarget }) =>
              // In the order the list gives them, whatever order they were ticked in.
              change({
                signers: signers.filter((each) =>
                  each === signer ? currentTarget.checked : rules.signers.includes(each),
                ),
              })
            }
          />
        ))}
      </fieldset>
    </section>
  )
}
