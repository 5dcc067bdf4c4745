/** Fractions a majority is made of; another one, from a file, is shown as it is. */
export const usualMajorities = ['1/2', '3/5', '2/3', '3/4', '1/1']

export function shareOf({ numerator, denominator }: { numerator: number; denominator: number }): string {
  return `${numerator}/${denominator}`
}

export function fractionOf(share: string): { numerator: number; denominator: number } {
  const [numerator = 1, denominator = 1] = share.split('/').map(Number)
  return { numerator, denominator }
}
