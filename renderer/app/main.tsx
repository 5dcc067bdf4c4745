/** The pages' entry: asks the host who we are while the words load, then shows where the address leads. */
import { StrictMode, useCallback, useState, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { openPage, type Page } from '../storage/page.ts'
import { fetchAhead } from './addressed.tsx'
import { fetchFaces } from '../ui/faces.ts'
import { App } from './App.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { HostSilent } from './HostSilent.tsx'
import { startWords } from './i18n.ts'
import { Providers } from './providers.tsx'
import { parseRoute } from './router.ts'

/** A host that does not answer is asked again until it does; the page then opens as if nothing had been. */
function Start({ first }: { first: Page }): ReactNode {
  const [page, setPage] = useState(first)
  const retry = useCallback(async () => {
    const next = await openPage()
    if (next.host === null) next.database.close()
    else setPage(next)
  }, [])
  return page.host === null ? <HostSilent retry={retry} /> : <App page={page} host={page.host} />
}

const container = document.querySelector('#root')
if (container === null) throw new Error('index.html holds no #root')
fetchAhead(parseRoute(location.hash))
const [words, page] = await Promise.all([startWords(), openPage(), fetchFaces()])
createRoot(container).render(
  <StrictMode>
    <Providers words={words}>
      <ErrorBoundary>
        <Start first={page} />
      </ErrorBoundary>
    </Providers>
  </StrictMode>,
)
