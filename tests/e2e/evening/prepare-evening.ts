/**
 * The script's meeting made at Home and at Préparer, by what a person types and pastes there. Only what the screens
 * ask for: a card's number is given at the door (issue 3), and a seat is said for substitutes alone. What people said of
 * themselves is noted as they asked.
 */
import type { Page } from '@playwright/test'
import type { AgendaItem, Person } from '#shared/contract/meeting.ts'
import { AppPage } from '../pages/app.ts'
import { HomePage } from '../pages/home.ts'
import { PreparePage } from '../pages/prepare.ts'
import { hourOf, type Evening } from './room-sees.ts'

const kindWords: Record<AgendaItem['kind'], string> = {
  information: 'Information',
  debate: 'Débat',
  decision: 'Décision',
  approval: 'Approbation',
  followUp: 'Suivi',
  fundRequest: 'Demande de fonds',
  election: 'Élection',
  roundTable: 'Tour de table',
  feedback: 'Retour',
  other: 'Autre',
}

/** As it stands in the notice of the meeting: a line an item, its minutes at the end, sub-items indented. */
export function agendaText(items: readonly AgendaItem[]): string {
  return items
    .map(({ parentId, title, minutes }) => `${parentId === null ? '' : '   - '}${title} ${minutes} min`)
    .join('\n')
}

/** As it is kept in a spreadsheet: a name, then a role, under the name of its group. */
export function peopleText({ meeting }: Evening): string {
  const groups = [
    ...meeting.rules.colleges.map(({ id, name }) => ({ name, is: (person: Person) => person.college === id })),
    { name: 'Invités', is: (person: Person) => person.status === 'guest' },
  ]
  return groups
    .flatMap(({ name, is }) => [
      `${name} :`,
      ...meeting.people
        .filter(is)
        .map((person) => (person.role === '' ? person.name : `${person.name}, ${person.role}`)),
    ])
    .join('\n')
}

async function prepareAgenda(
  prepare: PreparePage,
  items: readonly AgendaItem[],
  numberOf: (id: string) => string,
): Promise<void> {
  for (const { id, kind, presenter } of items) {
    const line = prepare.line(numberOf(id))
    // oxlint-disable-next-line no-await-in-loop -- one line of the agenda after the other
    await line.kind.selectOption(kindWords[kind])
    // oxlint-disable-next-line no-await-in-loop
    await line.presenter.fill(presenter)
  }
}

async function preparePeople(page: Page, prepare: PreparePage, script: Evening): Promise<void> {
  await prepare.show('Personnes')
  await prepare.pastePeople(peopleText(script))
  const names = page.getByRole('list').filter({ has: page.getByRole('button', { name: /^Modifier / }) })
  for (const person of script.meeting.people) {
    // oxlint-disable no-await-in-loop
    const line = names.getByRole('button', { name: `Modifier ${person.name}`, exact: true })
    const shown = person.displayName === '' ? 'ne pas nommer' : `à l’écran : ${person.displayName}`
    const said = (await line.innerText()).replaceAll(/\s+/gu, ' ')
    const isSubstitute = person.membershipSeat === 'substitute'
    const declared = Object.entries(person.declared)
    if (said.endsWith(shown) && !isSubstitute && declared.length === 0) continue
    await line.click()
    if (!said.endsWith(shown)) await prepare.field('Nom à l’écran').fill(person.displayName)
    for (const [categoryId, valueId] of declared) {
      const category = script.meeting.rules.categories.find(({ id }) => id === categoryId)
      const value = category?.values.find(({ id }) => id === valueId)
      await page.getByLabel(category?.name ?? '', { exact: true }).selectOption(value?.name ?? '')
    }
    if (isSubstitute) await prepare.field('Siège').selectOption('Suppléant·e')
    await page.getByRole('button', { name: 'Terminé' }).click()
    // oxlint-enable no-await-in-loop
  }
}

async function prepareSession(prepare: PreparePage, { meeting: { header, roles, rules } }: Evening): Promise<void> {
  await prepare.show('Séance')
  const typed: [string, string][] = [
    ['Conseil', header.councilName],
    ['Quartier', header.district],
    ['Lieu', header.place],
    ['Numéro de la séance', String(header.sessionNumber)],
    ['Début', hourOf(header.startTime)],
    ['Salle à rendre à', hourOf(header.roomUntil ?? '')],
    ['Convocation envoyée le', header.noticeSentOn ?? ''],
    ['Destinataires du compte rendu', header.distribution],
    ['Anime', roles.facilitator],
    ['Écrit le compte rendu', roles.minuteTaker],
    ['Garde le temps', roles.timekeeper],
    ['Distribue la parole', roles.speechSteward],
    ['Observe la parole', roles.speechObserver],
  ]
  for (const [label, words] of typed) {
    // oxlint-disable-next-line no-await-in-loop -- one field after the other
    await prepare.field(label).fill(words)
  }
  await prepare.show('Règlement')
  await prepare.field('Durée d’une prise de parole (min)').fill(String(rules.turnMinutes))
  await prepare.field('Un quorum est exigé').check()
  await prepare.field('Part des membres').selectOption(`${rules.quorum?.numerator}/${rules.quorum?.denominator}`)
  await prepare.field('Au moins par collège').fill(String(rules.quorum?.perCollege))
  await prepare.field('Les pouvoirs comptent dans le quorum').setChecked(rules.quorum?.countProxies === true)
}

/** Makes it, from an empty Home; the page ends on Préparer. Answers the meeting's id. */
export async function prepareEvening(page: Page, script: Evening, numberOf: (id: string) => string): Promise<string> {
  const { header, items } = script.meeting
  const docId = await new HomePage(page).create({
    title: header.title,
    endTime: hourOf(header.endTime),
    agenda: agendaText(items),
  })
  const prepare = new PreparePage(page)
  await prepareAgenda(prepare, items, numberOf)
  await preparePeople(page, prepare, script)
  await prepareSession(prepare, script)
  return docId
}

/** What earlier sessions left to do, written on the item that follows it up. */
export async function bringOpenActions(page: Page, script: Evening): Promise<void> {
  await new AppPage(page).goTo('Écrire')
  const followUp = script.meeting.items.find(({ kind }) => kind === 'followUp')
  await page.getByRole('link', { name: followUp?.title ?? '' }).click()
  const words: Record<string, string> = { doing: 'en cours', done: 'faite', postponed: 'reportée' }
  for (const { what, owner, due, status } of script.openActions) {
    // oxlint-disable no-await-in-loop
    await page.getByRole('button', { name: 'Ajouter une action' }).click()
    const form = page.getByRole('form', { name: 'Action' })
    await form.getByLabel('Quoi').fill(what)
    await form.getByLabel('Qui').fill(owner)
    await form.getByLabel('Pour quand').fill(due ?? '')
    await form.getByRole('button', { name: 'Noter l’action' }).click()
    const known = page.getByRole('combobox', { name: `État de l’action « ${what} »` })
    await known.waitFor()
    const state = words[status]
    if (state !== undefined) await known.selectOption(state)
    // oxlint-enable no-await-in-loop
  }
}
