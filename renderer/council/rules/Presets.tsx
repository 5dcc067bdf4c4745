import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RulesProfile } from '#shared/contract/meeting.ts'
import { presetChanges, presetIds, presetOf, type PresetId } from '#shared/council/presets.ts'
import { Differences } from './Differences.tsx'
import styles from './rules.module.css'

interface PresetsProps {
  rules: RulesProfile
  /** @param name of the preset, for undo */
  apply: (changes: Partial<RulesProfile>, name: string) => void
}

/** Rules to start from: what one would change is shown before it is applied. */
export function Presets({ rules, apply }: PresetsProps): ReactNode {
  const { t } = useTranslation('rules')
  const [looking, setLooking] = useState<PresetId | null>(null)
  const is = presetOf(rules)
  const changes = looking === null ? {} : presetChanges(looking, rules)
  const isSame = Object.keys(changes).length === 0
  return (
    <section className={styles.presets} aria-labelledby="rules-presets">
      <h3 id="rules-presets">{t('preset.title')}</h3>
      <p className={styles.how}>{is === null ? t('preset.how') : t('preset.is', { name: t(`preset.${is}`) })}</p>
      <div className={styles.acts}>
        {presetIds.map((id) => (
          <Button
            key={id}
            size="sm"
            aria-pressed={looking === id}
            variant={looking === id ? 'light' : 'default'}
            onClick={() => setLooking(looking === id ? null : id)}
          >
            {t(`preset.${id}`)}
          </Button>
        ))}
      </div>
      {looking !== null && (
        <div className={styles.preview} aria-live="polite">
          <p>{t(`preset.${looking}How`)}</p>
          {isSame ? (
            <p>{t('preset.same')}</p>
          ) : (
            <>
              <p>
                <strong>{t('preset.would', { name: t(`preset.${looking}`) })}</strong>
              </p>
              <Differences before={rules} changes={changes} />
            </>
          )}
          <div className={styles.acts}>
            {!isSame && (
              <Button
                variant="filled"
                onClick={() => {
                  apply(changes, t(`preset.${looking}`))
                  setLooking(null)
                }}
              >
                {t('preset.apply')}
              </Button>
            )}
            <Button onClick={() => setLooking(null)}>{t('preset.cancel')}</Button>
          </div>
        </div>
      )}
    </section>
  )
}
