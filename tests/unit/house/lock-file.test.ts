/** A clone installs with `npm ci` as its first act: the lock file must be whole, and name no registry. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { projectFolder } from '../../../build/node24.mjs'

const versions = z.record(z.string(), z.string()).default({})
const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), optionalDependencies: versions })),
})
const manifestSchema = z.object({ dependencies: versions, devDependencies: versions, optionalDependencies: versions })

const text = (name: string) => readFileSync(join(projectFolder, name), 'utf8')
const { packages } = lockSchema.parse(JSON.parse(text('package-lock.json')))
const manifest = manifestSchema.parse(JSON.parse(text('package.json')))
const direct = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }

test('every dependency of ours is asked for at one exact version, and the lock file holds that one', () => {
  const locked = Object.fromEntries(
    Object.keys(direct).map((name) => [name, packages[`node_modules/${name}`]?.version]),
  )
  expect(locked).toEqual(direct)
})

test('the packages for other systems are named too: without them npm ci refuses the file (build/complete-lock.mjs)', () => {
  const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies).map((name) => ({ path, name })),
  )
  const missing = wanted.filter(
    ({ path, name }) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
  )
  expect(missing).toEqual([])
})

test('no address of a registry is in it', () => {
  expect(text('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/registry/)
})
