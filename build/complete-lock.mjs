/**
 * `node build/complete-lock.mjs` after adding a dependency: names, in package-lock.json, the packages for other systems
 * that npm left out because the registry it asked did not have them. `npm ci` refuses a lock file without them, on every
 * system. A registry that has them all leaves nothing to do here; what is added has no integrity, so prefer that one.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './node24.mjs'

const LIBC = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }
const PLATFORM =
  /(?<os>android|darwin|freebsd|linux|openharmony|win32)-(?<cpu>arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(?<abi>\w+))?$/

const file = join(projectFolder, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const before = Object.keys(lock.packages).length
for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`
    const platform = PLATFORM.exec(name)?.groups
    // Anything else was left out for another reason: npm must say it.
    if (lock.packages[path] || !platform || !/^\d+\.\d+\.\d+$/.test(version)) continue
    const libc = platform.os === 'linux' && LIBC[/** @type {keyof typeof LIBC} */ (platform.abi)]
    lock.packages[path] = {
      version,
      cpu: [platform.cpu],
      ...(entry.dev ? { dev: true } : {}),
      ...(libc ? { libc: [libc] } : {}),
      optional: true,
      os: [platform.os],
    }
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${Object.keys(lock.packages).length - before} packages for other systems named in package-lock.json`)
