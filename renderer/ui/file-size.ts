/** How large a file is, as people say it: "820 Ko", "1,4 Mo". Steps of 1,024, as our limits are. */

const units = { fr: ['Ko', 'Mo'], en: ['KB', 'MB'] } as const

export function fileSize(bytes: number, language: 'fr' | 'en'): string {
  const step = bytes < 1024 * 1024 ? 0 : 1
  // The smallest file takes a kilobyte: nobody counts bytes.
  const value = Math.max(1, bytes / 1024 ** (step + 1))
  const digits = step === 1 && value < 10 ? 1 : 0
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)
  return `${figure}\u00A0${units[language][step]}`
}
