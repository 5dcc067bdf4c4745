/**
 * The only thing a page sees of Electron: one method for each line of the contract, nothing of ipcRenderer, no event
 * object. Sandboxed, so one file and no library.
 */
import { contextBridge, ipcRenderer } from 'electron/renderer'
import type { DesktopBridge } from '#shared/contract/desktop.ts'
import type { Remark, Result } from '#shared/contract/result.ts'
import { channels } from './channels.ts'

/** The value, or an Error whose message is the refusal's code: an object thrown across the bridge loses its parts. */
async function ask<Value>(channel: string, ...words: unknown[]): Promise<Value> {
  const result = (await ipcRenderer.invoke(channel, ...words)) as Result<Value>
  if (result.ok) return result.value
  throw new Error(result.code)
}

const flushListeners = new Set<() => void>()
let flushesAwaited = 0

ipcRenderer.on(channels.flush, () => {
  flushesAwaited = flushListeners.size
  // A page without an open meeting has nothing to flush.
  if (flushesAwaited === 0) ipcRenderer.send(channels.flushed)
  for (const listener of flushListeners) listener()
})

const quitListeners = new Set<() => void>()

ipcRenderer.on(channels.askQuit, () => {
  // A page that has not started yet has nothing to ask.
  if (quitListeners.size === 0) ipcRenderer.send(channels.answerQuit, 'leave')
  for (const listener of quitListeners) listener()
})

const desktop = {
  connect(claim) {
    const { port1, port2 } = new MessageChannel()
    ipcRenderer.postMessage(channels.connect, claim, [port2])
    window.postMessage({ type: 'tablee-port', claim }, window.location.origin, [port1])
  },
  openProjection: (docId) => ask(channels.openProjection, docId),
  closeProjection: () => ask(channels.closeProjection),
  moveProjection: () => ask(channels.moveProjection),
  onProjected(listener) {
    const own = (_event: unknown, docId: string): void => listener(docId)
    ipcRenderer.on(channels.projected, own)
    return () => {
      ipcRenderer.off(channels.projected, own)
    }
  },
  lendScreen: (lent) => ask(channels.lendScreen, lent),
  saveExport: (url, suggestedName) => ask(channels.saveExport, url, suggestedName),
  onFlushRequested(listener) {
    // The same function may be handed in twice; each call is a subscription of its own.
    const own = (): void => listener()
    flushListeners.add(own)
    return () => {
      flushListeners.delete(own)
    }
  },
  flushed() {
    flushesAwaited -= 1
    if (flushesAwaited === 0) ipcRenderer.send(channels.flushed)
  },
  onQuitAsked(listener) {
    const own = (): void => listener()
    quitListeners.add(own)
    return () => {
      quitListeners.delete(own)
    }
  },
  answerQuit: (answer) => ipcRenderer.send(channels.answerQuit, answer),
  onOpenMeeting(listener) {
    const own = (_event: unknown, docId: string, remarks: readonly Remark[]): void => listener(docId, remarks)
    ipcRenderer.on(channels.openMeeting, own)
    ipcRenderer.send(channels.awaitsMeetings)
    return () => {
      ipcRenderer.off(channels.openMeeting, own)
    }
  },
} satisfies DesktopBridge

contextBridge.exposeInMainWorld('desktop', desktop)
