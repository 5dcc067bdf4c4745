/** Which key puts the projector beside the screen instead of over it depends on the system. */
export type System = 'windows' | 'mac' | 'linux'

export function systemOf(userAgent: string): System {
  if (userAgent.includes('Windows')) return 'windows'
  return userAgent.includes('Macintosh') ? 'mac' : 'linux'
}
