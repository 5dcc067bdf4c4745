/** Every frame Chromium really painted, to prove what no assertion on the page can: that none of them was blank. */
import type { Page } from '@playwright/test'

/** Records while `play` runs; answers the frames in order, as PNG in base64. */
export async function framesWhile(page: Page, play: () => Promise<void>): Promise<string[]> {
  const frames: string[] = []
  const session = await page.context().newCDPSession(page)
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data)
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 })
  await play()
  await session.send('Page.stopScreencast')
  await session.detach()
  return frames
}

/**
 * The share of each picture, in percent, that stands out from its ground (the colour of its corner).
 * `reader` is any page, used to decode.
 */
export async function inkOf(reader: Page, pictures: readonly string[]): Promise<number[]> {
  return reader.evaluate(async (list) => {
    const shares: number[] = []
    for (const data of list) {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.codePointAt(0) ?? 0)
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(picture.width, picture.height)
      const context = canvas.getContext('2d')
      if (context === null) throw new Error('No canvas')
      context.drawImage(picture, 0, 0)
      const { data: pixels } = context.getImageData(0, 0, picture.width, picture.height)
      const [red = 0, green = 0, blue = 0] = pixels
      let ink = 0
      for (let at = 0; at < pixels.length; at += 4) {
        const distance =
          Math.abs((pixels[at] ?? 0) - red) +
          Math.abs((pixels[at + 1] ?? 0) - green) +
          Math.abs((pixels[at + 2] ?? 0) - blue)
        if (distance > 200) ink += 1
      }
      shares.push((ink / (pixels.length / 4)) * 100)
    }
    return shares
  }, pictures)
}
