/**
 * The plain door's rules, each a pure function with its test. Anything on the room's network may try this door, and so
 * may any web page a person of the room visits meanwhile.
 */
export interface DoorAddress {
  /** IPv4, as listened on. */
  host: string
  port: number
  /** Names of this computer on the network: "tablee.local". */
  names: readonly string[]
}

/** The `Host` of an address somebody typed; a browser leaves port 80 out. */
function hostsOf({ host, port, names }: DoorAddress): string[] {
  return [host, ...names].flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])])
}

/** DNS rebinding stops here: a foreign name that merely points to this computer is not our Host. */
export function isOwnHost(header: string | undefined, address: DoorAddress): boolean {
  return header !== undefined && hostsOf(address).includes(header.toLowerCase())
}

/**
 * Browsers send Origin with every WebSocket and every writing request; a missing one is fine only for reading.
 * @param host the request's own Host, already checked
 */
export function isOwnOrigin(origin: string | undefined, host: string, method: string): boolean {
  if (origin === undefined) return method === 'GET' || method === 'HEAD'
  return origin === `http://${host.toLowerCase()}`
}

/**
 * Whether a request came from another device than the one that listens on `host`: a computer that speaks to its own
 * address does so from it. A room on loopback has no other address to be reached from.
 */
export function isFromElsewhere(from: string, host: string): boolean {
  return host.startsWith('127.') || (from !== host && !from.startsWith('127.') && from !== '::1')
}

/** Of the built pages, what a phone or a projection needs; the pens' page stays on loopback. */
export function isOpenAsset(pathname: string): boolean {
  return /^\/assets\/(?:phone|projection)-[\w.-]+$/.test(pathname)
}

/** BCP 47, as far as file names need it. */
export const languageCode = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/
