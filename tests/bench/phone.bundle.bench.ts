/** phone.bundle: what a phone fetches of script, and of sheets, gzipped. Fonts are the phone's own. */
import { phoneBundle } from './support/phone-bundle.ts'

const { scriptBytes, sheetBytes } = phoneBundle()

function report(name: string, bytes: number): void {
  const kilobytes = Math.round(bytes / 10) / 100
  console.log(JSON.stringify({ name, unit: 'kB', median: kilobytes, p95: kilobytes, reference: null }))
}

report('phone.bundle', scriptBytes)
report('phone.bundle.sheets', sheetBytes)
