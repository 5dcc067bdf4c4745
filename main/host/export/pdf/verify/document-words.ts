/** Every word a document says, in order: taken from the document alone, never from what the engine made of it. */
import type { Block, Inline, SemanticDocument } from '#shared/minutes/document.ts'
import { groupedPrint } from '#shared/minutes/wording.ts'
import { letterheadLines } from '../layout/letterhead.ts'
import { WORDS, type Words } from '../layout/words.ts'
import { sanitise, visibleWords } from '../text/sanitise.ts'

/** `unread` holds the sha256 of pictures whose alternative is printed in their place. */
export function documentWords(document: SemanticDocument, unread: ReadonlySet<string>): string[] {
  const words = WORDS[document.language]
  const [first] = document.blocks
  const repeatsTitle =
    first?.kind === 'heading' &&
    plain(first.inlines).trim() === sanitise(document.title).trim() &&
    first.inlines.length > 0
  const texts = [
    document.banner ?? '',
    ...(document.letterhead === undefined ? [] : letterheadLines(document.letterhead)),
    repeatsTitle || document.untitled === true ? '' : document.title,
    document.subtitle,
    ...document.blocks.flatMap((block) => blockTexts(block, words, unread)),
  ]
  return texts.flatMap(visibleWords)
}

function blockTexts(block: Block, words: Words, unread: ReadonlySet<string>): string[] {
  const inside = (blocks: readonly Block[]) => blocks.flatMap((each) => blockTexts(each, words, unread))
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return withNotes(block.inlines)
    case 'list':
      return block.items.flatMap((item) => inside(item.blocks))
    case 'quote':
      return inside(block.blocks)
    case 'callout':
      return [block.label, ...inside(block.blocks)]
    case 'table':
      return [block.caption ?? '', ...[...block.head, ...block.rows].flat().flatMap((cell) => inside(cell.blocks))]
    case 'pairs':
      return block.pairs.flatMap(({ label, value }) => [label, ...withNotes(value)])
    case 'image':
      return unread.has(block.sha256) ? [words.unreadableImage(sanitise(block.alt))] : []
    case 'cards':
      return block.cards.flatMap(({ figure, over, under }) => [over, figure, under])
    case 'keys':
      return block.groups.flatMap(({ title, keys }) => [title, ...keys.flatMap((key) => [...key.keys, key.label])])
    case 'chart':
      return [
        ...(block.bars.length === 0 ? [] : block.series),
        ...block.bars.flatMap(({ label, values }) => [label, ...values.map(({ text }) => text)]),
      ]
    case 'annex':
      return [block.title, ...inside(block.blocks)]
    case 'signatures':
      return [
        ...(block.textSha256 === undefined ? [] : [words.textPrint(groupedPrint(block.textSha256))]),
        ...block.fields.flatMap(({ role, name, fingerprint, drawn }) => [
          role,
          name,
          ...(fingerprint === undefined ? [] : [words.knownKey(groupedPrint(fingerprint))]),
          drawn === undefined ? words.signature : words.drawn,
        ]),
      ]
    default:
      return []
  }
}

/** A text, then the notes it calls: each by itself, as they are read. */
function withNotes(inlines: readonly Inline[]): string[] {
  const notes = inlines.flatMap((inline) => (inline.kind === 'note' ? [plain(inline.inlines)] : []))
  return [plain(inlines), ...notes]
}

/** Each inline is sanitised by itself, as the engine does: a letter and its accent in two inlines stay two. */
function plain(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'break' ? ' ' : inline.kind === 'note' ? '' : sanitise(inline.text)))
    .join('')
}
