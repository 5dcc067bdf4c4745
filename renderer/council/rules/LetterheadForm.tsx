import { Button, Textarea } from '@mantine/core'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { councilFiles } from '#shared/contract/letterhead.ts'
import { useDraft } from '../../meeting/prepare/use-draft.ts'
import { fileUrl } from '../../storage/host-client.ts'
import styles from './rules.module.css'
import type { CouncilRulesHeld } from './use-council-rules.ts'
import { useLetterhead } from './use-letterhead.ts'

/** Whose paper it is: a picture and an address above the title of what is printed. */
export function LetterheadForm({ did }: { did: CouncilRulesHeld['did'] }): ReactNode {
  const { t } = useTranslation('letterhead')
  const { letterhead, setAddress, chooseLogo, removeLogo } = useLetterhead(did)
  const input = useRef<HTMLInputElement>(null)
  const address = useDraft(letterhead?.address ?? '', setAddress)
  if (letterhead === null) return null
  const { logo, name } = letterhead
  return (
    <section className={styles.part} aria-labelledby="letterhead-title">
      <h3 id="letterhead-title">{t('title')}</h3>
      <p className={styles.soft}>{t('how')}</p>
      <div className={styles.acts}>
        {logo !== null && (
          <img className={styles.logo} src={fileUrl(councilFiles, logo)} alt={name === '' ? t('logo') : name} />
        )}
        <Button variant="default" onClick={() => input.current?.click()}>
          {logo === null ? t('choose') : t('change')}
        </Button>
        {logo !== null && (
          <Button variant="subtle" color="gray" onClick={removeLogo}>
            {t('remove')}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept="image/*"
          aria-label={t('choose')}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            if (file !== undefined) void chooseLogo(file)
            // The same file chosen again is a new wish.
            currentTarget.value = ''
          }}
        />
      </div>
      <Textarea
        label={t('address')}
        description={t('addressHow')}
        inputWrapperOrder={['label', 'input', 'description']}
        className={styles.short}
        autosize
        minRows={2}
        maxLength={600}
        autoComplete="off"
        {...address}
      />
    </section>
  )
}
