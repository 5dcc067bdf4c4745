/** Words for what Electron prints when it cannot start. */
import { existsSync, readFileSync } from 'node:fs'

const REASONS: readonly { says: RegExp; sentence: (match: RegExpExecArray) => string }[] = [
  {
    says: /error while loading shared libraries: (\S+?):/,
    sentence: ([, library]) =>
      `Electron needs the system library ${library} (on Debian or Ubuntu: apt-get install libgtk-3-0 libnss3 libgbm1 libasound2).`,
  },
  {
    says: /Missing X server or \$DISPLAY|cannot open display|Failed to connect to Wayland display|Unable to open X display/i,
    sentence: () => 'Electron found no display that answers.',
  },
  {
    says: /Running as root without --no-sandbox/i,
    sentence: () => 'Electron does not run as root with its sandbox.',
  },
  {
    says: /SUID sandbox helper|No usable sandbox|credentials\.cc.*Permission denied|Failed to move to new namespace/i,
    sentence: () =>
      isUserNamespaceRestricted()
        ? 'this system’s AppArmor keeps an unpacked Electron from its sandbox (an installed Tablée brings its profile).'
        : 'Electron’s sandbox cannot start on this system.',
  },
  { says: /ENOENT|EACCES/, sentence: () => 'the Electron program could not be run.' },
]

/** One plain sentence for an exit before the first window. */
export function explainEarlyExit(errors: string, code: number | string): string {
  for (const { says, sentence } of REASONS) {
    const match = says.exec(errors)
    if (match) return sentence(match)
  }
  return `Electron stopped at once (${code}).`
}

/** Ubuntu 24.04 and later. */
function isUserNamespaceRestricted(): boolean {
  const file = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'
  return existsSync(file) && readFileSync(file, 'utf8').trim() === '1'
}
