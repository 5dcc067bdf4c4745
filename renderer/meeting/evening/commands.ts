/**
 * What a pen asks its host to write in the journal. Each command says what it expects to find, so that two people
 * pressing the same key act once, and is read against the meeting as it stands when the key is pressed. None opens
 * anything or moves the focus (evening.md item 1); what the host refuses is said in words by `say`. What is edited is
 * done at once; what the host must answer waits for the answer before it (storage/acts-in-turn.ts).
 */
import { agendaCommands } from './agenda-commands.ts'
import { decidingCommands } from './deciding-commands.ts'
import { deskWith, type CommandTools, type InTurn } from './desk.ts'
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
  const { addItem, moveToEnd, toggleMustTreat, ...agenda } = agendaCommands(desk)
  const { nameMicSide, ...mic } = micCommands(desk)
  const { showProposal, ...deciding } = decidingCommands(desk)
  const { showSpeechRules, ...rules } = rulesCommands(desk)
  return {
    ...wallCommands(desk),
    addItem,
    moveToEnd,
    toggleMustTreat,
    nameMicSide,
    showProposal,
    showSpeechRules,
    ...eachInTurn(tools.inTurn, {
      ...sessionCommands(desk),
      ...agenda,
      ...roomCommands(desk),
      ...floorCommands(desk),
      ...roundCommands(desk),
      ...mic,
      ...voteCommands(desk),
      ...deciding,
      ...secretCommands(desk),
      ...rules,
      ...journalCommands(desk),
    }),
  }
}

/** The same command of the same thing is one act; of another person, another act. */
function eachInTurn<C extends { [N in keyof C]: (...given: never[]) => Promise<boolean> }>(
  inTurn: InTurn = (_key, act) => act(),
  commands: C,
): C {
  const each = Object.entries(commands as unknown as Record<string, (...given: unknown[]) => Promise<boolean>>)
  const waiting = each.map(([name, command]) => [
    name,
    (...given: unknown[]) => inTurn(`${name} ${JSON.stringify(given)}`, () => command(...given)),
  ])
  return Object.fromEntries(waiting) as C
}
