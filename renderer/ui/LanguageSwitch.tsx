import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './ui.module.css'

const languages = ['fr', 'en'] as const

/** The language of this computer's pages; i18n.ts keeps the choice. Each language names itself. */
export function LanguageSwitch(): ReactNode {
  const { t, i18n } = useTranslation('ui')
  const id = useId()
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{t('language.label')}</label>
      <select
        id={id}
        value={languages.find((language) => language === i18n.language) ?? 'fr'}
        onChange={(event) => void i18n.changeLanguage(event.target.value)}
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {t(`language.${language}`)}
          </option>
        ))}
      </select>
    </span>
  )
}
