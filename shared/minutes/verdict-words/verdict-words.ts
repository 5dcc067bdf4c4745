import type { Verdict, VerdictChangeCode, VerdictFaultCode, VerdictSignature } from '#shared/contract/verdict.ts'

export type Params = Record<string, string | number>
type SignatureRemark = VerdictSignature['remarks'][number]

/** What a verdict says in one language. Names arrive as they may be printed; days and hours already written. */
export interface VerdictWords {
  /** `names` joined; `unknown`: those of them who are on no list. */
  headlines: Record<Verdict['outcome'], (names: string, unknown: string) => string>
  advice: Record<Verdict['outcome'], string>
  faults: Record<VerdictFaultCode, (params: Params) => string>
  /** `page` as a number of page, or null. */
  changes: Record<VerdictChangeCode, (page: number | null) => string>
  remarks: Record<SignatureRemark, (params: { statedName: string }) => string>
  signature: {
    title: (name: string) => string
    /** Of one whose certificate can't be read. */
    nameless: string
    good: string
    goodThen: string
    wrong: string
    known: (name: string) => string
    unknown: string
    /** `day` and `hour` on the computer of whoever reads. */
    signedAt: (day: string, hour: string) => string
    whole: string
    partly: (bytes: string) => string
    field: (field: string) => string
    fingerprint: (digits: string) => string
    addedTitle: string
    nothingAdded: string
    addedBySigning: (what: string, object: string) => string
    addedOtherwise: (what: string, object: string) => string
    trailer: string
    object: (object: string) => string
  }
  file: {
    title: (title: string) => string
    /** That only this file of an archive was checked. */
    inside: (name: string) => string
    pages: (pages: number) => string
    bytes: (bytes: string) => string
    sha256: (digits: string) => string
    limits: string
  }
  sections: { why: string; file: string }
}
