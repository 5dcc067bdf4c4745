/**
 * `app://bundle`: the host behind a scheme of our own. Nothing is read from file://, and the address is the same in
 * every version, on every computer.
 */
import type { Protocol } from 'electron/main'
import type { Host } from '#host/host.ts'
import { isOwnUrl, ownScheme } from './origin.ts'

/**
 * Each privilege with its reason; to be called before `ready`, Chromium reads them once. Left out: bypassCSP,
 * allowServiceWorkers, corsEnabled (no other origin may read ours), allowExtensions.
 */
export function registerScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: ownScheme,
      privileges: {
        standard: true, // an origin, hence IndexedDB and relative addresses
        secure: true, // a secure context: crypto.subtle, wake lock
        supportFetchAPI: true, // pages ask the host by fetch
        stream: true, // long answers arrive as they are made
        codeCache: true, // the editor's bundle is compiled once
      },
    },
  ])
}

/** Chromium's renderer aborts when a custom scheme carries one of these (research/electron.md §2b). */
const abortingHeaders = [
  'strict-transport-security',
  'cross-origin-opener-policy',
  'cross-origin-embedder-policy',
  'cross-origin-resource-policy',
  'origin-agent-cluster',
]

/** A page leaves with the host's CSP; one that came without may do nothing at all. */
export function fencePage(response: Response): Response {
  const headers = new Headers(response.headers)
  for (const name of abortingHeaders) headers.delete(name)
  const isPage = headers.get('content-type')?.startsWith('text/html') ?? false
  const isFenced = headers.get('content-security-policy')?.startsWith("default-src 'none'") ?? false
  if (isPage && !isFenced) headers.set('content-security-policy', "default-src 'none'")
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}

/** `app://anything-else` is another origin with the same handler: it gets nothing. */
export async function answerScheme(host: Pick<Host, 'fetch'>, request: Request): Promise<Response> {
  if (!isOwnUrl(request.url)) return new Response('Not found', { status: 404 })
  return fencePage(await host.fetch(request))
}

export function serveScheme(protocol: Protocol, host: Pick<Host, 'fetch'>): void {
  protocol.handle(ownScheme, (request) => answerScheme(host, request))
}
