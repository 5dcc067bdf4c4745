/** The native dialogs: which file, where to, and what could not be done. */
import { dialog, type BrowserWindow } from 'electron/main'
import type { ShellWords } from './words.ts'

const meetingFiles = ['tablee', 'json']

/** The meeting files the person chose; none when they changed their mind. */
export async function askMeetingFiles(window: BrowserWindow, words: ShellWords, folder: string): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.openTitle,
    defaultPath: folder,
    filters: [{ name: words.meetingFiles, extensions: meetingFiles }],
    properties: ['openFile', 'multiSelections'],
  })
  return canceled ? [] : filePaths
}

/** Where to save; null when the person changed their mind. The system asks before replacing a file. */
export async function askSavePath(
  window: BrowserWindow,
  words: ShellWords,
  suggestion: string,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.saveTitle,
    defaultPath: suggestion,
    properties: ['showOverwriteConfirmation'],
  })
  return canceled || filePath === '' ? null : filePath
}

/** Not bound to the window: who types goes on typing. */
export async function sayFileRefused(words: ShellWords, name: string, code: string): Promise<void> {
  await dialog.showMessageBox({
    type: 'warning',
    title: words.refusedTitle,
    message: words.refusedTitle,
    detail: words.refused(name, words.codes[code] ?? words.otherCode(code)),
  })
}

export async function sayDemoFailed(words: ShellWords, code: string): Promise<void> {
  const detail = words.codes[code] ?? words.otherFault(code)
  await dialog.showMessageBox({ type: 'warning', title: words.demoTitle, message: words.demoTitle, detail })
}

/** Says it on the terminal too, where `npm start` reads why Electron ended. */
export function sayCannotStart(words: ShellWords, why: string): void {
  process.stderr.write(`${words.because(words.startTitle, why)}\n`)
  dialog.showErrorBox(words.startTitle, why)
}

export function sayPageLost(words: ShellWords): void {
  dialog.showErrorBox(words.pageLost, words.pageLostDetail)
}
