import { ActionIcon, Button } from '@mantine/core'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaTemplate } from '#shared/contract/agenda-template.ts'
import { shippedTemplates } from '#shared/meeting/agenda-template.ts'
import { announce } from '../../app/announce.ts'
import { useAsk } from '../../app/use-ask.ts'
import { callHost } from '../../storage/host-client.ts'
import { CrossIcon } from '../../ui/icons.tsx'
import styles from './home.module.css'

interface TemplatesProps {
  chosen: AgendaTemplate | null
  choose: (template: AgendaTemplate) => void
}

/** Agendas to start from: the three every council knows, then those this council kept, which can be taken off. */
export function Templates({ chosen, choose }: TemplatesProps): ReactNode {
  const { t, i18n } = useTranslation('home')
  const ask = useAsk()
  const [own, setOwn] = useState<readonly AgendaTemplate[]>([])
  const refresh = useCallback(() => {
    void callHost('template.list', {}).then((answer) => answer.ok && setOwn(answer.value))
  }, [])
  useEffect(refresh, [refresh])

  async function remove({ id: templateId, name }: AgendaTemplate): Promise<void> {
    const removed = await ask(t('template.removing'), () => callHost('template.remove', { templateId }))
    refresh()
    if (!removed.ok) return
    const run = (): void => {
      void ask(t('template.keeping'), () => callHost('template.restore', { templateId })).then(refresh)
    }
    announce({
      id: 'home',
      tone: 'done',
      words: t('template.removed', { name }),
      action: { label: t('act.giveBack'), run },
    })
  }

  const button = (template: AgendaTemplate): ReactNode => (
    <Button
      size="compact-sm"
      aria-pressed={chosen?.id === template.id}
      variant={chosen?.id === template.id ? 'light' : 'default'}
      onClick={() => choose(template)}
    >
      {template.name}
    </Button>
  )
  return (
    <fieldset className={styles.templates}>
      <legend>{t('template.from')}</legend>
      {shippedTemplates(i18n.language === 'en' ? 'en' : 'fr').map((template) => (
        <span key={template.id}>{button(template)}</span>
      ))}
      {own.map((template) => (
        <span key={template.id} className={styles.ownTemplate}>
          {button(template)}
          <ActionIcon
            size="sm"
            aria-label={t('template.remove', { name: template.name })}
            title={t('template.remove', { name: template.name })}
            onClick={() => void remove(template)}
          >
            <CrossIcon />
          </ActionIcon>
        </span>
      ))}
    </fieldset>
  )
}
