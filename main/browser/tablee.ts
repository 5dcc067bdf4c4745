/**
 * The command line: `npx tablee …`. Results on stdout, complaints on stderr; exit 0 done, 1 could not, 2 misused;
 * `verify` answers by codes of its own (decisions.md 24).
 */
import { isIPv4 } from 'node:net'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import manifest from '../../package.json' with { type: 'json' }
import { defaultDataFolder } from '#host/data-folder.ts'
import { mostCards } from '#shared/contract/operations.ts'
import { parseInstant } from '#host/instant.ts'
import { Complaint } from './complaint.ts'
import { writeDemo } from './commands/demo.ts'
import { exportMeeting } from './commands/export.ts'
import { importMeeting } from './commands/import.ts'
import { writeKit } from './commands/kit.ts'
import { mergeFiles } from './commands/merge.ts'
import { verifyFile } from './commands/verify.ts'
import { defaultPort, serve } from './serve.ts'

const help = `Tablée runs the meetings of citizen councils.

  tablee serve [--port N] [--data FOLDER] [--demo] [--at 2026-11-12T18:25]
               [--room-address A] [--room-port N] [--room-name NAME]
      Opens the app in the browser, from this computer alone. Once somebody opens the room in it:
        --room-address A  the network address the room opens on
        --room-port N     the port phones and projections reach; 0 lets the system choose
        --room-name NAME  a name of this computer on that network, such as tablee.local
  tablee serve --room --meeting FILE.tablee|ID [--reach phones|computers] [--admit N] [the options above]
      Opens the room of a meeting at once, for a computer nobody sits at, and prints its addresses and codes:
        --meeting         a meeting file, taken in or merged, or the id of a meeting that is in the folder
        --admit N         the first N computers that knock with the right code come in by themselves; 0 unless said
  tablee demo --out FOLDER
      Writes the demo council's meetings as files, and the previous session's minutes as two demo keys signed them,
      with the list of who signs, for verify.
  tablee import FILE.json --out FILE.tablee
      Makes a meeting file from the JSON form (docs/meeting-format.md).
  tablee export FILE.tablee --to pdf|docx|text|markdown|json [--edition members|public|simple] --out FILE
      Writes the minutes, or the meeting, in another form.
  tablee merge A.tablee B.tablee --out C.tablee [--lang fr|en]
      Puts two copies of one meeting together, and says what came from where.
  tablee kit --out FOLDER [--meeting FILE.tablee] [--cards N] [--per-page 2|4] [--contacts] [--lang fr|en]
      Writes the papers to print: key card, attendance sheet, numbered cards, tally sheet, speaking list.
  tablee verify FILE.pdf|FILE.tablee [--signers FILE] [--lang fr|en] [--json]
      Says who signed, when by their own clock, and what changed since. Exit code: 0 intact and every signer known,
      1 altered, 2 unreadable, 3 intact but a signer unknown, 4 not signed.
        --signers   a list of known certificates, a line each: NAME = fingerprint
        --json      the whole verdict, for a program

  --help      this page
  --version   the version
`

function misused(sentence: string): Complaint {
  return new Complaint(`${sentence}\nTry: tablee --help`, 2)
}

/** Node's own sentences about arguments are two or three, and speak to programmers. */
function whatIsWrong(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const option = /'(?:-\w, )?(--?[^' ]*)/.exec(message)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option “${option}”.`
  return message.includes('does not take an argument') ? `${option} takes no value.` : `${option} needs a value.`
}

function parsed<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T, files: number) {
  let found
  try {
    found = parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    throw misused(whatIsWrong(error))
  }
  if (found.positionals.length !== files) {
    throw misused(`This command takes ${['no file', 'one file', 'two files'][files] ?? 'other files'}.`)
  }
  const empty = Object.entries(found.values).find(([, value]) => value === '')
  if (empty !== undefined) throw misused(`--${empty[0]} needs a value.`)
  return found
}

function needed(value: string | undefined, name: string): string {
  if (value === undefined) throw misused(`--${name} is missing.`)
  return value
}

function oneOf<T extends string>(value: string | undefined, allowed: readonly T[], name: string): T {
  const found = allowed.find((each) => each === value)
  if (found === undefined) throw misused(`--${name} is one of: ${allowed.join(', ')}.`)
  return found
}

function numberOfCards(value: string | undefined): number {
  const cards = value === undefined ? 40 : Number(value)
  if (!/^\d+$/.test(String(cards)) || cards < 1 || cards > mostCards) {
    throw misused(`--cards is a number from 1 to ${mostCards}.`)
  }
  return cards
}

/** More than a council has tables for would be a slip of the finger. */
const mostAdmitted = 20

function admitted(value: string | undefined): number {
  const pens = Number(value ?? '0')
  if (!/^\d+$/.test(value ?? '0') || pens > mostAdmitted)
    throw misused(`--admit is a number from 0 to ${mostAdmitted}.`)
  return pens
}

/** Null when it was not said. */
function portOf(value: string | undefined, name: string): number | null {
  if (value === undefined) return null
  if (!/^\d+$/.test(value) || Number(value) > 65_535) throw misused(`--${name} is a number from 0 to 65535.`)
  return Number(value)
}

async function runServe(args: string[]): Promise<void> {
  const { values } = parsed(
    args,
    {
      port: { type: 'string' },
      data: { type: 'string' },
      at: { type: 'string' },
      demo: { type: 'boolean' },
      'room-address': { type: 'string' },
      'room-port': { type: 'string' },
      'room-name': { type: 'string' },
      room: { type: 'boolean' },
      meeting: { type: 'string' },
      reach: { type: 'string' },
      admit: { type: 'string' },
    },
    0,
  )
  const port = portOf(values.port, 'port') ?? defaultPort
  const room = {
    address: values['room-address'] ?? null,
    port: portOf(values['room-port'], 'room-port'),
    name: values['room-name'] ?? null,
    admit: admitted(values.admit),
  }
  if (values.room !== true) {
    const alone = (['meeting', 'reach', 'admit'] as const).find((name) => values[name] !== undefined)
    if (alone !== undefined) throw misused(`--${alone} goes with --room.`)
  }
  const opening =
    values.room === true
      ? {
          meeting: needed(values.meeting, 'meeting'),
          reach: oneOf(values.reach ?? 'phones', ['phones', 'computers'] as const, 'reach'),
        }
      : null
  if (room.address !== null && !isIPv4(room.address)) {
    throw misused('--room-address is an address of this computer such as 192.168.1.20.')
  }
  const at = values.at === undefined ? null : parseInstant(values.at)
  if (Number.isNaN(at)) throw misused('--at is a date and time such as 2026-11-12T18:25.')
  const dataFolder = values.data ?? defaultDataFolder(process.env, process.platform)
  await serve({ port, dataFolder, at, demo: values.demo ?? false, room, opening })
}

async function run([command, ...args]: string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help)
    return undefined
  }
  switch (command) {
    case 'serve':
      return runServe(args)
    case 'demo': {
      const { values } = parsed(args, { out: { type: 'string' } }, 0)
      return writeDemo(needed(values.out, 'out'))
    }
    case 'import': {
      const { values, positionals } = parsed(args, { out: { type: 'string' } }, 1)
      return importMeeting(positionals[0] ?? '', needed(values.out, 'out'))
    }
    case 'export': {
      const { values, positionals } = parsed(
        args,
        { out: { type: 'string' }, to: { type: 'string' }, edition: { type: 'string' } },
        1,
      )
      const to = oneOf(values.to, ['pdf', 'docx', 'text', 'markdown', 'json'] as const, 'to')
      const edition = oneOf(values.edition ?? 'members', ['members', 'public', 'simple'] as const, 'edition')
      return exportMeeting(positionals[0] ?? '', to, edition, needed(values.out, 'out'))
    }
    case 'merge': {
      const { values, positionals } = parsed(args, { out: { type: 'string' }, lang: { type: 'string' } }, 2)
      const [a = '', b = ''] = positionals
      const language = values.lang === undefined ? null : oneOf(values.lang, ['fr', 'en'] as const, 'lang')
      return mergeFiles({ a, b }, needed(values.out, 'out'), language)
    }
    case 'kit': {
      const { values } = parsed(
        args,
        {
          out: { type: 'string' },
          meeting: { type: 'string' },
          cards: { type: 'string' },
          'per-page': { type: 'string' },
          contacts: { type: 'boolean' },
          lang: { type: 'string' },
        },
        0,
      )
      return writeKit(needed(values.out, 'out'), {
        meeting: values.meeting ?? null,
        cards: numberOfCards(values.cards),
        cardsPerPage: oneOf(values['per-page'] ?? '2', ['2', '4'] as const, 'per-page') === '4' ? 4 : 2,
        contacts: values.contacts ?? false,
        language: values.lang === undefined ? null : oneOf(values.lang, ['fr', 'en'] as const, 'lang'),
      })
    }
    case 'verify': {
      const { values, positionals } = parsed(
        args,
        {
          signers: { type: 'string' },
          lang: { type: 'string' },
          json: { type: 'boolean' },
        },
        1,
      )
      const language = oneOf(values.lang ?? 'fr', ['fr', 'en'] as const, 'lang')
      const { signers: signersFile = null, json: asJson = false } = values
      process.exitCode = await verifyFile(positionals[0] ?? '', { signersFile, language, asJson })
      return undefined
    }
    case '--version':
      console.log(manifest.version)
      return undefined
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      console.log(help)
      return undefined
    default:
      throw misused(command.startsWith('-') ? `There is no option “${command}”.` : `There is no command “${command}”.`)
  }
}

run(process.argv.slice(2)).then(
  // 0, unless a command answers by another code.
  () => process.exit(),
  (error: unknown) => {
    if (error instanceof Complaint) {
      console.error(error.message)
      process.exit(error.exitCode)
    }
    console.error(
      `Tablée met a fault of its own: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}`,
    )
    process.exit(1)
  },
)
