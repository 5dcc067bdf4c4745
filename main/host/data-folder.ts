/** Where documents are kept unless someone says otherwise: the system's own place, the same for both shells. */
import { homedir } from 'node:os'
import { join } from 'node:path'

/** @param env TABLEE_DATA decides when it is set. */
export function defaultDataFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  if (env['TABLEE_DATA'] !== undefined) return env['TABLEE_DATA']
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Tablee')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Tablee')
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'tablee')
}
