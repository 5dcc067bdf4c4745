/**
 * The facilitator at Animer: each of the script's facts as the press or the words by which a person does it there.
 */
import type { Locator, Page } from '@playwright/test'
import type { Action } from '#shared/contract/meeting.ts'
import type { Result } from '#shared/contract/result.ts'
import type { DecisionMode, DecisionType, Fact, VoteCounts } from '#shared/rules/facts.ts'

const types: Record<DecisionType, string> = {
  decision: 'Décision',
  opinion: 'Avis',
  wish: 'Vœu',
  question: 'Question à une institution',
  referral: 'Interpellation du préfet',
  grant: 'Attribution',
  adjourned: 'Ajournement',
}
const modes: Record<DecisionMode, string> = { consensus: 'consensus', consent: 'consentement', majority: 'majorité' }
const statuses: Record<Action['status'], string> = {
  todo: 'à faire',
  doing: 'en cours',
  done: 'faite',
  postponed: 'reportée',
  dropped: 'abandonnée',
}

type Decision = Extract<Fact, { kind: 'decisionRecorded' }>
type Tally = Extract<Fact, { kind: 'tallyRecorded' }>
type Election = Extract<Fact, { kind: 'electionOpened' }>
type Dots = Extract<Fact, { kind: 'dotsOpened' }>
type RuleChange = Extract<Fact, { kind: 'ruleChanged' }>

/** How someone is brought to the floor; asking is what the field does unless told otherwise. */
export type FloorWay = 'Demande la parole' | 'Prend la parole maintenant' | 'Présente' | 'Parle hors liste'
export type DoorWay = 'Arrivée' | 'Départ' | 'Excuse' | 'Déport sur ce point'

export class Console {
  readonly page: Page
  readonly floorWay: Locator
  readonly doorWay: Locator
  readonly room: Locator
  readonly floor: Locator
  readonly conclusion: Locator
  readonly recorded: Locator

  constructor(page: Page) {
    this.page = page
    this.recorded = page.getByRole('region', { name: 'Noté sur ce point' })
    this.floor = page.getByRole('region', { name: 'Parole' })
    this.floorWay = page.getByRole('combobox', { name: 'Comment la parole est prise' })
    this.room = page.getByRole('region', { name: 'Présences' })
    this.doorWay = page.getByRole('combobox', { name: 'Ce qui est noté' })
    this.conclusion = page.getByRole('textbox', { name: 'Conclusion' })
  }

  /**
   * Does something the host is to write down, and answers what the host said to it.
   * @param page where it is pressed, when that is not the console
   */
  async told(act: () => Promise<void>, page = this.page): Promise<Result<{ entryId: string; kept: boolean }>> {
    const answer = page.waitForResponse(
      (response) => response.url().endsWith('/api/meeting.command') || response.url().endsWith('/api/meeting.undo'),
      { timeout: 30_000 },
    )
    const [response] = await Promise.all([answer, act()])
    return (await response.json()) as Result<{ entryId: string; kept: boolean }>
  }

  /** Until the host has answered a fact of this kind, pressed with another or after it. */
  async written(kind: Fact['kind']): Promise<void> {
    await this.page.waitForResponse(
      (response) =>
        response.url().endsWith('/api/meeting.command') && (response.request().postData() ?? '').includes(kind),
      { timeout: 30_000 },
    )
  }

  #button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }

  /** One of the four things to note on the item; others' names may begin with the same word. */
  #tool(name: 'Vote' | 'Décision' | 'Action' | 'Relevé'): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  async open(): Promise<void> {
    await this.#button('Ouvrir la séance').click()
  }

  /** The one prominent button, once it names this item. */
  async next(number: string): Promise<void> {
    await this.page.locator(`button:not([aria-disabled="true"]):has-text("Point suivant : ${number}")`).click()
  }

  /** The first of the four ways out of an item that overflows. */
  async giveFiveMinutes(): Promise<void> {
    await this.#button(/^Ce point déborde/).click()
    await this.page
      .getByRole('region', { name: 'Ce point déborde : que fait-on ?' })
      .getByRole('button', { name: /^5 minutes de plus/ })
      .click()
  }

  async resume(): Promise<void> {
    await this.#button('Reprendre la séance').click()
  }

  async suspend(): Promise<void> {
    await this.#button('Suspendre').click()
  }

  /** Asked for, then confirmed where the next thing to do always is. */
  async adjourn(): Promise<void> {
    await this.page.getByRole('region', { name: 'La séance' }).getByRole('button', { name: 'Lever la séance' }).click()
    await this.page
      .getByRole('group', { name: /^Lever la séance/ })
      .getByRole('button', { name: 'Lever la séance' })
      .click()
  }

  /** @param way what is noted of the person; the field then goes back to arrivals by itself */
  async atTheDoor(name: string, way: DoorWay): Promise<void> {
    if (way !== 'Arrivée') await this.doorWay.selectOption(way)
    await this.#name(this.room, way, name)
  }

  async proxy(from: string, to: string): Promise<void> {
    await this.doorWay.selectOption('Pouvoir de…')
    await this.#name(this.room, 'Pouvoir de…', from)
    await this.#name(this.room, `Pouvoir de ${from} à…`, to)
  }

  /** Leaves a field one was refused in: the name is taken out, then the field goes back to what it usually notes. */
  async giveUpNaming(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.page.keyboard.press('Escape')
  }

  async comesToTheFloor(name: string, way: FloorWay): Promise<void> {
    if (way !== 'Demande la parole') await this.floorWay.selectOption(way)
    await this.#name(this.floor, way, name)
  }

  async #name(where: Locator, field: string, name: string): Promise<void> {
    const input = where.getByRole('combobox', { name: field, exact: true }).and(where.locator('input'))
    await input.fill(name)
    await input.press('Enter')
  }

  /** To whoever is announced as next: the button names them. */
  async giveTheFloor(name: string): Promise<void> {
    await this.floor
      .getByRole('button', { name: `Donner la parole à ${name}` })
      .first()
      .click()
  }

  async endTurn(): Promise<void> {
    await this.floor.getByRole('button', { name: 'Fin', exact: true }).click()
  }

  async closeList(): Promise<void> {
    await this.floor.getByRole('button', { name: 'Clore la liste' }).click()
  }

  /** Puts the running item's start at its real hour. */
  async correctStart(time: string): Promise<void> {
    await this.#button(/^début de « .+ corriger l’heure$/).click()
    await this.#realHour(time)
  }

  /** Puts someone's arrival at its real hour, in the list of their group. */
  async correctArrival(group: string, name: string, time: string): Promise<void> {
    await this.room.getByText(group, { exact: true }).click()
    await this.#button(new RegExp(`^arrivée de ${name}, .+ corriger l’heure$`)).click()
    await this.#realHour(time)
    await this.room.getByText(group, { exact: true }).click()
  }

  async #realHour(time: string): Promise<void> {
    const field = this.page.getByLabel(/^Heure réelle/)
    await field.fill(time)
    await field.press('Enter')
  }

  async openVote(question: string): Promise<void> {
    await this.#tool('Vote').click()
    await this.page.getByRole('textbox', { name: 'On vote quoi ?' }).fill(question)
    await this.#button('Ouvrir le vote').click()
  }

  /** Types the hands counted; *for* by the button that deduces it when it was not counted. */
  async countVote(counts: VoteCounts, deduced: boolean): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Compter les mains levées' })
    await form.getByLabel('Contre').fill(String(counts.against))
    await form.getByLabel('Abstentions').fill(String(counts.abstain))
    if (counts.notVoting > 0) await form.getByLabel('Ne prennent pas part').fill(String(counts.notVoting))
    if (deduced) await form.getByRole('button', { name: 'Pour = le reste' }).click()
    else await form.getByLabel('Pour', { exact: true }).fill(String(counts.for))
    await form.getByRole('button', { name: 'Noter le résultat' }).click()
  }

  /** Opens what was noted on an item again, to count or word it anew. */
  async mend(what: string): Promise<void> {
    await this.#button(`Corriger : ${what.slice(0, 120)}`).click()
  }

  async decide(decision: Decision): Promise<void> {
    await this.#tool('Décision').click()
    const form = this.page.getByRole('form', { name: 'Décision' })
    await form.getByLabel('Il est décidé de…').fill(decision.text)
    await form.getByLabel('Nature').selectOption(types[decision.type])
    await form.getByText(modes[decision.mode], { exact: true }).click()
    if (decision.addressedTo !== undefined) await form.getByLabel('À qui').fill(decision.addressedTo)
    const sums = { 'Somme demandée': decision.amountAsked, 'Somme accordée': decision.amountGranted }
    for (const [label, cents] of Object.entries(sums)) {
      // oxlint-disable-next-line no-await-in-loop -- one hand types one field after the other
      if (cents !== undefined) await form.getByLabel(label).fill(String(cents / 100).replace('.', ','))
    }
    await this.answerDissent(decision.dissentingViews)
    if (decision.alternatives.length > 0) {
      await form.getByLabel('Autres propositions').fill(decision.alternatives.join('\n'))
    }
    await this.recordDecision()
  }

  async answerDissent(views: readonly string[] | null): Promise<void> {
    if (views === null) return
    const form = this.page.getByRole('form', { name: 'Décision' })
    await form.getByRole('radio', { name: views.length === 0 ? 'Aucun' : 'Oui' }).check()
    if (views.length > 0) await form.getByLabel('Avis divergent 1').fill(views.join('\n'))
  }

  async recordDecision(): Promise<void> {
    await this.page.getByRole('form', { name: 'Décision' }).getByRole('button', { name: 'Noter la décision' }).click()
  }

  /** The panel of votes, at one of the three things a room is asked. */
  async #ask(what: 'Élection' | 'Avis'): Promise<void> {
    await this.#tool('Vote').click()
    await this.page
      .getByRole('radiogroup', { name: 'Ce qu’on demande à la salle' })
      .getByText(what, { exact: true })
      .click()
  }

  async openElection({ question, candidates, seats, needs }: Election): Promise<void> {
    await this.#ask('Élection')
    const form = this.page.getByRole('form', { name: 'Ouvrir une élection' })
    await form.getByLabel('On élit qui, pour quoi ?').fill(question)
    const field = form.getByRole('combobox', { name: /^Candidature/ })
    for (const { label, group } of candidates) {
      // oxlint-disable no-await-in-loop -- one candidate after the other
      await field.fill(label)
      await field.press('Enter')
      if (group !== undefined) await form.getByLabel(`Groupe de ${label}`).selectOption(group)
      // oxlint-enable no-await-in-loop
    }
    await form.getByLabel('Places').fill(String(seats))
    await form.getByText(needs === 'absolute' ? 'Majorité absolue' : 'Le plus de voix', { exact: true }).click()
    await form.getByRole('button', { name: 'Ouvrir l’élection' }).click()
  }

  /** What comes out of the box, and who counted it. */
  async countElection(tally: Tally, nameOf: (personId: string) => string): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Dépouiller l’élection' })
    const figures: Record<string, number | undefined> = {
      Émargements: tally.voters,
      Enveloppes: tally.envelopes,
      Blancs: tally.blank,
      Nuls: tally.invalid,
    }
    for (const { label, count } of tally.options) figures[`Voix pour ${label}`] = count
    for (const [label, count] of Object.entries(figures)) {
      // oxlint-disable-next-line no-await-in-loop -- one hand types one field after the other
      if (count !== undefined) await form.getByLabel(label, { exact: true }).fill(String(count))
    }
    for (const teller of tally.tellers ?? []) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as they are named
      await this.#name(form, 'Scrutateurs', nameOf(teller))
    }
    await form.getByRole('button', { name: 'Noter le résultat' }).click()
  }

  async openDots({ question, options, perVoter }: Dots): Promise<void> {
    await this.#ask('Avis')
    const form = this.page.getByRole('form', { name: 'Demander un avis' })
    await form.getByLabel('Sur quoi demande-t-on l’avis de la salle ?').fill(question)
    await form.getByLabel('Choix, un par ligne').fill(options.join('\n'))
    await form.getByLabel('Gommettes par personne').fill(String(perVoter))
    await form.getByRole('button', { name: 'Ouvrir', exact: true }).click()
  }

  async closeDots(): Promise<void> {
    await this.#button('Clore et compter').click()
  }

  /** What stands on the poster, choice by choice as they were asked. */
  async countDots({ options, voters }: Tally): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Compter les gommettes' })
    for (const [place, { count }] of options.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one hand types one field after the other
      await form.getByLabel(`Sur l’affiche pour le choix ${place + 1}`, { exact: true }).fill(String(count))
    }
    await form.getByLabel('Votants').fill(String(voters ?? ''))
    await form.getByRole('button', { name: 'Noter le relevé' }).click()
  }

  /** The double list, which no named policy has beside those who speak for the first time: under the other rules. */
  async changeRule({ changes, proposedBy }: RuleChange): Promise<void> {
    const { alternation, ...others } = changes
    if (alternation === undefined || Object.keys(others).length > 0) throw new Error('only the double list is changed')
    await this.page.locator('button[aria-keyshortcuts="Shift+G"]').click()
    const form = this.page.getByRole('form', { name: 'Changer une règle en séance' })
    await form.getByLabel('Sur proposition de').fill(proposedBy)
    await form.getByText('Autres règles', { exact: true }).click()
    await form.getByRole('combobox', { name: 'Double liste' }).selectOption(alternation ?? '')
    await form.getByRole('button', { name: 'Noter le changement' }).click()
  }

  async addAction({ what, owner, due }: Pick<Action, 'what' | 'owner' | 'due'>): Promise<void> {
    await this.#tool('Action').click()
    const form = this.page.getByRole('form', { name: 'Action' })
    await form.getByLabel('Quoi').fill(what)
    await form.getByLabel('Qui').fill(owner)
    if (due !== null) await form.getByLabel('Pour quand').fill(due)
    await form.getByRole('button', { name: 'Noter l’action' }).click()
  }

  async setStatus(what: string, status: Action['status']): Promise<void> {
    await this.page.getByRole('combobox', { name: `État de l’action « ${what} »` }).selectOption(statuses[status])
  }

  async nextSession(date: string, time: string, place: string): Promise<void> {
    const next = this.page.getByRole('group', { name: 'Prochaine séance' })
    await next.getByLabel('Date').fill(date)
    await next.getByLabel('Heure').fill(time)
    await next.getByLabel('Lieu').fill(place)
  }
}
