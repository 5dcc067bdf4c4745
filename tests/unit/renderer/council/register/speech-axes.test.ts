import { describe, expect, it } from 'vitest'
import type { RegisterSpeech } from '#shared/contract/operations.ts'
import { speechAxes } from '../../../../../renderer/council/register/speech-axes.ts'

function session(sessionNumber: number, axes: Record<string, string[]>): RegisterSpeech {
  const balances = Object.entries(axes).map(([name, sides]) => ({
    id: `own-${sessionNumber}-${name}`,
    name,
    shares: sides.map((side) => ({ name: side, people: 6, spoke: 3, turns: 4, ms: 60_000 })),
  }))
  return {
    docId: `m-${sessionNumber}`,
    date: '2026-11-12',
    sessionNumber,
    speech: { turns: 8, speakers: 6, ms: 0, balances },
  }
}

describe('Sessions side by side', () => {
  it('are put together by the name of the category, with every side any of them had', () => {
    const found = speechAxes([
      session(3, { Genre: ['Femmes', 'Hommes'], Collège: ['Habitants'] }),
      session(2, { Genre: ['Femmes', 'Autres, ensemble'] }),
      session(1, {}),
    ])
    expect(
      found.map(({ name, sides, sessions }) => [name, sides, sessions.map(({ session: each }) => each.sessionNumber)]),
    ).toEqual([
      ['Genre', ['Femmes', 'Hommes', 'Autres, ensemble'], [3, 2]],
      ['Collège', ['Habitants'], [3]],
    ])
  })
})
