#!/usr/bin/env node
/** `npx tablee …`: the command line, built when the sources are newer. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, projectFolder, runOnNode24 } from './node24.mjs'

ensureInstalled()
await runOnNode24(import.meta.url)
const { build } = await import('./bundle/build.ts')
if (!(await build())) process.exit(1)
await import(pathToFileURL(join(projectFolder, 'out/browser/tablee.cjs')).href)
