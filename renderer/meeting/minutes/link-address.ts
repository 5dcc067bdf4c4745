import { isSafeLink } from '#shared/minutes/text-schema.ts'

/** What someone typed as a link, whole: "exemple.fr" and "moi@exemple.fr" are enough. Null when it leads nowhere safe. */
export function linkAddress(typed: string): string | null {
  const whole = /^[\w.+-]+@[\w.-]+$/.test(typed)
    ? `mailto:${typed}`
    : /^[a-z][a-z\d+.-]*:/i.test(typed)
      ? typed
      : `https://${typed}`
  return isSafeLink(whole) ? whole : null
}
