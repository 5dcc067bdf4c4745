import { getSchema } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { bullets, paragraph, textOf } from '#factories/text.ts'
import { textExtensions } from '../../../../../renderer/meeting/minutes/extensions.ts'
import { fittingSize, isInLastBlock, pastedFiles } from '../../../../../renderer/meeting/minutes/pictures.ts'

const picture = new File(['x'], 'plan.png', { type: 'image/png' })
function clipboard(html: string, plain = '', files: File[] = [picture]) {
  const words: Record<string, string> = { 'text/html': html, 'text/plain': plain }
  return { files: files as unknown as FileList, getData: (type: string) => words[type] ?? '' }
}

describe('Pasting', () => {
  it('takes a picture that comes alone, or in a mere <img>', () => {
    expect(pastedFiles(clipboard(''))).toEqual([picture])
    expect(pastedFiles(clipboard('<meta charset="utf-8"><img src="https://exemple.fr/plan.png">'))).toEqual([picture])
  })

  it('takes the words of an office document, not the picture it sends of them', () => {
    expect(pastedFiles(clipboard('<style>p{}</style><p>Budget</p>', 'Budget'))).toEqual([])
    expect(pastedFiles(clipboard('', 'Budget'))).toEqual([])
  })

  it('takes nothing where there is no file', () => {
    expect(pastedFiles(clipboard('<img>', '', []))).toEqual([])
    expect(pastedFiles(null)).toEqual([])
  })
})

describe('A place in a text', () => {
  const schema = getSchema(textExtensions((sha256) => `/files/x/${sha256}`))
  const places = (text: ReturnType<typeof textOf>): boolean[] => {
    const read = schema.nodeFromJSON(text)
    return Array.from({ length: read.content.size + 1 }, (_, place) => isInLastBlock(read, place))
  }

  it('is in the last block anywhere inside it, however deep, and after it', () => {
    expect(places(textOf(paragraph('a'), paragraph('b')))).toEqual([false, false, false, false, true, true, true])
    expect(places(textOf(bullets('a'))).slice(1)).toEqual(Array(7).fill(true))
  })

  it('is not in it before the only block: a picture goes above an empty line', () => {
    expect(places(textOf({ type: 'paragraph' }))).toEqual([false, true, true])
  })
})

describe('A picture', () => {
  it('keeps its size while the minutes can use it', () => {
    expect(fittingSize(800, 600)).toEqual({ width: 800, height: 600 })
  })

  it('keeps its shape when it is larger', () => {
    expect(fittingSize(4800, 3600)).toEqual({ width: 2400, height: 1800 })
    expect(fittingSize(100, 10_000)).toEqual({ width: 24, height: 2400 })
    expect(fittingSize(20_000, 1)).toEqual({ width: 2400, height: 1 })
  })
})
