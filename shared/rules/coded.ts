/** A refusal or remark: a code, and what the words need (decisions.md 21). */
export interface Coded<C extends string = string> {
  code: C
  params: Record<string, string | number>
}
