/** Something the person at the command line can mend: one sentence on stderr, exit code 1, no stack. */
export class Complaint extends Error {
  readonly exitCode: number
  constructor(sentence: string, exitCode = 1) {
    super(sentence)
    this.exitCode = exitCode
  }
}
