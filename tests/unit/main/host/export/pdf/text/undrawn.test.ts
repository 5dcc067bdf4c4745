import { describe, expect, it } from 'vitest'
import { FONTS_FOLDER, WASM_FOLDER, render } from '#factories/pdf.ts'
import { writtenNames } from '#factories/names.ts'
import { paragraph, semanticDocument, text } from '#factories/semantic.ts'
import { charactersToAsk } from '#shared/minutes/characters/missing-passages.ts'
import { undrawnIn } from '#host/export/pdf/text/undrawn.ts'

const asked = async (characters: string): Promise<string> =>
  String.fromCodePoint(...(await undrawnIn(characters, FONTS_FOLDER, WASM_FOLDER)))

describe('characters asked about beforehand', () => {
  it('are those a page would show as boxes, in bold or not', async () => {
    const typed = `${writtenNames.map(({ name, said }) => name + said).join('')} 王李ꯍ ⵜ 👩🏽‍🌾 q̃ \u2068א\u2069`
    const { undrawn } = await render(semanticDocument({ blocks: [paragraph(typed, text(typed, ['bold']))] }))
    expect(new Set(await asked(typed))).toEqual(new Set(undrawn.map(({ char }) => char)))
    expect(undrawn.length).toBeGreaterThan(2)
  })

  it('need not be asked where every face surely has them', async () => {
    const all = Array.from({ length: 0x30_00 }, (_, codePoint) => String.fromCodePoint(codePoint))
    const sure = all.filter(
      (char) => charactersToAsk([{ place: { screen: 'finalise' }, text: char, inText: false }]) === '',
    )
    expect(sure.length).toBeGreaterThan(300)
    expect(await asked(sure.join(''))).toBe('')
  })
})
