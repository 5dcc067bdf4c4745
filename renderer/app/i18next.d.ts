import 'i18next'
import type { french } from './words/fr/index.ts'

/** `t('saved.room')` is checked against the French catalogues; `useTranslation('conduct')` picks the namespace. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: typeof french
  }
}
