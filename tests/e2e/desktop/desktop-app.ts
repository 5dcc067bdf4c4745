/** The desktop app as a test sees it, whether Electron runs it or the stand-in does. */
import type { Page } from '@playwright/test'

export interface DesktopApp {
  /** The main window's page. */
  page: Page
  /** Where it keeps documents. */
  dataFolder: string
  /** The projection's page, once there is one. */
  projection: () => Promise<Page>
  /** Whether the main window, not the projection, has the focus. */
  mainHasFocus: () => Promise<boolean>
  /** What the save dialog will be answered; null for cancel. */
  answerSaveDialog: (path: string | null) => Promise<void>
  /** Hands a file over as the system does when someone opens it. */
  openFile: (path: string) => Promise<void>
  /** Ends it as the system does, without a question, and waits for the end. */
  quit: () => Promise<void>
  /** Presses *Quitter* in the menu, as a person does. */
  pressQuit: () => Promise<void>
  /** Resolves once the program has ended. */
  ended: () => Promise<void>
}

export interface DesktopFixtures {
  /** Starts the app over the test's data folder; again after `quit`, with what the first start left. */
  launch: (...words: string[]) => Promise<DesktopApp>
}
