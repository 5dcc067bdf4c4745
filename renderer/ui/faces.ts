/** How long a page waits for its faces, ms: one that is missing must not keep a meeting closed. */
const patience = 500

/**
 * Fetches the faces every screen is written in before it is drawn: words that change face move what one is about to
 * press.
 */
export async function fetchFaces(): Promise<void> {
  const faces = ['400 1rem "Source Sans 3 Variable"', '700 1rem "Bricolage Grotesque Variable"']
  const fetched = Promise.all(faces.map(async (face) => document.fonts.load(face)))
  const late = new Promise((resolve) => setTimeout(resolve, patience))
  await Promise.race([fetched, late]).catch(() => undefined)
}
