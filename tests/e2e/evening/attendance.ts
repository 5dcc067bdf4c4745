/** What the console says of the room and of the time left, beside what the script expects. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { DemoExpected, ExpectedRoom, Script } from '#factories/demo.ts'

/** A room that has its quorum unless the script says that it is lost. */
type Room = ExpectedRoom & { quorum?: boolean }

export class Attendance {
  readonly headline: Locator
  readonly session: Locator
  readonly #page: Page
  readonly #meeting: Script['meeting']

  constructor(page: Page, { meeting }: Pick<Script, 'meeting'>) {
    this.#page = page
    this.headline = page.getByRole('region', { name: 'Présences' })
    this.session = page.getByRole('region', { name: 'La séance' })
    this.#meeting = meeting
  }

  async room({ present, represented, votes, guests, residents, localActors, quorum = true }: Room): Promise<void> {
    const many = (count: number, one: string, several: string): string[] =>
      count === 0 ? [] : [`${count} ${count > 1 ? several : one}`]
    const said = [
      `${votes} voix`,
      ...many(present, 'présent', 'présents'),
      ...many(represented, 'représenté', 'représentés'),
      ...many(guests, 'invité', 'invités'),
    ]
    await expect(this.headline).toContainText(said.join(' · '))
    await expect(this.headline).toContainText(quorum ? 'Quorum atteint (8)' : 'Quorum non atteint (8)')
    const inRoom: Record<string, number> = { residents, localActors }
    for (const { id, name } of this.#meeting.rules.colleges) {
      const all = this.#meeting.people.filter(({ college }) => college === id).length
      // oxlint-disable-next-line no-await-in-loop -- one line of the room after the other
      await expect(this.headline).toContainText(new RegExp(`${name}\\s*${inRoom[id]} / ${all}`, 'u'))
    }
  }

  /** @param minutes left before the planned end; negative when it will end later */
  async margin(minutes: number): Promise<void> {
    const words = minutes < 0 ? `${-minutes} min après l’heure prévue` : 'prévue à 20 h 45'
    await expect(this.session).toContainText(words)
  }

  /** The anonymous balance of the whole session, opened beside the item and put away again. */
  async balance({ turns, womenShareOfTurnTime, guestShareOfTurnTime }: DemoExpected['floor']): Promise<void> {
    const toggle = this.#page.locator('button[aria-keyshortcuts="Shift+B"]')
    await toggle.click()
    const balance = this.#page.getByRole('region', { name: 'Équilibre de la parole' })
    const whole = balance.getByRole('region', { name: 'Depuis l’ouverture' })
    await expect(whole).toContainText(`${turns} prises de parole`)
    await expect(whole).toContainText(new RegExp(`Femmes\\s*${womenShareOfTurnTime}\\s% du temps`, 'u'))
    await expect(whole).toContainText(new RegExp(`Invités\\s*${guestShareOfTurnTime}\\s% du temps`, 'u'))
    await toggle.click()
    await expect(balance).toBeHidden()
  }
}
