/** Opens what the room sees: on the external display in the desktop shell, in a window of its own in a browser. */
export function projectionAddress(docId: string): string {
  return `projection.html#${docId}`
}

/** False when the browser refused the window. One window a meeting: asking again brings it forward. */
export async function openProjection(docId: string): Promise<boolean> {
  if (window.desktop !== undefined) {
    await window.desktop.openProjection(docId)
    return true
  }
  // A window without tabs is dragged to the projector and made full screen in one gesture.
  const opened = window.open(projectionAddress(docId), `tablee-projection-${docId}`, 'popup,width=1280,height=720')
  opened?.focus()
  return opened !== null
}
