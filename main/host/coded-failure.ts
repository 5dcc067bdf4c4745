/** What goes wrong in a way the person can be told: a code with parameters, worded by each screen (decisions.md 21). */
export class CodedFailure<Code extends string> extends Error {
  readonly code: Code
  readonly params: Record<string, string | number>

  constructor(code: Code, params: Record<string, string | number> = {}, cause?: unknown) {
    super(code, { cause })
    // So that a log names its kind.
    this.name = new.target.name
    this.code = code
    this.params = params
  }
}
