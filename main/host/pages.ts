/**
 * Serves the built pages from one folder, with the headers that fence them: CSP from `default-src 'none'` and a fresh
 * nonce for the style tags the component library writes. No HSTS, COOP, COEP, CORP or Origin-Agent-Cluster: on a
 * custom scheme Chromium aborts over them (research/electron.md §2b).
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/x-font-type1',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

/** Each source with the reason it is let in. */
export function contentSecurityPolicy(nonce: string, sockets: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'", // our bundles only; no inline, no eval
    `style-src 'self' 'nonce-${nonce}'`, // our sheets, and the component library's style tags
    "style-src-attr 'unsafe-inline'", // sizes and colours set on elements; they can run nothing
    "font-src 'self'",
    "img-src 'self' blob: data:", // attachments from the host; previews before they are kept
    `connect-src 'self' ${sockets}`.trim(), // operations, files and the frame channel
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
}

export const pageHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

/** The file under `folder` a path means, or null when it would leave the folder. */
export function fileUnder(folder: string, pathname: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (decoded.includes('\0')) return null
  const file = normalize(join(folder, `.${decoded === '/' ? '/index.html' : decoded}`))
  return file.startsWith(normalize(folder) + sep) ? file : null
}

/** @param sockets the WebSocket origin the page may open, empty in the desktop shell. */
export async function servePage(folder: string, pathname: string, sockets: string): Promise<Response> {
  const file = fileUnder(folder, pathname)
  const type = file === null ? undefined : types[file.slice(file.lastIndexOf('.'))]
  if (file === null || type === undefined) return new Response('Not found', { status: 404 })
  let content: Buffer
  try {
    content = await readFile(file)
  } catch {
    return new Response('Not found', { status: 404 })
  }
  const headers: Record<string, string> = { ...pageHeaders, 'content-type': type }
  if (!file.endsWith('.html')) {
    // Asset names carry a hash of their content.
    if (pathname.startsWith('/assets/')) headers['cache-control'] = 'public, max-age=31536000, immutable'
    return new Response(new Uint8Array(content), { headers })
  }
  const nonce = randomBytes(16).toString('base64')
  headers['content-security-policy'] = contentSecurityPolicy(nonce, sockets)
  return new Response(content.toString('utf8').replaceAll('__STYLE_NONCE__', nonce), { headers })
}
