import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { signerRoles } from '#shared/rules/rules-profile.ts'
import type { RulesPartProps } from './change-rules.ts'
import styles from './rules.module.css'

/** Never an assumed chair (evening.md item 19). */
export function SignerRules({ rules, change }: RulesPartProps): ReactNode {
  const { t } = useTranslation('prepare')
  return (
    <fieldset className={styles.many}>
      <legend>{t('rules.signers')}</legend>
      {signerRoles.map((signer) => (
        <Checkbox
          key={signer}
          label={t(`rules.signer.${signer}`)}
          checked={rules.signers.includes(signer)}
          onChange={({ currentTarget: { checked } }) =>
            // In the order the list gives them, whatever order they were ticked in.
            change({
              signers: signerRoles.filter((each) => (each === signer ? checked : rules.signers.includes(each))),
            })
          }
        />
      ))}
    </fieldset>
  )
}
