/** More than a key file ever has: the host refuses it, and the page does not build a text of it. */
const most = 140_000

/** A file's bytes in base64; those of a file far too large for a key are cut, which makes it none. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, most).arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** Offers bytes given in base64 as a file to keep. */
export function saveBase64(base64: string, name: string): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/x-pkcs12' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
