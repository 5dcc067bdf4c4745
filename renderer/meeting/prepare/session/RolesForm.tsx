import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { setRoles } from '#shared/meeting/edits.ts'
import { rolesOfSession } from '#shared/meeting/roles.ts'
import { useSnapshot } from '../../../storage/hooks.tsx'
import { DraftInput } from '../DraftInput.tsx'
import { useEdit } from '../use-edit.ts'
import styles from '../prepare.module.css'

/** Who does what tonight: a name of the list, or any words. */
export function RolesForm(): ReactNode {
  const { t } = useTranslation('prepare')
  const { roles, rules } = useSnapshot()
  const edit = useEdit()
  return (
    <section aria-labelledby="roles-title">
      <h2 id="roles-title">{t('roles.title')}</h2>
      <div className={styles.fields}>
        {rolesOfSession(rules).map((role) => (
          <DraftInput
            key={role}
            label={t(`roles.${role}`)}
            list="people-names"
            value={roles[role]}
            onCommit={(text, group) =>
              edit(t('undo.rolesChanged'), (body, origin) => setRoles(body, { [role]: text }, origin), group)
            }
          />
        ))}
      </div>
    </section>
  )
}
