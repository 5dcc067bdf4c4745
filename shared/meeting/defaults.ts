/**
 * What a field is when nobody said, or when a document was written before the field existed: additive changes are
 * read-time defaults, never writes on opening (decisions.md 1).
 */
import type {
  AgendaItem,
  Action,
  MeetingHeader,
  ParkedPoint,
  Person,
  SessionRoles,
  WallState,
} from '#shared/contract/meeting.ts'

export { defaultRules } from '#shared/contract/rules.ts'

export const defaultHeader: MeetingHeader = {
  title: '',
  councilName: '',
  district: '',
  kind: 'plenary',
  language: 'fr',
  timeZone: 'Europe/Paris',
  place: '',
  date: '1970-01-01',
  startTime: '18:30',
  endTime: '20:30',
  roomUntil: null,
  noticeSentOn: null,
  sessionNumber: null,
  nextDate: null,
  nextTime: null,
  nextPlace: '',
  distribution: '',
  stillWaiting: [],
  micSides: { a: '', b: '' },
}

export const defaultRoles: SessionRoles = {
  facilitator: '',
  minuteTaker: '',
  timekeeper: '',
  speechSteward: '',
  speechObserver: '',
  chair: '',
  coChair: '',
}

export const defaultPerson: Person = {
  id: '',
  name: '',
  displayName: '',
  status: 'member',
  college: null,
  membershipSeat: null,
  votingRight: false,
  role: '',
  card: null,
  isMinor: false,
  interpreted: false,
  declared: {},
}

export const defaultItem: AgendaItem = {
  id: '',
  parentId: null,
  order: 'a0',
  title: '',
  kind: 'other',
  minutes: null,
  presenter: '',
  conclusion: '',
  mustTreat: false,
}

export const defaultAction: Action = {
  id: '',
  itemId: null,
  order: 'a0',
  what: '',
  owner: '',
  due: null,
  status: 'todo',
}

export const defaultParkedPoint: ParkedPoint = {
  id: '',
  itemId: null,
  order: 'a0',
  text: '',
  author: '',
  onWall: false,
  destination: null,
}

export const defaultWall: WallState = {
  shows: 'auto',
  text: '',
  attachment: null,
  page: 1,
  notice: '',
  armedUntil: null,
}
