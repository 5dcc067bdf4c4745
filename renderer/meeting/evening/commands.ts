/**
 * What a pen asks its host to write in the journal. Each command says what it expects to find, so that two people
 * pressing the same key act once, and is read against the meeting as it stands when the key is pressed. None opens
 * anything or moves the focus (evening.md item 1); what the host refuses is said in words by `say`.
 */
import { agendaCommands } from './agenda-commands.ts'
import { decidingCommands } from './deciding-commands.ts'
import { deskWith, type CommandTools } from './desk.ts'
import { floorCommands } from './floor-commands.ts'
import { journalCommands } from './journal-commands.ts'
import { micCommands } from './mic-commands.ts'
import { roomCommands } from './room-commands.ts'
import { roundCommands } from './round-commands.ts'
import { rulesCommands } from './rules-commands.ts'
import { secretCommands } from './secret-commands.ts'
import { sessionCommands } from './session-commands.ts'
import { voteCommands } from './vote-commands.ts'
import { wallCommands } from './wall-commands.ts'

export type { CommandTools, Mending, Send } from './desk.ts'

export type Commands = ReturnType<typeof commandsWith>

export function commandsWith(tools: CommandTools) {
  const desk = deskWith(tools)
  return {
    ...sessionCommands(desk),
    ...agendaCommands(desk),
    ...roomCommands(desk),
    ...floorCommands(desk),
    ...roundCommands(desk),
    ...micCommands(desk),
    ...voteCommands(desk),
    ...decidingCommands(desk),
    ...secretCommands(desk),
    ...rulesCommands(desk),
    ...wallCommands(desk),
    ...journalCommands(desk),
  }
}
