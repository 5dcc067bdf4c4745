/** Does what a line asked for. Answers whether something was done; what the host refuses it says itself. */
import type { Commands } from '../../evening/commands.ts'
import type { Evening } from '../../evening/evening.ts'
import type { Shows, WallCommands } from '../../wall/wall-commands.ts'
import type { LineCommand, PersonVerb, PlainVerb } from './line-command.ts'

export interface LineDesk {
  evening: Evening
  commands: Commands
  wall: WallCommands
  newId: () => string
  addAction: (what: string, owner: string) => void
  park: (text: string) => void
  undo: () => Promise<boolean>
  toggleShared: () => void
  lock: () => void
}

type Done = Promise<boolean> | boolean

export async function runLine(command: LineCommand, desk: LineDesk): Promise<boolean> {
  return doIt(command, desk)
}

function doIt(command: LineCommand, desk: LineDesk): Done {
  const { commands, wall, evening } = desk
  switch (command.do) {
    case 'proxy':
      return commands.giveProxy(command.from, command.to)
    case 'countPublic':
      return commands.countPublic(command.count)
    case 'goTo':
      return commands.goTo(command.itemId)
    case 'postpone':
      return commands.postpone(command.itemId)
    case 'extendItem':
      return commands.extendItem(command.minutes)
    case 'extendTurn':
      return commands.extendTurn(command.minutes)
    case 'openVote':
      return commands.openVote({ question: command.text })
    case 'countVote':
      return commands.countVote(command.voteId, command.counts, command.deduced)
    case 'decide':
      return decide(command, desk)
    case 'act':
      return did(() => desk.addAction(command.what, command.owner))
    case 'park':
      return did(() => desk.park(command.text))
    case 'message':
      return did(() => wall.say(command.text))
    case 'wording':
      return did(() => wall.sendWording(command.text))
    case 'notice':
      return did(() => wall.notice(command.text))
    case 'project':
      return did(() => wall.project(command.sha256))
    case 'page':
      return did(() => wall.goToPage(command.page))
    default:
      return 'personId' in command ? forPerson(command.do, command.personId, desk) : plain(command.do, evening, desk)
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
    type: item.kind === 'fundRequest' ? 'grant' : 'decision',
    mode: command.mode,
    text: command.text,
    ...(command.voteId === null ? {} : { voteId: command.voteId }),
    // « Y a-t-il un autre avis ? » is asked of the room, and waits to be answered (evening.md item 12).
    dissentingViews: null,
    alternatives: [],
  })
}

function forPerson(verb: PersonVerb, personId: string, { evening, commands }: LineDesk): Done {
  const request = evening.floor.queue.find((entry) => entry.personId === personId)
  switch (verb) {
    case 'arrive':
      return commands.arrive(personId)
    case 'leave':
      return commands.leave(personId)
    case 'excuse':
      return commands.excuse(personId)
    case 'recuse':
      return evening.current === null ? false : commands.recuse(personId, evening.current.id)
    case 'endProxy':
      return commands.endProxy(personId)
    case 'ask':
      return commands.ask(personId)
    case 'giveTo':
      // Whoever waits is taken off the list by being called.
      return request === undefined ? commands.giveTo(personId, 'turn') : commands.give(request.requestId)
    case 'present':
      return commands.giveTo(personId, 'presentation')
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
  dissent: 'dissent',
  lend: 'lent',
  test: 'test',
}

function plain(verb: PlainVerb, { session, votes }: Evening, { commands, wall, ...desk }: LineDesk): Done {
  const shows = shown[verb]
  if (shows !== undefined) return did(() => wall.toggle(shows))
  switch (verb) {
    case 'open':
      return commands.open()
    case 'next':
      return commands.next()
    case 'previous':
      return commands.previous()
    case 'pause':
      return commands.pause('pause')
    case 'suspend':
      return commands.pause('suspension')
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
    case 'cancelVote': {
      const open = votes.findLast(
        (vote) => vote.itemId === session.currentItemId && vote.counts === null && !vote.cancelled,
      )
      return open === undefined ? false : commands.cancelVote(open.voteId)
    }
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
    default:
      return did(desk.lock)
  }
}
