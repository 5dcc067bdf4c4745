/** The pages. Each is a bundle of its own, so that the wall never carries an editor. */
export interface PageBundle {
  name: string
  /** Source, relative to the project. */
  entry: string
  /** Oldest browsers it must run in. */
  target: string[]
}

export const PAGE_BUNDLES: readonly PageBundle[] = [
  // The app runs in Electron 45 or a current browser on the same computer.
  { name: 'app', entry: 'renderer/index.html', target: ['chrome156'] },
  // The wall may run on whatever drives the projector.
  { name: 'projection', entry: 'renderer/projection.html', target: ['chrome120'] },
  // A five-year-old phone; what is newer, lint refuses in renderer/phone.
  { name: 'phone', entry: 'renderer/phone.html', target: ['chrome90', 'safari14'] },
]
