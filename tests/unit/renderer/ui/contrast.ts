/** Reads custom properties out of a style sheet and measures contrast between two of them (WCAG 2.2, 1.4.3). */

/** The variables of a theme: those of `:root`, then what the dark blocks change. */
export function themeTokens(css: string, theme: 'light' | 'dark'): Map<string, string> {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '')
  const tokens = new Map<string, string>()
  for (const [, selector = '', body = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!selector.includes(':root') || (selector.includes('dark') && theme === 'light')) continue
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+);/g)) tokens.set(name, value.trim())
  }
  return tokens
}

export function contrast(tokens: Map<string, string>, one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(hex(tokens, one)), luminance(hex(tokens, other))].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function hex(tokens: Map<string, string>, name: string): string {
  const value = tokens.get(name)
  if (value === undefined) throw new Error(`No token --${name}`)
  const [, reference] = /^var\(--([\w-]+)\)$/.exec(value) ?? []
  if (reference !== undefined) return hex(tokens, reference)
  if (!/^#[0-9a-f]{6}$/.test(value)) throw new Error(`--${name} is ${value}, not a six-digit colour`)
  return value
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
