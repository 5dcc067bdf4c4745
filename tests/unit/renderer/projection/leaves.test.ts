import { describe, expect, it } from 'vitest'
import type { Attachment, Leaf, OpenedFile } from '../../../../renderer/projection/attachment/leaf.ts'
import { Leaves } from '../../../../renderer/projection/attachment/leaves.ts'

const page = (number: number, sha256 = 'a'): Attachment => ({
  sha256,
  name: 'f',
  mime: 'application/pdf',
  page: number,
})

/** Files of `pages` pages that note what was opened, drawn and closed. */
function shelf(pages: number) {
  const done: string[] = []
  const missing = new Set<string>()
  const open = async ({ sha256 }: Attachment): Promise<OpenedFile> => {
    done.push(`open ${sha256}`)
    if (missing.has(sha256)) throw new Error('not there')
    const leaf = async (number: number): Promise<Leaf> => {
      done.push(`draw ${sha256}${number}`)
      return { kind: 'picture', picture: {} as HTMLCanvasElement, page: number, pages }
    }
    return { pages, leaf, close: () => void done.push(`close ${sha256}`) }
  }
  return { leaves: new Leaves(open), done, missing }
}

describe('The pages of a file', () => {
  it('are drawn once however often they are asked for, and are at hand afterwards', async () => {
    const { leaves, done } = shelf(3)
    expect(leaves.at(page(1))).toBeUndefined()
    await Promise.all([leaves.ready(page(1)), leaves.ready(page(1))])
    await leaves.ready(page(1))
    expect(leaves.at(page(1))).toMatchObject({ kind: 'picture', page: 1 })
    expect(done).toEqual(['open a', 'draw a1'])
  })

  it('are drawn one ahead, and not past the end', async () => {
    const { leaves, done } = shelf(2)
    await leaves.ready(page(1))
    await leaves.ahead(page(1))
    expect(leaves.at(page(2))).toMatchObject({ page: 2 })
    await leaves.ahead(page(2))
    expect(done).toEqual(['open a', 'draw a1', 'draw a2'])
  })

  it('of another file close the one before', async () => {
    const { leaves, done } = shelf(2)
    await leaves.ready(page(1))
    await leaves.ready(page(1, 'b'))
    expect(done.filter((act) => !act.startsWith('draw'))).toEqual(['open a', 'open b', 'close a'])
  })

  it('that failed are tried anew when asked again', async () => {
    const { leaves, missing } = shelf(1)
    missing.add('a')
    expect(await leaves.ready(page(1))).toEqual({ kind: 'failed' })
    expect(leaves.at(page(1))).toEqual({ kind: 'failed' })
    missing.clear()
    expect(await leaves.ready(page(1))).toMatchObject({ kind: 'picture' })
  })

  it('are let go but for the last few', async () => {
    const { leaves } = shelf(9)
    for (let number = 1; number <= 9; number += 1) await leaves.ready(page(number))
    expect(leaves.at(page(1))).toBeUndefined()
    expect(leaves.at(page(9))).toBeDefined()
  })
})
