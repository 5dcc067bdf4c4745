/** The kit as a PDF: of a meeting, or of the council while there is none. */
import type { ParsedInputOf } from '#shared/contract/operations.ts'
import { instantOf } from '#shared/meeting/hours.ts'
import { phrasesOf } from '#shared/minutes/phrases/of.ts'
import type { MeetingSnapshot } from '#shared/meeting/snapshot.ts'
import type { CouncilHome } from '../../council-home.ts'
import type { Clock } from '../../host.ts'
import type { LiveMeetings } from '../../room/live-meetings.ts'
import type { ExportFile, JobTools } from '../jobs.ts'
import { renderPdf } from '../meeting-exporter.ts'
import { composeKit, type KitSubject, type KitWanted } from './compose-kit.ts'

export interface KitPrinterDeps {
  meetings: LiveMeetings
  council: CouncilHome
  pdfWorkerFile: string
  clock: Clock
}

type MeetingOfKit = Pick<MeetingSnapshot, 'header' | 'people' | 'rules'>

export function subjectOf({ header, people, rules }: MeetingOfKit, language: KitWanted['language']): KitSubject {
  const { councilName, title, place, date, startTime, timeZone } = header
  const { typography } = phrasesOf(language)
  return {
    people,
    rules,
    councilName,
    meetingTitle: title,
    when: [typography.day(date), typography.hour(startTime), place].filter((each) => each !== '').join(', '),
    created: instantOf(date, startTime, timeZone),
  }
}

/** A kit for nobody yet: forms and cards. */
export function emptySubject(created: number): KitSubject {
  return { people: [], rules: { colleges: [] }, councilName: '', meetingTitle: null, when: '', created }
}

export class KitPrinter {
  readonly #deps: KitPrinterDeps

  constructor(deps: KitPrinterDeps) {
    this.#deps = deps
  }

  async print({ docId, ...wanted }: ParsedInputOf<'kit.start'>, tools: JobTools): Promise<ExportFile> {
    const subject = docId === null ? await this.#ofCouncil() : await this.#ofMeeting(docId, wanted.language)
    const document = composeKit(wanted, subject)
    const { bytes, pages } = await renderPdf(document, () => null, this.#deps.pdfWorkerFile, tools)
    return { bytes, pages, name: kitFileName(wanted), mime: 'application/pdf' }
  }

  async #ofMeeting(docId: string, language: KitWanted['language']): Promise<KitSubject> {
    const { reader } = await this.#deps.meetings.open(docId)
    const { snapshot } = reader
    return snapshot === null ? this.#ofCouncil() : subjectOf(snapshot, language)
  }

  async #ofCouncil(): Promise<KitSubject> {
    const { council, clock } = this.#deps
    const known = await council.read()
    const empty = emptySubject(clock.now())
    if (known === null) return empty
    return { ...empty, people: known.members, rules: known.rules, councilName: known.header.name }
  }
}

const fileNames = {
  fr: {
    kit: 'necessaire',
    keys: 'carte-des-touches',
    attendance: 'feuille-de-presence',
    cards: 'cartes-numerotees',
    tally: 'feuille-de-comptage',
    speaking: 'liste-de-parole',
  },
  en: {
    kit: 'session-kit',
    keys: 'key-card',
    attendance: 'attendance-sheet',
    cards: 'numbered-cards',
    tally: 'tally-sheet',
    speaking: 'speaking-list',
  },
} as const

/** One paper by its own name, several as the kit. */
export function kitFileName({ papers, language }: Pick<KitWanted, 'papers' | 'language'>): string {
  const [only] = papers
  const names = fileNames[language]
  return `${papers.length === 1 && only !== undefined ? names[only] : names.kit}.pdf`
}
