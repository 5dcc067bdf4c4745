import type { z } from 'zod'

/** Declares an operation: its input schema now, its output type for the compiler alone. */
export function operation<Output>() {
  return <Input extends z.ZodType>(input: Input): { input: Input; output: Output } => ({
    input,
    // Only its type is ever read.
    output: undefined as Output,
  })
}
