/** What the two QR codes of a room say: its Wi-Fi, then its address with the code. */
import type { Wifi } from '#shared/contract/room.ts'

/** The form phones understand (Wi-Fi Alliance, WPA3 specification §7): `\ ; , : "` are escaped. */
export function wifiText({ ssid, password }: Wifi): string {
  const escaped = (text: string): string => text.replaceAll(/[\\;,:"]/g, String.raw`\$&`)
  const key = password === '' ? 'T:nopass' : 'T:WPA'
  return `WIFI:${key};S:${escaped(ssid)};${password === '' ? '' : `P:${escaped(password)};`};`
}

/** The code lies behind the #: it reaches no server's log. */
export function joinUrl(address: string, code: string): string {
  return `${address}/#${code}`
}

/** As one types it: browsers put `http://` in front by themselves. */
export function shortAddress(address: string): string {
  return address.replace(/^http:\/\//, '')
}

/** "482 913": read aloud and typed in two breaths. */
export function spacedCode(code: string): string {
  return code.replace(/^(\d{3})(\d{3})$/, '$1\u00A0$2')
}
