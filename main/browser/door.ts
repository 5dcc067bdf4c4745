/**
 * The loopback door's rules, each a pure function with its test: exact Host, Origin allow-list, cookie.
 */
export interface Address {
  host: string
  port: number
}

export function ownOrigin({ host, port }: Address): string {
  return `http://${host}:${port}`
}

/** DNS rebinding stops here: a name that merely points to 127.0.0.1 is not our Host. */
export function isOwnHost(header: string | undefined, { host, port }: Address): boolean {
  return header === `${host}:${port}`
}

/** "localhost" is another origin, with another IndexedDB: it is sent to the one origin there is. */
export function isAlias(header: string | undefined, { port }: Address): boolean {
  return header === `localhost:${port}`
}

/** Browsers send Origin with every WebSocket and every writing request; a missing one is fine only for reading. */
export function isOwnOrigin(header: string | undefined, method: string, address: Address): boolean {
  if (header === undefined) return method === 'GET' || method === 'HEAD'
  return header === ownOrigin(address)
}
