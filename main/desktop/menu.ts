/**
 * The native menu: only what does something. No reload and no key that a clicker sends (F5, Esc, Page keys, "."):
 * evening.md item 3. Undo is the page's own (decisions.md 10), so the menu has none.
 */
import type { MenuItemConstructorOptions } from 'electron/main'
import { appName } from './identity.ts'
import type { ShellWords } from './words.ts'

export interface MenuActions {
  openFile: () => void
  project: () => void
  moveProjection: () => void
  closeProjection: () => void
  quit: () => void
  openDataFolder: () => void
  showAbout: () => void
}

export interface MenuState {
  projecting: boolean
  /** The main page shows a meeting, which could be projected. */
  inMeeting: boolean
  platform: NodeJS.Platform
  /** Developer tools are for a checkout, not for an installed program. */
  isPackaged: boolean
}

/** What a Mac's menu of the program holds, but for its end. */
const macOwnItems: MenuItemConstructorOptions[] = [
  { role: 'about' },
  { type: 'separator' },
  { role: 'services' },
  { type: 'separator' },
  { role: 'hide' },
  { role: 'hideOthers' },
  { role: 'unhide' },
  { type: 'separator' },
]

export function menuTemplate(words: ShellWords, actions: MenuActions, state: MenuState): MenuItemConstructorOptions[] {
  const isMac = state.platform === 'darwin'
  // No role: the role quits without a word, as the system does.
  const quit: MenuItemConstructorOptions = { label: words.quit, accelerator: 'CmdOrCtrl+Q', click: actions.quit }
  return [
    ...(isMac ? [{ label: appName, submenu: [...macOwnItems, quit] }] : []),
    {
      label: words.file,
      submenu: [
        { label: words.open, accelerator: 'CmdOrCtrl+O', click: actions.openFile },
        ...(isMac ? [] : [{ type: 'separator' as const }, quit]),
      ],
    },
    {
      label: words.edit,
      submenu: [
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'pasteAndMatchStyle', label: words.pastePlain },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'zoomIn', label: words.larger },
        { role: 'zoomOut', label: words.smaller },
        { role: 'resetZoom', label: words.actualSize },
        { role: 'togglefullscreen', label: words.fullScreen },
        ...(state.isPackaged ? [] : [{ role: 'toggleDevTools' as const, label: words.developerTools }]),
      ],
    },
    {
      label: words.projection,
      submenu: [
        { label: words.project, enabled: state.inMeeting, click: actions.project },
        { label: words.moveProjection, enabled: state.projecting, click: actions.moveProjection },
        { label: words.closeProjection, enabled: state.projecting, click: actions.closeProjection },
      ],
    },
    {
      label: words.help,
      submenu: [
        { label: words.dataFolder, click: actions.openDataFolder },
        ...(isMac ? [] : [{ label: words.about, click: actions.showAbout }]),
      ],
    },
  ]
}
