import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './app.module.css'

/** Says that a screen failed, that what was typed is kept (it is, in the document), and how to go on. */
function ErrorScreen({ error }: { error: unknown }): ReactNode {
  const { t } = useTranslation('app')
  const detail = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error)
  return (
    <main className={styles.alone}>
      <div role="alert">
        <h1>{t('error.title')}</h1>
        <p>{t('error.body')}</p>
      </div>
      <div className={styles.actions}>
        <Button variant="filled" onClick={() => location.reload()}>
          {t('error.reload')}
        </Button>
        <Button
          onClick={() => {
            location.hash = '#/'
            location.reload()
          }}
        >
          {t('error.home')}
        </Button>
      </div>
      <details>
        <summary>{t('error.detail')}</summary>
        <pre>{detail}</pre>
      </details>
    </main>
  )
}

interface State {
  failed: boolean
  error: unknown
}

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false, error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { failed: true, error }
  }

  override render(): ReactNode {
    return this.state.failed ? <ErrorScreen error={this.state.error} /> : this.props.children
  }
}
