/** Serves the bare editor on loopback, bundled as our pages are. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { TextNode } from '#shared/contract/meeting.ts'

/** Set as our editor's text is, so that a line costs as much to lay out. */
const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Bare editor</title><style>
body { margin: 0; height: 100vh; overflow-y: auto; font: 1.125rem/1.55 sans-serif }
#editor > div { max-width: 46rem; padding: 1rem 1.5rem; white-space: break-spaces; overflow-wrap: anywhere }
table { width: 100%; border-collapse: collapse; table-layout: fixed } td, th { border: 1px solid }
</style><div id="editor"></div><script type="module" src="/editor.js"></script></html>`

async function bundled(): Promise<string> {
  const built = await build({
    entryPoints: [join(import.meta.dirname, 'bare-editor.page.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'chrome156',
    define: { 'process.env.NODE_ENV': '"production"' },
    // What the menus and marks look like is no part of a bare editor.
    loader: { '.css': 'empty', '.module.css': 'empty' },
    logLevel: 'warning',
  })
  return built.outputFiles[0]?.text ?? ''
}

export interface BareEditor {
  /** The page that shows one of the texts given, by name. */
  urlOf(name: string): string
  stop(): Promise<void>
}

export async function serveBareEditor(texts: Record<string, TextNode>): Promise<BareEditor> {
  const script = await bundled()
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://bare')
    const [type, body] =
      pathname === '/editor.js'
        ? ['text/javascript', script]
        : pathname === '/text'
          ? ['application/json', JSON.stringify(texts[search.slice(1)] ?? null)]
          : ['text/html', html]
    const caching = pathname === '/editor.js' ? 'public, max-age=31536000, immutable' : 'no-store'
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': caching }).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    urlOf: (name) => `http://127.0.0.1:${port}/?${name}`,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
