/** What is to be done: under the item where it was said, and all together as what, who, by when, how far. */
import type { Action } from '#shared/contract/meeting.ts'
import { heading, inlines, paragraph, table } from '#shared/minutes/blocks.ts'
import type { Block } from '#shared/minutes/document.ts'
import type { Reading } from '#shared/minutes/reading.ts'
import { isolated } from '#shared/minutes/typography/isolates.ts'
import { asPrinted } from './names.ts'

/** An action that is over needs neither owner nor date any more. */
export function isOpen({ status }: Action): boolean {
  return status === 'todo' || status === 'doing' || status === 'postponed'
}

export function ownerOf(reading: Reading, action: Action): string {
  if (action.owner.trim() !== '') return asPrinted(reading, action.owner)
  return isOpen(action) ? reading.phrases.labels.toComplete : ''
}

function dueOf({ phrases }: Reading, action: Action): string {
  if (action.due !== null) return phrases.typography.shortDay(action.due)
  return isOpen(action) ? phrases.labels.toComplete : ''
}

export function actionsOfItem(reading: Reading, itemId: string): Block[] {
  const { phrases, meeting } = reading
  const own = meeting.actions.filter((action) => action.itemId === itemId)
  if (own.length === 0) return []
  const items = own.map((action) => {
    const [owner, due] = [ownerOf(reading, action), dueOf(reading, action)]
    const status = isOpen(action) && action.status === 'todo' ? '' : ` (${phrases.actionStatuses[action.status]})`
    const line =
      owner === '' && due === ''
        ? []
        : [paragraph(phrases.actionLine(owner === '' ? '–' : owner, due === '' ? '–' : due))]
    return {
      blocks: [
        {
          kind: 'paragraph' as const,
          inlines: [...inlines(status === '' ? action.what : isolated(action.what), 'bold'), ...inlines(status)],
        },
        ...line,
      ],
    }
  })
  return [
    {
      kind: 'callout',
      tone: 'action',
      label: phrases.labels.actions,
      blocks: [{ kind: 'list', style: 'bullet', items }],
    },
  ]
}

export function actionTable(reading: Reading): Block[] {
  const { phrases, meeting } = reading
  const { labels } = phrases
  const title = heading(1, labels.actions)
  if (meeting.actions.length === 0) return [title, paragraph(phrases.noAction)]
  return [
    title,
    table(
      [
        { head: labels.what, width: 40 },
        { head: labels.owner, width: 26 },
        { head: labels.due, width: 22 },
        { head: labels.status, width: 12 },
      ],
      meeting.actions.map((action) => [
        action.what,
        ownerOf(reading, action),
        dueOf(reading, action),
        phrases.actionStatuses[action.status],
      ]),
    ),
  ]
}
