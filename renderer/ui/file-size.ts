/** How large a file is, as people say it: "820 Ko", "1,4 Mo". Steps of 1,024, as our limits are. */

const units = { fr: ['octets', 'Ko', 'Mo'], en: ['bytes', 'KB', 'MB'] } as const

export function fileSize(bytes: number, language: 'fr' | 'en'): string {
  const step = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2
  const value = bytes / 1024 ** step
  const digits = step === 2 && value < 10 ? 1 : 0
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)
  return `${figure}\u00A0${units[language][step]}`
}
