/**
 * The shape an English catalogue must have: exactly the French keys, any words.
 * `export const home = {…} satisfies SameKeys<typeof french>` fails to compile on a missing key or one too many.
 */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }
