/** Which programs this computer has, and getting Debian's when we may. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Full path of a program on PATH, or undefined. */
export function findProgram(name: string): string | undefined {
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : ['']
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return folders.flatMap((folder) => suffixes.map((suffix) => join(folder, name + suffix))).find(isProgram)
}

/** Whether the file is there and may be run. */
export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

export const isRoot = (): boolean => process.getuid?.() === 0

/** Debian and what descends from it: apt-get is the way to get a package. */
export function isDebian(): boolean {
  if (!existsSync('/etc/os-release') || !findProgram('apt-get')) return false
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/**
 * Installs Debian packages as root, refreshing the package lists when they don't know them or are out of date.
 * @returns whether it worked; apt's own complaint has been printed when not
 */
export function aptInstall(packages: readonly string[]): boolean {
  const install = () => apt('-qq', '-y', '--no-install-recommends', 'install', ...packages)
  if (packages.every(aptKnows) && install()) return true
  return apt('-qq', 'update') && install()
}

function apt(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
}

function aptKnows(name: string): boolean {
  const { stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' })
  return /Candidate: \d/.test(stdout)
}

/**
 * poppler's pdftotext and qpdf, which read a PDF independently of us. Installed when root on Debian; elsewhere the
 * checks that want them read with pdfjs and say so.
 * @returns one line to print when something is missing
 */
export function getPdfTools(): string | undefined {
  const missing = () => ['pdftotext', 'qpdf'].filter((name) => !findProgram(name))
  if (missing().length > 0 && isRoot() && isDebian()) aptInstall(['poppler-utils', 'qpdf'])
  return missing().length > 0
    ? `Not here: ${missing().join(', ')}. The checks that use them read the PDF with pdfjs instead.`
    : undefined
}
