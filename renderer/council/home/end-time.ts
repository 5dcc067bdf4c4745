/** Clock times of a day as "18:30", in whole minutes. */
const day = 24 * 60

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function timeOf(minutes: number): string {
  const inDay = minutes % day
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}

/** From one time to the next such time, in minutes: an end before the start is tomorrow's. */
export function minutesUntil(from: string, until: string): number {
  return (minutesOf(until) - minutesOf(from) + day) % day
}

/** Two hours from now, on a quarter: what an evening meeting takes. */
export function suggestedEnd(now: string): string {
  return timeOf(Math.ceil((minutesOf(now) + 120) / 15) * 15)
}
