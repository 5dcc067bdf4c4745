/** Puts the life of minutes together. */
import type { CouncilHome } from '../council-home.ts'
import type { ExportJobs } from '../export/jobs.ts'
import type { MeetingExporter } from '../export/meeting-exporter.ts'
import type { DocumentStore } from '../files/document-store.ts'
import type { Clock } from '../host.ts'
import type { MeetingLibrary } from '../meeting-library.ts'
import type { LiveDocuments } from '../room/live-documents.ts'
import type { LiveMeetings } from '../room/live-meetings.ts'
import { ActQueue } from './act-queue.ts'
import { KeptArchive } from './archive/kept-archive.ts'
import { packArchive } from './archive/pack-archive.ts'
import { FrozenFolder } from './frozen-folder.ts'
import { FrozenMinutes } from './frozen-minutes.ts'
import type { MinutesRooms } from './handlers.ts'
import { LifeReader } from './life-reader.ts'
import { MinutesActs } from './minutes-acts.ts'
import { MinutesKeeping } from './minutes-keeping.ts'
import { Pseudonymiser } from './pseudonymiser.ts'
import { Scans } from './scans.ts'
import { SigningActs } from './signing-acts.ts'

export interface MinutesSetting {
  hostId: string
  store: DocumentStore
  meetings: LiveMeetings
  documents: LiveDocuments
  library: MeetingLibrary
  council: CouncilHome
  exporter: MeetingExporter
  jobs: ExportJobs
  clock: Clock
  newId: () => string
  log: (line: string) => void
}

export function minutesRoomsOf(setting: MinutesSetting): MinutesRooms & { queue: ActQueue; scans: Scans } {
  const { hostId, store, meetings, documents, library, council, exporter, jobs, clock, newId, log } = setting
  const folder = new FrozenFolder(store)
  const frozen = new FrozenMinutes(folder, exporter, council)
  const reader = new LifeReader({ meetings, library, council, clock })
  const keeping = new MinutesKeeping({ hostId, meetings })
  const queue = new ActQueue(reader, council, keeping)
  const scans = new Scans(folder)
  const keptArchive = new KeptArchive(folder)
  const pseudonymiser = new Pseudonymiser({ meetings, documents, newId, log })
  return {
    reader,
    keeping,
    queue,
    frozen,
    scans,
    keptArchive,
    jobs,
    acts: new MinutesActs({
      queue,
      council,
      frozen,
      pseudonymiser,
      newId,
      keptArchive,
      archive: (scene, by, tools) => packArchive(scene, by, { council, frozen, folder, exporter }, tools),
    }),
    signing: new SigningActs({ queue, reader, frozen, folder, scans }),
  }
}
