/**
 * What somebody who does not sign can do to the demo's minutes, between the two signatures or after them. Each is a
 * file that opens and shows what the attacker wants; what `tablee verify` says of it is beside it.
 */
import { readP12 } from '#host/signature/keys/p12/read-p12.ts'
import { toSigner } from '#host/signature/keys/to-signer.ts'
import { scan } from '#host/signature/verify/pdf/scan.ts'
import { demoKeys, previousLife, previousScript } from './previous.ts'
import { added, joined, Opened, stream } from './signed-pdf.ts'
import { signAs } from './signing.ts'

type Bytes = Uint8Array<ArrayBuffer>

export interface Signed {
  /** As it was when the first one had signed. */
  once: Bytes
  twice: Bytes
  /** Signs in the second place, with the second signer's own key. */
  signSecond: (pdf: Uint8Array) => Promise<Bytes>
}

/** The demo's minutes as each of the two found them. */
export async function demoSigned(twice: Bytes): Promise<Signed> {
  const [, first] = scan(twice).revisions
  const second = previousLife().signed[1]
  if (first === undefined || second === undefined) throw new Error('the demo is not signed twice')
  const { p12, passphrase } = demoKeys()
  const signer = await toSigner(await readP12(p12[second.as], passphrase))
  const { [second.as]: name } = previousScript().meeting.roles
  return {
    once: twice.slice(0, first.end),
    twice,
    signSecond: (pdf) => signAs(pdf, second.field, signer, { name }),
  }
}

const white = '1 g 0 0 600 850 re f'
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const numberIn = (text: string | undefined): number => Number.parseInt(text ?? '', 10)

/** A /ByteRange written anew over the old one, in as many bytes; `which`: of the signatures, from 0. */
function withRange(pdf: Uint8Array, which: number, rewrite: (numbers: number[]) => number[]): Bytes {
  const text = Buffer.from(pdf).toString('latin1')
  const found = [...text.matchAll(/\/ByteRange \[([\d ]+)\] */g)][which]
  if (found === undefined) throw new Error(`no signature ${which}`)
  const written = `/ByteRange [${rewrite((found[1] ?? '').split(' ').map(Number)).join(' ')}]`.padEnd(found[0].length)
  if (written.length > found[0].length) throw new Error('a range longer than the one before')
  return joined(pdf.slice(0, found.index), latin(written), pdf.slice(found.index + written.length))
}

export interface Attack {
  what: string
  make: (signed: Signed) => Bytes | Promise<Bytes>
  /** A part of what the verdict says in French. */
  says: RegExp
}

export const attacks: Attack[] = [
  {
    what: 'covers a page with a white sheet between the two signatures (shadow attack)',
    make: ({ once, signSecond }) => {
      const opened = new Opened(once)
      const { firstPage: page, next } = opened
      const Contents = `[${opened.entries(page).get('Contents')} ${next} 0 R]`
      return signSecond(added(once, [opened.with(page, { Contents }), [next, stream(white)]]))
    },
    says: /La page 1 a été modifiée\./,
  },
  {
    what: 'lays a hidden note over a page between the two signatures',
    make: ({ once, signSecond }) => {
      const opened = new Opened(once)
      const { firstPage: page, next } = opened
      const note = `<</Type/Annot/Subtype/FreeText/F 2/Rect[0 0 600 850]/AP<</N ${next + 1} 0 R>>>>`
      return signSecond(
        added(once, [
          opened.with(page, { Annots: `[${next} 0 R]` }),
          [next, note],
          [next + 1, stream(white, '/Type/XObject/Subtype/Form/BBox[0 0 600 850]')],
        ]),
      )
    },
    says: /Une annotation recouvre la page 1\./,
  },
  {
    what: 'puts another tree of pages in the place of the first between the two signatures',
    make: ({ once, signSecond }) => {
      const opened = new Opened(once)
      const { pages, next } = opened
      return signSecond(
        added(once, [
          opened.with(pages, { Kids: `[${next} 0 R]`, Count: '1' }),
          [next, `<</Type/Page/Parent ${pages} 0 R/MediaBox[0 0 595 842]/Contents ${next + 1} 0 R>>`],
          [next + 1, stream(white)],
        ]),
      )
    },
    says: /La suite des pages a été modifiée\./,
  },
  {
    what: 'draws something else in the place of the first signature',
    make: ({ once, signSecond }) => {
      const opened = new Opened(once)
      const drawing = opened.next - 1
      const box = opened.entries(drawing).get('BBox') ?? '[0 0 1 1]'
      return signSecond(added(once, [[drawing, stream(white, `/Type/XObject/Subtype/Form/BBox ${box}`)]]))
    },
    says: /Une annotation de la page 6 a été modifiée\./,
  },
  {
    what: 'gives the first signature’s field another drawing',
    make: ({ once, signSecond }) => {
      const opened = new Opened(once)
      const { next } = opened
      const drawing = stream(white, '/Type/XObject/Subtype/Form/BBox[0 0 206 48]')
      return signSecond(
        added(once, [opened.with(opened.field('signature-1'), { AP: `<</N ${next} 0 R>>` }), [next, drawing]]),
      )
    },
    says: /Une case de la page 6 a été modifiée\./,
  },
  {
    what: 'adds a line after the end of the file',
    make: ({ twice }) => joined(twice, latin('% lu et approuvé\n')),
    says: /17 octets ajoutés après la dernière signature\./,
  },
  {
    what: 'saves the file once more with another page, after both had signed',
    make: ({ twice }) => {
      const opened = new Opened(twice)
      return added(twice, [[numberIn(opened.entries(opened.firstPage).get('Contents')), stream(white)]])
    },
    says: /Le contenu de la page 1 a été modifié\./,
  },
  {
    what: 'points the second field to the first signature',
    make: ({ once }) => {
      const opened = new Opened(once)
      const { V = '' } = Object.fromEntries(opened.entries(opened.field('signature-1')))
      return added(once, [opened.with(opened.field('signature-2'), { V })])
    },
    says: /La même signature sert dans deux cases\./,
  },
  {
    what: 'gives the second signature the range of the first',
    make: ({ twice }) => {
      const range = /\/ByteRange \[([\d ]+)\]/.exec(Buffer.from(twice).toString('latin1'))?.[1] ?? ''
      return withRange(twice, 1, () => range.split(' ').map(Number))
    },
    says: /La signature laisse de côté une partie du fichier\./,
  },
  {
    what: 'opens a gap in a range',
    make: ({ twice }) =>
      withRange(twice, 1, ([from = 0, hole = 0, after = 0, end = 0]) => [from, hole - 99, after, end]),
    says: /La signature laisse de côté une partie du fichier\./,
  },
  {
    what: 'ends a range early',
    make: ({ twice }) =>
      withRange(twice, 1, ([from = 0, hole = 0, after = 0, end = 0]) => [from, hole, after, end - 9]),
    says: /La signature ne porte pas sur un état complet du fichier\./,
  },
  {
    what: 'writes the content of a page twice in one state',
    make: ({ twice }) => {
      const opened = new Opened(twice)
      const contents = numberIn(opened.entries(opened.firstPage).get('Contents'))
      return added(twice, [[contents, stream(white)]], (text) => text.replace(/\d+ 0 obj[^]*?endobj\n/, '$&$&'))
    },
    says: /écrite de façon ambiguë/,
  },
  {
    what: 'makes the lists of objects go in a circle',
    make: ({ twice }) =>
      added(twice, [[new Opened(twice).next, '()']], (text) =>
        text.replace(/\/Prev \d+/, () => `/Prev ${twice.length + text.indexOf('xref\n')}`),
      ),
    says: /La liste des objets a été détournée/,
  },
  {
    what: 'lets the list of objects lead back to before anybody signed',
    make: ({ twice, once }) =>
      added(twice, [[new Opened(twice).next, '()']], (text) =>
        text.replace(/\/Prev \d+/, `/Prev ${new Opened(once).pdf.lastTable}`),
      ),
    says: /La liste des objets a été détournée/,
  },
  {
    what: 'says afterwards that every change was permitted (DocMDP)',
    make: ({ once, signSecond }) => {
      const opened = new Opened(once)
      const { next } = opened
      const permitted = '<</Type/TransformParams/P 3/V/1.2>>'
      return signSecond(
        added(once, [
          opened.with(opened.root, { Perms: `<</DocMDP ${next} 0 R>>` }),
          [next, `<</Reference[<</TransformMethod/DocMDP/TransformParams${permitted}>>]>>`],
        ]),
      )
    },
    says: /Le document lui-même a été réorganisé\./,
  },
  {
    what: 'says afterwards which fields the first signature locks (FieldMDP)',
    make: ({ once, signSecond }) => {
      const opened = new Opened(once)
      const Lock = '<</Type/SigFieldLock/Action/Include/Fields[]>>'
      return signSecond(added(once, [opened.with(opened.field('signature-1'), { Lock })]))
    },
    says: /Une case de la page 6 a été modifiée\./,
  },
  {
    what: 'puts another document in the place of the attached one',
    make: ({ once, signSecond }) => {
      const text = Buffer.from(once).toString('latin1')
      const file = numberIn(/(\d+) 0 obj\s*<<[^>]*\/EmbeddedFile/.exec(text)?.[1])
      return signSecond(added(once, [[file, stream('{}', '/Type/EmbeddedFile')]]))
    },
    says: /Un fichier joint a été modifié ou ajouté\./,
  },
]
