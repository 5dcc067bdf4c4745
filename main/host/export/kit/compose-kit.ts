/** The kit as one document for the printer, or a paper of it by itself. */
import type { Language } from '#shared/contract/meeting.ts'
import type { KitPaper } from '#shared/contract/operations.ts'
import { heading, paragraph } from '#shared/minutes/blocks.ts'
import type { Block, SemanticDocument } from '#shared/minutes/document.ts'
import { attendanceSheet, keyCard, numberedCards, speakingList, tallySheet, type Expected } from './papers.ts'
import { kitWords, type KitWords } from './words.ts'

export interface KitWanted {
  papers: readonly KitPaper[]
  language: Language
  cards: number
  cardsPerPage: 2 | 4
  /** The attendance sheet asks who agrees to share contact details. */
  contacts: boolean
}

export interface KitSubject extends Expected {
  councilName: string
  /** Of the meeting; null for a council that has none yet. */
  meetingTitle: string | null
  /** Which session, as one reads it at the head of a sheet: its day and place; empty for one not known yet. */
  when: string
  /** UTC ms: the file's date. */
  created: number
}

/** Which session a sheet is of, or a line to write it on. */
function sessionLine({ councilName, meetingTitle, when }: KitSubject, { ownLine }: KitWords): string {
  const named = [...new Set([councilName, meetingTitle ?? ''])].filter((each) => each.trim() !== '')
  return [...named, when === '' ? `${ownLine} ${'.'.repeat(48)}` : when].join(' – ')
}

function blocksOf(paper: KitPaper, wanted: KitWanted, subject: KitSubject): Block[] {
  const { language } = wanted
  const words = kitWords(language)
  const session = paragraph(sessionLine(subject, words), 'bold')
  switch (paper) {
    case 'keys':
      return keyCard(language)
    case 'attendance':
      return [heading(1, words.attendance.title), session, ...attendanceSheet(subject, language, wanted.contacts)]
    case 'cards':
      return numberedCards(wanted.cards, wanted.cardsPerPage, language, subject.councilName)
    case 'tally':
      return [heading(1, words.tally.title), session, ...tallySheet(language)]
    default:
      return [heading(1, words.speaking.title), session, ...speakingList(language)]
  }
}

export function composeKit(wanted: KitWanted, subject: KitSubject): SemanticDocument {
  const words = kitWords(wanted.language)
  const named = [subject.councilName, subject.meetingTitle ?? ''].filter((each) => each.trim() !== '')
  const about = [...new Set(named)].join(' – ')
  return {
    language: wanted.language,
    edition: 'members',
    title: about === '' ? words.title : `${words.title} – ${about}`,
    untitled: true,
    subtitle: '',
    author: subject.councilName,
    subject: words.title,
    created: subject.created,
    header: about,
    footer: about === '' ? words.footer : `${words.footer} – ${about}`,
    banner: null,
    blocks: wanted.papers.flatMap((paper, index): Block[] => [
      ...(index > 0 ? [{ kind: 'pageBreak' } as const] : []),
      ...blocksOf(paper, wanted, subject),
    ]),
  }
}
