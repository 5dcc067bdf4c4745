/** The wall's entry: one meeting, named in the address (`projection.html#<docId>`), followed until the page closes. */
import { createRoot } from 'react-dom/client'
import './wall.css'
import { erasedChannel } from '#shared/contract/erasure.ts'
import { rehearsalChannel } from '#shared/contract/rehearsal.ts'
import { askSeatIn } from './ask-seat.ts'
import { Leaves } from './attachment/leaves.ts'
import { openFile } from './attachment/open-file.ts'
import { WallFeed } from './feed.ts'
import { openLink } from './link.ts'
import { forwardRemoteKeys, learnedPositions } from './remote-keys.ts'
import { ShownState } from './shown-state.ts'
import { isRoomScreen } from './StartOverlay.tsx'
import { Wall } from './Wall.tsx'

const docId = decodeURIComponent(location.hash.slice(1))
const leaves = new Leaves((attachment) => openFile(docId, attachment))
const root = document.querySelector('#root')
const isOfRoom = isRoomScreen(location.search)
const shown = new ShownState(new WallFeed(docId, openLink, isOfRoom ? askSeatIn(docId) : null), leaves)
if (root !== null) {
  createRoot(root).render(<Wall shown={shown} isRoomScreen={isOfRoom} />)
}

forwardRemoteKeys(docId, window, () => learnedPositions(window))

// Another meeting is projected by changing the address alone.
addEventListener('hashchange', () => location.reload())

// A rehearsal that was left, and a meeting erased from this computer, leave no picture either.
for (const channel of [rehearsalChannel, erasedChannel]) {
  new BroadcastChannel(channel).addEventListener('message', ({ data }) => data === docId && leave())
}

/** A window that somebody opened by its address is not ours to close. */
function leave(): void {
  window.close()
  location.replace('about:blank')
}
