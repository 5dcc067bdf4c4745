/** Sizes are tried in quarters of a hundredth of the image. */
const step = 0.25

/** Ends on the largest size that holds, by halving; `min` is taken to hold. `holds` also sets the size it is asked of. */
export function largestThatHolds(holds: (size: number) => boolean, min: number, max: number): void {
  let low = 0
  let high = Math.round((max - min) / step)
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(min + middle * step)) low = middle
    else high = middle - 1
  }
  holds(min + low * step)
}
