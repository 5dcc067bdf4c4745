import { ActionIcon, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RulesProfile } from '#shared/contract/meeting.ts'
import { DraftInput } from '../../meeting/prepare/DraftInput.tsx'
import { newId } from '../../storage/ids.ts'
import { BinIcon, PlusIcon } from '../../ui/icons.tsx'
import type { ChangeRules } from './change-rules.ts'
import styles from './rules.module.css'

const most = 20

/** Voting groups of the members. One that is removed leaves its members without a college, not without a name. */
export function Colleges({ colleges, change }: { colleges: RulesProfile['colleges']; change: ChangeRules }): ReactNode {
  const { t } = useTranslation('prepare')
  const rename = (id: string, name: string, group: string): void =>
    change({ colleges: colleges.map((college) => (college.id === id ? { id, name } : college)) }, group)
  return (
    <fieldset className={styles.many}>
      <legend>{t('rules.colleges')}</legend>
      {colleges.map(({ id, name }, place) => (
        <div key={id} className={styles.named}>
          <DraftInput
            aria-label={t('rules.college', { number: place + 1 })}
            value={name}
            onCommit={(text, group) => rename(id, text, group)}
          />
          <ActionIcon
            aria-label={t('rules.removeCollege', { name })}
            title={t('rules.removeCollege', { name })}
            onClick={() => change({ colleges: colleges.filter((college) => college.id !== id) })}
          >
            <BinIcon />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          size="sm"
          leftSection={<PlusIcon />}
          disabled={colleges.length >= most}
          onClick={() => change({ colleges: [...colleges, { id: newId(), name: '' }] })}
        >
          {t('rules.addCollege')}
        </Button>
      </div>
    </fieldset>
  )
}
