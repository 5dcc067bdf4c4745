/** What docs/fairness.md tells a council is what the rules do: its tables are played, and its reasons are the screen's. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rulesWith } from '#factories/rules.ts'
import { entriesOf, expectedOrder, peopleOf, speechExamples, type SpeechExample } from '#factories/speech-examples.ts'
import { speechRule } from '#shared/meeting/speech.ts'
import { floorAt, queueReasonCodes, type QueueEntry } from '#shared/rules/floor.ts'
import { codes as french } from '../../../renderer/app/words/fr/codes.ts'
import { frenchSpacing } from '../../../renderer/ui/french-spacing.ts'

const page = readFileSync(new URL('../../../docs/fairness.md', import.meta.url), 'utf8')
const examples = speechExamples(page)

function inWords({ personId, reason: { code, params } }: QueueEntry): string {
  const said = french[code].replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => String(params[name]))
  return `${personId} : ${said.replaceAll('\u00a0', ' ')}`
}

function played(example: SpeechExample): string[] {
  const speech = speechRule(rulesWith(example.rules))
  const { queue } = floorAt(entriesOf(example), peopleOf(example), speech, Number.POSITIVE_INFINITY)
  return queue.map(inWords)
}

describe('The page for councils', () => {
  it.each(examples.map((example) => [example.title, example] as const))('is true of « %s »', (_, example) => {
    expect(played(example)).toEqual(expectedOrder(example))
  })

  it('has an example of every reason somebody may be given', () => {
    const shown = new Set(examples.flatMap(({ rows }) => rows.map((row) => row['Raison'])))
    const without = queueReasonCodes.filter((code) => {
      const pattern = french[code].replaceAll('\u00a0', ' ').replaceAll(/\{\{\w+\}\}/gu, '[0-9–]+')
      return ![...shown].some((reason) => new RegExp(`^${pattern}$`, 'u').test(reason ?? ''))
    })
    expect(without).toEqual([])
  })

  it('is set as French is', () => {
    for (const line of page.split('\n').filter((each) => !each.startsWith('<!--'))) expect(line).toBe(frenchSpacing(line))
  })
})
