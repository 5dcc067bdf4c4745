/** @jsxImportSource preact */
/** The phone's entry. No API of a secure context: the room is plain HTTP on its own network (docs/decisions/phone.md). */
import { render } from 'preact'
import { App } from './App.tsx'
import { hasSeat } from './door.ts'
import { keepFocus } from './keep-focus.ts'
import { Languages } from './languages.ts'
import { openSeatLink } from './line/seat-link.ts'
import { SeatStore } from './line/seat-store.ts'
import './phone.css'

/** The words of another language are waited for this long before French is shown, ms. */
const patience = 1500

function followGround(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const follow = (): void => {
    document.documentElement.dataset['theme'] = dark.matches ? 'dark' : 'light'
  }
  follow()
  dark.addEventListener('change', follow)
}

function openSeat(): SeatStore {
  const store = new SeatStore({
    openLink: openSeatLink,
    now: Date.now,
    later(work, ms) {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
    hasSeat,
  })
  const wake = (): void => {
    if (document.visibilityState === 'visible') store.wake()
  }
  document.addEventListener('visibilitychange', wake)
  addEventListener('pageshow', wake)
  addEventListener('online', wake)
  const off = store.subscribe(() => {
    if (store.state.line !== 'over') return
    document.removeEventListener('visibilitychange', wake)
    removeEventListener('pageshow', wake)
    removeEventListener('online', wake)
    off()
  })
  return store
}

async function start(root: HTMLElement): Promise<void> {
  followGround()
  const languages = new Languages()
  await Promise.race([
    languages.begin(navigator.languages),
    new Promise((resolve) => {
      setTimeout(resolve, patience)
    }),
  ])
  root.textContent = ''
  keepFocus(root)
  const [code = ''] = /\d{6}/.exec(location.hash) ?? []
  const asScreen = new URLSearchParams(location.search).get('as') === 'projection'
  render(<App languages={languages} openSeat={openSeat} code={code} asScreen={asScreen} />, root)
}

// The QR code read again, of a room that was opened anew.
addEventListener('hashchange', () => location.reload())

const root = document.querySelector<HTMLElement>('#root')
if (root !== null) void start(root)
