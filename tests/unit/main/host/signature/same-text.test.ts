import { expect, test } from 'vitest'
import { refuseOtherText } from '#host/signature/same-text.ts'
import { render } from '#factories/pdf.ts'
import { heading, paragraph, sampleMinutes, semanticDocument } from '#factories/semantic.ts'
import { preparedPdf, signAs, testSigner } from '#factories/signing.ts'

const minutes = semanticDocument({
  blocks: [heading(1, 'Vote'), paragraph('Le conseil accorde 600 € à la fête des voisins.')],
})

test('Minutes whose file says the same may be signed, pictures that nobody has included', async () => {
  await expect(refuseOtherText((await render(minutes)).bytes, minutes)).resolves.toBeUndefined()
  const rich = sampleMinutes()
  await expect(refuseOtherText((await render(rich)).bytes, rich)).resolves.toBeUndefined()
})

test('A file of which one word is another is refused, with the words around it', async () => {
  const other = semanticDocument({
    blocks: [heading(1, 'Vote'), paragraph('Le conseil accorde 900 € à la fête des voisins.')],
  })
  const refused = refuseOtherText((await render(other)).bytes, minutes)
  await expect(refused).rejects.toMatchObject({
    code: 'textDiffers',
    params: { words: expect.stringContaining('600'), found: expect.stringContaining('900') },
  })
})

test('A file that was signed by somebody else is read as it was before', async () => {
  const fields = [
    { role: 'Animation', name: 'Ḥemmu Aït Ouaziz' },
    { role: 'Secrétariat de séance', name: 'İbrahim Doğan' },
  ]
  const document = semanticDocument({
    blocks: [paragraph('Le compte rendu est approuvé.'), { kind: 'signatures', fields }],
  })
  const signed = await signAs(await preparedPdf(), 'signature-1', await testSigner('Zoé'))
  await expect(refuseOtherText(signed, document)).resolves.toBeUndefined()
})

test('A file that is none is refused as one nobody prepared', async () => {
  await expect(refuseOtherText(new Uint8Array(10), minutes)).rejects.toMatchObject({ code: 'notPrepared' })
})
