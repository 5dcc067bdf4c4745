/**
 * Refusals the command line can meet, in plain English; a code without a sentence says itself with its parameters.
 */
import type { Refusal } from '#shared/contract/result.ts'

const sentences: Record<string, (params: Refusal['params']) => string> = {
  notTablee: () => 'this is not a Tablée meeting; it was not touched.',
  notMeetingJson: () => 'this JSON is not a Tablée meeting ("format": "tablee.meeting" is missing).',
  notJson: ({ line, column }) =>
    line === 0 ? 'this is not UTF-8 text.' : `this is not JSON: it goes wrong at line ${line}, column ${column}.`,
  invalidMeeting: ({ path, problem }) => `${path} is wrong (${problem}).`,
  tooLarge: ({ megabytes }) => `it is over ${megabytes} MB.`,
  truncated: () => 'its end is missing; it was not touched.',
  damaged: () => 'it is damaged and can’t be read; it was not touched.',
  newerFormat: () => 'it was made by a newer Tablée; update to open it.',
  newerSchema: () => 'it was made by a newer Tablée; update to open it.',
  locked: () => 'it is protected by a passphrase, which this version can’t open yet.',
  textLost: ({ words }) => `the PDF would not say all of the text and was not written: ${words}`,
}

export function refusalSentence({ code, params }: Refusal): string {
  return sentences[code]?.(params) ?? `${code} ${JSON.stringify(params)}`
}
