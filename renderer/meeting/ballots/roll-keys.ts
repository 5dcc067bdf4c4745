/** Who opens a roll call from its form means to call it: the roll takes the focus when it comes, and only then. */
let isAsked = false

export function askForKeys(): void {
  isAsked = true
}

/** Once. */
export function takeKeys(): boolean {
  const was = isAsked
  isAsked = false
  return was
}
