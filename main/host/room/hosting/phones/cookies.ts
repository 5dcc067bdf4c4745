/**
 * A seat's cookie. Its name holds the port, which cookies do not know, and whether it is a screen's or a person's, so
 * that one laptop may be both. Not `Secure`: the door is plain HTTP (docs/security.md).
 */
export type CookieKind = 'wall' | 'seat'

/** As long as a room may stand, s. */
const lasts = 16 * 3600

function cookieName(kind: CookieKind, port: number): string {
  return `tablee-${kind}-${port}`
}

/** The token a request brings; null without one. */
export function tokenIn(header: string | undefined, kind: CookieKind, port: number): string | null {
  const prefix = `${cookieName(kind, port)}=`
  const found = header?.split(';').find((part) => part.trim().startsWith(prefix))
  const token = found?.trim().slice(prefix.length) ?? ''
  return token === '' || token.length > 100 ? null : token
}

export function setCookie(kind: CookieKind, port: number, token: string): string {
  return `${cookieName(kind, port)}=${token}; Max-Age=${lasts}; Path=/; HttpOnly; SameSite=Strict`
}

export function clearCookie(kind: CookieKind, port: number): string {
  return `${cookieName(kind, port)}=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict`
}
