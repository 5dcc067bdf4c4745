/** Does what a line asked for. Answers whether something was done; what the host refuses it says itself. */
import { deliberationUnderWay } from '#shared/rules/deliberation.ts'
import { awaited } from '../../conduct/door.ts'
import { forgottenFacts } from '../../conduct/forgotten-fact.ts'
import { proposalAt } from '../../evening/deciding-commands.ts'
import type { Commands } from '../../evening/commands.ts'
import { lastEntry, type Evening } from '../../evening/evening.ts'
import { mayWait } from '../../evening/live-plan.ts'
import { decisionFact, draftOf, type DecisionDraft } from '../../record/decision-draft.ts'
import { tallyFact } from '../../record/tally-draft.ts'
import { nothingTyped, countsFrom } from '../../ballots/vote-typing.ts'
import type { Shows, WallCommands } from '../../wall/wall-commands.ts'
import type { LineCommand, PersonVerb, PlainVerb, TextVerb } from './line-command.ts'
import type { LineEdits } from './use-line-edits.ts'

export interface LineDesk {
  evening: Evening
  commands: Commands
  wall: WallCommands
  edits: LineEdits
  newId: () => string
  /** The host's hour, UTC ms. */
  now: () => number
  undo: () => Promise<boolean>
  toggleShared: () => void
  lock: () => void
  /** Each answers whether there was something to do. */
  room: Record<'open' | 'close' | 'admit' | 'refuse' | 'showCodes' | 'noPhones', () => boolean>
  /** What the wall says in the page's words. */
  words: {
    secretDemanded: string
    lastMinute: string
    overflows: (title: string) => string
    group: (title: string) => string
  }
}

type Done = Promise<boolean> | boolean

export async function runLine(command: LineCommand, desk: LineDesk): Promise<boolean> {
  return doIt(command, desk)
}

function doIt(command: LineCommand, desk: LineDesk): Done {
  const { commands, wall, evening, edits, newId } = desk
  switch (command.do) {
    case 'pause':
      return commands.pause('pause', command.returnAt)
    case 'suspend':
      return commands.pause('suspension', command.returnAt)
    case 'setReturn':
      return commands.setReturn(command.returnAt)
    case 'startedAt':
      return startedAt(command, desk)
    case 'interruption':
      return commands.noteSuspension(command.from, command.to)
    case 'spoke': {
      const draft = { ...command, kind: 'turn' as const, itemId: evening.current?.id ?? '', question: '' }
      return commands.enter(forgottenFacts({ ...draft, counts: countsFrom(nothingTyped) }, evening, newId))
    }
    case 'proxy':
      return commands.giveProxy(command.from, command.to, command.at)
    case 'countPublic':
      return commands.countPublic(command.count, command.at)
    case 'allExcept':
      return arriveAll(command.except, command.at, desk)
    case 'move':
      return move(command, desk)
    case 'card':
      return did(() => edits.giveCard(command.personId, command.card))
    case 'goTo':
      return commands.goTo(command.itemId)
    case 'postpone':
      return commands.postpone(command.itemId)
    case 'takeUp':
      return commands.takeUpAgain(command.itemId)
    case 'toEnd':
      return isOpen(evening) && did(() => commands.moveToEnd(command.itemId))
    case 'mustTreat':
      return isOpen(evening) && did(() => commands.toggleMustTreat(command.itemId))
    case 'extendItem':
      return commands.extendItem(command.minutes)
    case 'extendTurn':
      return commands.extendTurn(command.minutes)
    case 'openVote': {
      const { text: question, forMeans = '', againstMeans = '', ballot } = command
      const how = ballot === undefined ? {} : { ballot }
      return commands.openVote({ question, forMeans, againstMeans, ...how })
    }
    case 'openElection': {
      const { text: question, candidates, seats } = command
      const parity = evening.rules.parity && seats > 1 ? { parity: true } : {}
      const standing = candidates.map((label) => ({ label }))
      return commands.openElection({ question, candidates: standing, seats, needs: 'absolute', ...parity })
    }
    case 'openDots':
      return commands.openDots(command.dots)
    case 'countVote':
      return commands.countVote(command.voteId, command.counts, command.deduced)
    case 'restartVote':
      return commands.restartVote(command.voteId, command.reason)
    case 'decide':
      return decide(command, desk)
    case 'dots':
    case 'ballots':
    case 'election': {
      const item = evening.current
      return item === null ? false : commands.tally(tallyFact(command.draft, newId(), item.id))
    }
    case 'act':
      return did(() => edits.addAction(command.what, command.owner, command.due ?? null))
    case 'status':
      return did(() => edits.setStatus(command.actionId, command.status))
    case 'park':
      return did(() => edits.park(command.text, command.author ?? '', false))
    case 'parkShown':
      return did(() => edits.park(command.text, command.author ?? '', true))
    case 'propose':
      return evening.current === null ? false : commands.propose(evening.current.id, command)
    case 'amendProposal': {
      const proposal = proposalAt(evening, evening.current?.id ?? null)
      return proposal === null ? false : commands.amend(proposal, command)
    }
    case 'object': {
      const open = deliberationUnderWay(evening.deliberations, evening.current?.id ?? null)
      return open === null ? false : commands.object(open.deliberationId, command)
    }
    case 'nextSession':
      return did(() => edits.nextSession(command.date, command.time, command.place))
    case 'project':
      return did(() => wall.project(command.sha256))
    case 'turnLength':
      return commands.changeRule({ turnMinutes: command.turnMinutes })
    case 'page':
      return did(() => wall.goToPage(command.page))
    default:
      if ('personId' in command) return forPerson(command, desk)
      return 'text' in command ? withText(command.do, command.text, desk) : plain(command.do, evening, desk)
  }
}

/** The agenda of an adjourned session is what it was. */
function isOpen({ session }: Evening): boolean {
  return session.phase !== 'adjourned'
}

/** The hour an item really began: put right when it was noted, entered when it was not. */
function startedAt({ itemId, at }: { itemId: string; at: number }, { evening, commands }: LineDesk): Done {
  const noted = lastEntry(evening, 'itemStarted', (entry) => entry.itemId === itemId)
  if (noted !== null) return commands.correctTime(noted, at)
  return commands.enter([{ fact: { kind: 'itemStarted', itemId }, at }])
}

function arriveAll(except: readonly string[], at: number | undefined, { evening, commands }: LineDesk): Done {
  const absent = awaited(evening, new Set(except))
  return absent.length === 0 ? false : commands.arriveAll(absent, at)
}

function move(
  { personId, before }: { personId: string; before: string | null },
  { evening, commands }: LineDesk,
): Done {
  const requestOf = (id: string) => evening.floor.queue.find((entry) => entry.personId === id)?.requestId
  const [moved, next] = [requestOf(personId), before === null ? null : requestOf(before)]
  return moved === undefined || next === undefined ? false : commands.move(moved, next)
}

/** The last decision of the item with something more said of it, at its own hour. */
function amend(
  changes: (draft: DecisionDraft) => Partial<DecisionDraft> | null,
  { evening, commands }: LineDesk,
): Done {
  const noted = lastEntry(evening, 'decisionRecorded', (entry) => entry.itemId === evening.current?.id)
  const last = evening.decisions.find(({ decisionId }) => decisionId === noted?.decisionId)
  const draft = last === undefined ? null : draftOf(last)
  const changed = draft === null ? null : changes(draft)
  if (noted === null || draft === null || changed === null) return false
  const { decisionId, itemId, voteId = null } = noted
  const fact = decisionFact({ ...draft, ...changed }, { decisionId, itemId, voteId })
  return commands.decide(fact, { corrects: noted.id, at: noted.at })
}

async function takeIn(typed: string, status: 'public' | 'guest' | 'companion', desk: LineDesk): Promise<boolean> {
  return desk.commands.arrive(await desk.edits.addNewcomer(typed, status))
}

function withText(verb: TextVerb, text: string, desk: LineDesk): Done {
  const { evening, commands, wall, edits } = desk
  switch (verb) {
    case 'addItem':
      return isOpen(evening) && commands.addItem(text, 'next')
    case 'addItemAtEnd':
      return isOpen(evening) && commands.addItem(text, 'end')
    case 'conclude':
      return evening.current === null ? false : did(() => edits.conclude(text))
    case 'dissentingView':
      return amend(({ dissents }) => ({ asked: 'views', dissents: [...dissents, { text, by: '' }] }), desk)
    case 'alternative':
      return amend(({ alternatives }) => ({ alternatives: `${alternatives}\n${text}` }), desk)
    case 'newPublic':
      return takeIn(text, 'public', desk)
    case 'newGuest':
      return takeIn(text, 'guest', desk)
    case 'newCompanion':
      return takeIn(text, 'companion', desk)
    case 'wording':
      return did(() => wall.sendWording(text))
    case 'notice':
      return did(() => wall.notice(text))
    default:
      return did(() => wall.say(text))
  }
}

function did(act: () => void): true {
  act()
  return true
}

function decide(command: Extract<LineCommand, { do: 'decide' }>, { evening, commands, newId }: LineDesk): Done {
  const item = evening.current
  if (item === null) return false
  return commands.decide({
    decisionId: newId(),
    itemId: item.id,
    type: command.type ?? (item.kind === 'fundRequest' ? 'grant' : 'decision'),
    mode: command.mode,
    text: command.text,
    ...(command.voteId === null ? {} : { voteId: command.voteId }),
    ...command.sums,
    // « Y a-t-il un autre avis ? » is asked of the room, and waits to be answered (evening.md item 12).
    dissentingViews: null,
    alternatives: [],
  })
}

interface ForPerson {
  do: PersonVerb
  personId: string
  at?: number
  minutes?: number
}

function forPerson({ do: verb, personId, at, minutes }: ForPerson, { evening, commands, edits }: LineDesk): Done {
  const request = evening.floor.queue.find((entry) => entry.personId === personId)
  switch (verb) {
    case 'arrive':
      return commands.arrive(personId, at)
    case 'leave':
      return commands.leave(personId, at)
    case 'excuse':
      return commands.excuse(personId, at)
    case 'recuse':
      return evening.current === null ? false : commands.recuse(personId, evening.current.id)
    case 'endProxy':
      return commands.endProxy(personId)
    case 'ask':
      return commands.ask(personId)
    case 'reply':
    case 'question':
    case 'procedure':
      return commands.ask(personId, verb)
    case 'interpreted':
      return commands.toggleInterpreted(personId)
    case 'answer':
      return commands.askToAnswer(personId)
    case 'minor':
      return did(() => edits.toggleMinor(personId))
    case 'giveTo':
      // Whoever waits is taken off the list by being called.
      return request === undefined ? commands.giveTo(personId, 'turn') : commands.give(request.requestId)
    case 'present':
      return commands.giveTo(personId, 'presentation', minutes)
    case 'offList':
      return commands.giveTo(personId, 'offList')
    default:
      return request === undefined ? false : commands.withdraw(request.requestId)
  }
}

const shown: Partial<Record<PlainVerb, Shows>> = {
  calm: 'calm',
  agenda: 'agenda',
  parkedPoints: 'parkedPoints',
  balance: 'balance',
  dissent: 'dissent',
  speechRules: 'speechRules',
  lend: 'lent',
  test: 'test',
}

function plain(verb: PlainVerb, { session, votes, current, rules }: Evening, desk: LineDesk): Done {
  const { commands, wall, words } = desk
  const shows = shown[verb]
  if (shows === 'balance' && !rules.balanceOnWall) return false
  if (shows !== undefined) return did(() => wall.toggle(shows))
  switch (verb) {
    case 'speechInOrder':
      return commands.setSpeechPolicy('inOrder')
    case 'speechFirstTime':
      return commands.setSpeechPolicy('firstTimeFirst')
    case 'speechAlternating':
      return commands.setSpeechPolicy('alternating')
    case 'adoptRules':
      return commands.adoptSpeechRules()
    case 'open':
      return commands.open()
    case 'next':
      return commands.next()
    case 'previous':
      return commands.previous()
    case 'resume':
      return commands.resume()
    case 'adjourn':
      return commands.adjourn()
    case 'give':
      return commands.give()
    case 'endTurn':
      return commands.endTurn()
    case 'holdTurn':
      return commands.holdTurn()
    case 'toggleList':
      return commands.toggleList()
    case 'round':
      return commands.openRound()
    case 'endRound':
      return commands.closeRound()
    case 'pass':
      return commands.pass()
    case 'interrupt':
      return commands.interruptTurn()
    case 'giveBackFirst':
      return commands.giveBackFirst()
    case 'micA':
      return commands.takeMic('a')
    case 'micB':
      return commands.takeMic('b')
    case 'micOther':
      return commands.takeMic('other')
    case 'micFree':
      return commands.leaveMic()
    case 'cancelVote': {
      const open = votes.findLast(
        (vote) => vote.itemId === session.currentItemId && vote.counts === null && !vote.cancelled,
      )
      return open === undefined ? false : commands.cancelVote(open.voteId)
    }
    case 'nextRound': {
      const last = votes.findLast((vote) => vote.itemId === session.currentItemId && !vote.cancelled)
      return last === undefined || last.counts === null ? false : commands.nextRound(last.voteId)
    }
    case 'secretVote': {
      const open = votes.findLast(
        (vote) => vote.itemId === session.currentItemId && vote.counts === null && !vote.cancelled,
      )
      return open === undefined ? false : commands.makeSecret(open.voteId, words.secretDemanded)
    }
    case 'closeDots': {
      const open = desk.evening.dotVotes.findLast(({ closedAt }) => closedAt === null)
      return open === undefined ? false : commands.closeDots(open.tallyId)
    }
    case 'stepOn':
      return commands.takeStep(1, current?.id ?? null)
    case 'stepBack':
      return commands.takeStep(-1, current?.id ?? null)
    case 'showProposal': {
      const proposal = proposalAt(desk.evening, current?.id ?? null)
      return proposal !== null && did(() => commands.showProposal(proposal.proposalId))
    }
    case 'noDissent':
      // Views already recorded are not unsaid by a word.
      return amend(({ asked }) => (asked === 'notYet' ? { asked: 'none' } : null), desk)
    case 'workingGroup':
      return current === null ? false : commands.toWorkingGroup(current.id, words.group(current.title))
    case 'overflow':
      return current !== null && did(() => commands.showMessage(words.overflows(current.title)))
    case 'postponeRest': {
      const rest = mayWait(desk.evening, Math.max(desk.now(), desk.evening.last))
      return rest.length === 0 ? false : commands.postponeAll(rest)
    }
    case 'allPresent':
      return arriveAll([], undefined, desk)
    case 'lastMinute':
      return session.turn !== null && did(() => commands.toggleNotice(words.lastMinute))
    case 'undo':
      return desk.undo()
    case 'auto':
      return did(wall.back)
    case 'nextPage':
      return did(() => wall.turnPage(1))
    case 'previousPage':
      return did(() => wall.turnPage(-1))
    case 'shared':
      return did(desk.toggleShared)
    case 'roomOpen':
      return desk.room.open()
    case 'roomClose':
      return desk.room.close()
    case 'admit':
      return desk.room.admit()
    case 'refuseEntry':
      return desk.room.refuse()
    case 'joinCodes':
      return desk.room.showCodes()
    case 'noPhones':
      return desk.room.noPhones()
    default:
      return did(desk.lock)
  }
}
