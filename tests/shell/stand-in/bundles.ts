/** Bundles the shell as `npm run build` does, the host replaced by the recording one, and sources broken on demand. */
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build as esbuild, type Plugin } from 'esbuild'
import { NODE_BUNDLES, nodeBundleOptions } from '../../../build/bundle/node-bundles.ts'

const projectFolder = join(import.meta.dirname, '../../..')

/** One way to break the shell: a text of one source, and what it becomes. */
export interface Mutation {
  file: string
  from: string
  to: string
}

export interface ShellBundles {
  main: string
  preload: string
}

/** @param host 'real' bundles the host there is; it then keeps documents on disk. */
export async function bundleShell(host: 'real' | 'recording', mutation?: Mutation): Promise<ShellBundles> {
  const [main, preload] = await Promise.all(['main', 'preload'].map((name) => bundle(name, host, mutation)))
  return { main: main?.code ?? '', preload: preload?.code ?? '' }
}

async function bundle(
  name: string,
  host: 'real' | 'recording',
  mutation: Mutation | undefined,
): Promise<{ code: string }> {
  const entry = NODE_BUNDLES.find((each) => each.entry === `main/desktop/${name}.ts`)
  if (entry === undefined) throw new Error(`build/bundle/node-bundles.ts no longer bundles main/desktop/${name}.ts`)
  const options = nodeBundleOptions(projectFolder, entry)
  const plugins = [...(options.plugins ?? [])]
  if (host === 'recording') plugins.push(recordingHost)
  if (mutation !== undefined) plugins.push(mutate(mutation))
  const { outputFiles } = await esbuild({ ...options, plugins, write: false })
  return { code: outputFiles?.[0]?.text ?? '' }
}

const recordingHost: Plugin = {
  name: 'recording-host',
  setup(build) {
    build.onResolve({ filter: /^#host\/create-host\.ts$/ }, () => ({
      path: join(import.meta.dirname, 'recording-host.ts'),
    }))
  },
}

/** A mutation that no longer finds its text is a test that tests nothing: it fails. */
function mutate({ file, from, to }: Mutation): Plugin {
  if (!readFileSync(join(projectFolder, file), 'utf8').includes(from)) {
    throw new Error(`${file} no longer contains: ${from}`)
  }
  return {
    name: 'mutation',
    setup(build) {
      build.onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => {
        if (relative(projectFolder, path).replaceAll('\\', '/') !== file) return undefined
        return { contents: readFileSync(path, 'utf8').replace(from, () => to), loader: 'ts' }
      })
    },
  }
}
