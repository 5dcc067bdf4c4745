/**
 * A stand-in that only knows what it was given: asking for anything else throws, so that a call which Electron does
 * not have is a failed test and not an undefined.
 */
export function strict<Members extends object>(name: string, members: Members): Members {
  return new Proxy(members, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || key === 'then') return Reflect.get(target, key) as unknown
      throw new Error(`the stand-in for ${name} has no “${key}”: Electron may not have it either`)
    },
  })
}

/** What an Electron event carries at least. */
export function createEvent<Parts extends object>(
  parts: Parts,
): Parts & { preventDefault(): void; prevented: boolean } {
  const event = {
    ...parts,
    prevented: false,
    preventDefault() {
      event.prevented = true
    },
  }
  return event
}
