/**
 * A name given for something else than the usual (a departure, a proxy): the usual is back at once, as the field is
 * empty at once, since the next name may be typed before the host has answered and must not be noted as this one was.
 */
export interface Naming {
  /** What is noted now is the usual thing: nothing to go back to. */
  isUsual: boolean
  toUsual: () => void
  /** Back to what was chosen for this name. */
  takeBack: () => void
  /** Whether something else was chosen, or another name begun, since. */
  hasGoneOn: () => boolean
}

/** @returns whether it was noted; refused, its mode comes back with the name unless the hand has gone on */
export async function nameOnce(note: () => Promise<boolean>, naming: Naming): Promise<boolean> {
  if (naming.isUsual) return note()
  naming.toUsual()
  const done = await note()
  if (!done && !naming.hasGoneOn()) naming.takeBack()
  return done
}
