/** The wall's entry: one meeting, named in the address (`projection.html#<docId>`), followed until the page closes. */
import { createRoot } from 'react-dom/client'
import './wall.css'
import { WallFeed } from './feed.ts'
import { openLink } from './link.ts'
import { forwardRemoteKeys } from './remote-keys.ts'
import { ShownState } from './shown-state.ts'
import { Wall } from './Wall.tsx'

const docId = decodeURIComponent(location.hash.slice(1))
const root = document.querySelector('#root')
if (root !== null) createRoot(root).render(<Wall shown={new ShownState(new WallFeed(docId, openLink))} />)

forwardRemoteKeys(docId, window)

// Another meeting is projected by changing the address alone.
addEventListener('hashchange', () => location.reload())
