/**
 * Plays the script: the facilitator at Animer, the secretary at Écrire in another window, the wall in a third. Each
 * step is done at its hour by what a person presses, then the wall is read and compared with the script.
 */
import { expect, type Page } from '@playwright/test'
import type { Fact } from '#shared/rules/facts.ts'
import { scriptInstant, type Deed, type Step } from '#factories/demo.ts'
import type { HostProcess } from '../host-process.ts'
import { AppPage } from '../pages/app.ts'
import { Console, type FloorWay } from './console.ts'
import { Room, seenOn, type Evening } from './room-sees.ts'
import { Typist } from './typist.ts'

type Refused = Extract<Deed, { tries: Fact }>

/** What each refusal must say to the person, by its code. */
const refusals: Record<string, string> = {
  alreadyPresent: 'Cette personne est déjà notée présente.',
  holderHasNoVote: 'Qui reçoit un pouvoir doit avoir une voix.',
  proxyLimit: 'Le règlement limite à 1 pouvoir par personne.',
  listIsClosed: 'La liste est close sur ce point.',
  noVoteToGive: 'Cette personne n’a pas de voix à donner.',
}

/** Answers quickly when the wall is right already, and does not hurry the page when it is not. */
const soon = { intervals: [20, 40, 60, 100], timeout: 30_000 }

export interface PlayOptions {
  /** How much of an item's text is written when it starts, where the rest waits: blocks, by item. */
  firstBlocks?: Readonly<Record<string, number>>
}

export class Play {
  readonly script: Evening
  readonly host: HostProcess
  readonly docId: string
  readonly console: Console
  readonly typist: Typist
  #wall: Page | null
  #hasClicker = false
  #hasLine = false
  readonly room: Room
  readonly #firstBlocks: Readonly<Record<string, number>>
  /** Entries the script takes back again. */
  readonly #slips: ReadonlySet<string>
  /** What the secretary has begun to write, on one item after the other. */
  #writing: Promise<void> = Promise.resolve()

  constructor(
    script: Evening,
    host: HostProcess,
    docId: string,
    pages: Record<'facilitator' | 'secretary' | 'wall', Page>,
    { firstBlocks = {} }: PlayOptions = {},
  ) {
    this.script = script
    this.host = host
    this.docId = docId
    this.console = new Console(pages.facilitator)
    this.typist = new Typist(pages.secretary)
    this.#wall = pages.wall
    this.room = new Room(script)
    this.#firstBlocks = firstBlocks
    this.#slips = new Set(script.script.flatMap(({ do: deed }) => ('undo' in deed ? [deed.undo] : [])))
  }

  /** The item the session opens with. */
  get #first(): string {
    return this.script.meeting.items[0]?.id ?? ''
  }

  get wall(): Page {
    if (this.#wall === null) throw new Error('the projection is unplugged')
    return this.#wall
  }

  /** The cable is pulled: the room sees nothing until it is put back, and the evening goes on. */
  async unplug(): Promise<void> {
    await this.wall.close()
    this.#wall = null
  }

  /** From now on "next" is pressed on the remote, which this computer takes for a keyboard: in the text being written. */
  takeClicker(): void {
    this.#hasClicker = true
  }

  putClickerDown(): void {
    this.#hasClicker = false
  }

  /** From now on what the line can say is typed there, behind its prefix, by the secretary in the middle of the text. */
  takeLine(): void {
    this.#hasLine = true
  }

  leaveLine(): void {
    this.#hasLine = false
  }

  plug(wall: Page): void {
    this.#wall = wall
  }

  /** Plays the steps from an hour, that hour included, up to another. */
  async play(from: string, until: string): Promise<void> {
    const [first, last] = [scriptInstant(this.script, from), scriptInstant(this.script, until)]
    const steps = this.script.script.filter((step) => {
      const at = scriptInstant(this.script, step.at)
      return at >= first && at < last
    })
    for (const step of steps) {
      // oxlint-disable-next-line no-await-in-loop -- an evening is one thing after the other
      await this.#step(step)
    }
  }

  /** What the wall shows is what the script says the room sees at that hour. */
  async expectWall(at: string): Promise<void> {
    await expect.poll(() => seenOn(this.wall), { ...soon, message: `the wall at ${at}` }).toEqual(this.room.sees(at))
  }

  /** The secretary writes these blocks of an item's text, while the session goes on. */
  write(itemId: string, from = 0, until = Number.POSITIVE_INFINITY): void {
    const blocks = this.script.texts[itemId]?.content ?? []
    const title = this.titleOf(itemId)
    const before = this.#writing
    this.#writing = before.then(async () => {
      if (from === 0) await this.typist.rejoin(title)
      await this.typist.type(blocks.slice(from, until), blocks[from - 1] ?? null)
    })
    // Awaited where the script says that the text is done.
    this.#writing.catch(() => undefined)
  }

  async written(): Promise<void> {
    await this.#writing
  }

  titleOf(itemId: string): string {
    return this.script.meeting.items.find(({ id }) => id === itemId)?.title ?? ''
  }

  nameOf(personId: string): string {
    return this.script.meeting.people.find(({ id }) => id === personId)?.name ?? ''
  }

  /** Mends a decision on the screen it opens on: the question nobody had asked is answered, at its own hour. */
  async answerLate(decisionId: string): Promise<void> {
    const late = this.script.script.findLast(
      ({ do: deed }) => 'fact' in deed && deed.fact.kind === 'decisionRecorded' && deed.fact.decisionId === decisionId,
    )
    if (late === undefined || !('fact' in late.do) || late.do.fact.kind !== 'decisionRecorded') return
    const { text, dissentingViews } = late.do.fact
    await this.console.mend(text)
    await this.console.answerDissent(dissentingViews)
    await this.#done(() => this.console.recordDecision())
  }

  /** Asked for once the session is adjourned (evening.md item 4); the script writes it down a minute earlier. */
  async sayNextSession(): Promise<void> {
    const said = this.script.script.find(({ do: deed }) => 'header' in deed)
    if (said === undefined || !('header' in said.do)) throw new Error('the script says no next session')
    const { nextDate, nextTime, nextPlace } = said.do.header
    await this.console.nextSession(nextDate ?? '', nextTime ?? '', nextPlace ?? '')
    this.room.follow(said)
  }

  async #step(step: Step): Promise<void> {
    await this.host.clock(scriptInstant(this.script, step.at))
    const deed = step.do
    if ('fact' in deed) await this.#fact(deed.fact, step)
    else if ('undo' in deed) await this.#done(() => new AppPage(this.console.page).undo())
    else if ('tries' in deed) await this.#refused(deed)
    else if ('write' in deed) await this.written()
    else if ('item' in deed) await this.typist.conclude(deed.conclusion)
    else if ('action' in deed) await this.console.addAction(deed.action)
    else if ('setAction' in deed) {
      const action = this.script.openActions.find(({ id }) => id === deed.setAction)
      await this.console.setStatus(action?.what ?? '', deed.status)
    }
    if (!('header' in deed)) this.room.follow(step)
    // What is refused changes nothing in the room either.
    if (this.#wall !== null && ('fact' in deed || 'undo' in deed || 'tries' in deed)) await this.expectWall(step.at)
  }

  async #done(act: () => Promise<void>, page?: Page): Promise<void> {
    expect(await this.console.told(act, page)).toMatchObject({ ok: true, value: { kept: true } })
  }

  async #clickerNext(): Promise<void> {
    const { page } = this.typist
    return this.#done(() => page.keyboard.press('PageDown'), page)
  }

  /** A first press arms, a second within four seconds goes there. */
  async #clickerGoesOn(at: string): Promise<void> {
    const instant = scriptInstant(this.script, at)
    await this.host.clock(instant - 1000)
    await this.typist.page.keyboard.press('PageDown')
    await this.host.clock(instant)
    await this.#clickerNext()
  }

  /** What a host must not take, and how it says so. */
  async #refused({ tries, expects, code }: Refused): Promise<void> {
    const act = this.#screenAct(tries)
    if (act === null) {
      // No screen offers these: another window's late press, or a command the console has already taken away.
      const fact = JSON.parse(JSON.stringify(tries), (_, value: unknown) =>
        typeof value === 'string' ? (this.#ids.get(value) ?? value) : value,
      ) as Fact
      const expected =
        expects?.currentItemId === undefined
          ? {}
          : { expects: { currentItemId: this.#ids.get(expects.currentItemId ?? '') ?? null } }
      const sent = this.host.call('meeting.command', {
        docId: this.docId,
        command: { id: crypto.randomUUID(), fact, ...expected },
      })
      await expect(sent).rejects.toThrow(code)
      return
    }
    expect(await this.console.told(act)).toMatchObject({ ok: false, code })
    await expect(new AppPage(this.console.page).announcement(refusals[code] ?? code)).toBeVisible()
    await this.console.giveUpNaming()
  }

  #screenAct(fact: Fact): (() => Promise<void>) | null {
    switch (fact.kind) {
      case 'arrived':
        return () => this.console.atTheDoor(this.nameOf(fact.personId), 'Arrivée')
      case 'proxyGiven':
        return () => this.console.proxy(this.nameOf(fact.from), this.nameOf(fact.to))
      case 'floorRequested':
        return () => this.console.comesToTheFloor(this.nameOf(fact.personId), 'Demande la parole')
      default:
        return null
    }
  }

  readonly #ids = new Map<string, string>()

  /** Ids of the meeting made on the screens, by those of the script: for what no screen offers. */
  know(scriptId: string, id: string): void {
    this.#ids.set(scriptId, id)
  }

  /** The words of the line for a fact; null for what needs a form: a decision with its dissent, a tally. */
  #words(fact: Fact): string | null {
    switch (fact.kind) {
      case 'itemStarted':
        return 'suivant'
      case 'floorRequested':
        return `demande ${this.nameOf(fact.personId)}`
      case 'turnStarted':
        // Who asked is next by the line's own reckoning: that the script's person is, the wall proves.
        if (fact.requestId !== undefined) return 'parole'
        return `${fact.form === 'presentation' ? 'présente' : 'hors liste'} ${this.nameOf(fact.personId)}`
      case 'turnEnded':
        return 'fin'
      case 'recused':
        return `déport ${this.nameOf(fact.personId)}`
      case 'voteOpened':
        return `vote ${fact.question}`
      case 'voteCounted': {
        const { for: inFavour, against, abstain, notVoting } = fact.counts
        const rest = `${against} contre ${abstain} abst ${notVoting} nppv`
        return fact.deduced === true ? rest : `${inFavour} pour ${rest}`
      }
      default:
        return null
    }
  }

  async #fact(fact: Fact, step: Step): Promise<void> {
    const { console: screen } = this
    const corrects = 'corrects' in step.do
    const words = this.#hasLine && !corrects ? this.#words(fact) : null
    if (words !== null) {
      await this.#done(() => this.typist.say(words), this.typist.page)
      if (fact.kind === 'itemStarted') {
        this.write(fact.itemId)
        await this.#expectVotes(fact.itemId)
      }
      return undefined
    }
    switch (fact.kind) {
      case 'excused':
        return this.#done(() => screen.atTheDoor(this.nameOf(fact.personId), 'Excuse'))
      case 'recused':
        return this.#done(() => screen.atTheDoor(this.nameOf(fact.personId), 'Déport sur ce point'))
      case 'left':
        return this.#done(() => screen.atTheDoor(this.nameOf(fact.personId), 'Départ'))
      case 'arrived':
        await this.#done(() => screen.atTheDoor(this.nameOf(fact.personId), 'Arrivée'))
        // Entered afterwards: noted first, then put at its real hour.
        if (step.happened !== undefined) {
          const { happened } = step
          await this.#done(() =>
            screen.correctArrival(this.#groupOf(fact.personId), this.nameOf(fact.personId), happened),
          )
        }
        return undefined
      case 'proxyGiven':
        return this.#done(() => screen.proxy(this.nameOf(fact.from), this.nameOf(fact.to)))
      case 'sessionOpened': {
        // One press opens the session and begins its first item: the script's next step is done with it.
        const both = screen.written('itemStarted')
        await this.#done(() => screen.open())
        await both
        this.room.follow({ at: step.at, do: { fact: { kind: 'itemStarted', itemId: this.#first } } })
        this.write(this.#first)
        return undefined
      }
      case 'itemStarted':
        if (corrects) return this.#done(() => screen.correctStart(step.happened ?? ''))
        if (fact.itemId === this.#first) return undefined
        if (this.#hasClicker) await this.#clickerGoesOn(step.at)
        else await this.#done(() => screen.next(this.room.numberOf(fact.itemId)))
        // Nobody begins to write on an item that is begun by mistake.
        if (!this.#slips.has(step.id ?? '')) this.write(fact.itemId, 0, this.#firstBlocks[fact.itemId])
        await this.#expectVotes(fact.itemId)
        return undefined
      case 'itemExtended':
        return this.#done(() => screen.giveFiveMinutes())
      case 'floorRequested':
        return this.#done(() => screen.comesToTheFloor(this.nameOf(fact.personId), 'Demande la parole'))
      case 'turnStarted': {
        const ways: Record<typeof fact.form, FloorWay> = {
          turn: 'Prend la parole maintenant',
          presentation: 'Présente',
          offList: 'Parle hors liste',
        }
        const name = this.nameOf(fact.personId)
        // Who asked is announced as next by the button itself: that the script's person is, proves the order.
        if (fact.requestId !== undefined)
          return this.#hasClicker ? this.#clickerNext() : this.#done(() => screen.giveTheFloor(name))
        return this.#done(() => screen.comesToTheFloor(name, ways[fact.form]))
      }
      case 'turnEnded':
        // While someone waits, "next" gives them the floor in the same press: the script has them breathe in between.
        return this.#hasClicker && !this.room.someoneWaits ? this.#clickerNext() : this.#done(() => screen.endTurn())
      case 'listClosed':
        return this.#done(() => screen.closeList())
      case 'voteOpened':
        return this.#done(() => screen.openVote(fact.question))
      case 'voteCounted': {
        const isAgain = !(await screen.page.getByRole('form', { name: 'Compter les mains levées' }).isVisible())
        if (isAgain) await screen.mend(this.#questionOf(fact.voteId))
        return this.#done(() => screen.countVote(fact.counts, fact.deduced === true))
      }
      case 'electionOpened':
        return this.#done(() => screen.openElection(fact))
      case 'dotsOpened':
        return this.#done(() => screen.openDots(fact))
      case 'dotsClosed':
        return this.#done(() => screen.closeDots())
      case 'tallyRecorded':
        if (fact.form === 'dots') return this.#done(() => screen.countDots(fact))
        return this.#done(() => screen.countElection(fact, (personId) => this.nameOf(personId)))
      case 'decisionRecorded':
        return this.#done(() => screen.decide(fact))
      case 'ruleChanged':
        return this.#done(() => screen.changeRule(fact))
      case 'sessionPaused':
        return this.#done(() => screen.suspend())
      case 'sessionResumed':
        return this.#done(() => screen.resume())
      case 'sessionAdjourned':
        return this.#done(() => screen.adjourn())
      default:
        throw new Error(`nobody plays ${fact.kind}`)
    }
  }

  /** The votes in the room as the item begins, where the script counts them. */
  async #expectVotes(itemId: string): Promise<void> {
    const votes = this.script.expected.items?.find(({ id }) => id === itemId)?.votes
    if (votes !== undefined) await expect(this.console.room).toContainText(`${votes} voix · `)
  }

  #groupOf(personId: string): string {
    const college = this.script.meeting.people.find(({ id }) => id === personId)?.college
    return this.script.meeting.rules.colleges.find(({ id }) => id === college)?.name ?? 'Invités'
  }

  #questionOf(voteId: string): string {
    for (const { do: deed } of this.script.script) {
      if ('fact' in deed && deed.fact.kind === 'voteOpened' && deed.fact.voteId === voteId) return deed.fact.question
    }
    return ''
  }
}
