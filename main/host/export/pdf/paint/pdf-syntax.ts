/** Values as PDF writes them (ISO 32000-1 §7.3). */

/** A number with at most `digits` decimals, without trailing zeros. */
export function number(value: number, digits = 2): string {
  const factor = 10 ** digits
  const rounded = Math.round(value * factor) / factor
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

/** A text string, UTF-16 in hexadecimal: no byte in it can be misread. */
export function textString(text: string): string {
  return `<FEFF${utf16(text)}>`
}

/** UTF-16BE in hexadecimal. */
export function utf16(text: string): string {
  let hex = ''
  for (let index = 0; index < text.length; index++) hex += text.charCodeAt(index).toString(16).padStart(4, '0')
  return hex.toUpperCase()
}

/** A byte string of ASCII text: an address, a language tag. */
export function asciiString(text: string): string {
  return `(${text.replace(/[\\()]/g, String.raw`\$&`).replace(/[^\u0020-\u007e]/g, '')})`
}

export const reference = (object: number) => `${object} 0 R`

/** Instants as PDF and XMP write them, in UTC: the same on every machine. */
export function pdfDate(instant: number): string {
  return `D:${isoSeconds(instant).replace(/\D/g, '')}+00'00'`
}

export function xmpDate(instant: number): string {
  return `${isoSeconds(instant)}+00:00`
}

/** jsPDF takes years up to 2037; an instant outside is a clock that was never set. */
function isoSeconds(instant: number): string {
  const latest = Date.UTC(2037, 11, 31, 23, 59, 59)
  return new Date(Math.min(Math.max(0, instant), latest)).toISOString().slice(0, 19)
}

/** The bytes as jsPDF carries them: one character each. */
export function toBinary(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
