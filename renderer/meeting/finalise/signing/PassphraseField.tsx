import { Checkbox, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface PassphraseFieldProps {
  label: string
  description?: string
  error?: string | null
  value: string
  onChange: (value: string) => void
  /** Whether it can be shown while it is typed. */
  canShow?: boolean
}

/** Never kept by the page or the browser: gone with the panel. */
export function PassphraseField(props: PassphraseFieldProps): ReactNode {
  const { label, description, error, value, onChange, canShow = true } = props
  const { t } = useTranslation('signature')
  const [isShown, setShown] = useState(false)
  return (
    <div>
      <TextInput
        label={label}
        description={description}
        error={error}
        type={isShown ? 'text' : 'password'}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={1000}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {canShow && (
        <Checkbox
          mt="xs"
          size="sm"
          label={t('show')}
          checked={isShown}
          onChange={(event) => setShown(event.currentTarget.checked)}
        />
      )}
    </div>
  )
}
