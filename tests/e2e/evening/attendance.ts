/** What the console says of the room and of the time left, beside what the script expects. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { ExpectedRoom } from '#factories/demo.ts'

export class Attendance {
  readonly headline: Locator
  readonly session: Locator

  constructor(page: Page) {
    this.headline = page.getByRole('region', { name: 'Présences' })
    this.session = page.getByRole('region', { name: 'La séance' })
  }

  async room({ present, represented, votes, guests, residents, localActors }: ExpectedRoom): Promise<void> {
    const many = (count: number, one: string, several: string): string => `${count} ${count > 1 ? several : one}`
    const said = [
      `${votes} voix`,
      many(present, 'présent', 'présents'),
      many(represented, 'représenté', 'représentés'),
      many(guests, 'invité', 'invités'),
    ]
    await expect(this.headline).toContainText(said.join(' · '))
    await expect(this.headline).toContainText('Quorum atteint (8)')
    await expect(this.headline).toContainText(new RegExp(`Habitants\\s*${residents} / 14`, 'u'))
    await expect(this.headline).toContainText(new RegExp(`Associations et acteurs locaux\\s*${localActors} / 10`, 'u'))
  }

  /** @param minutes left before the planned end; negative when it will end later */
  async margin(minutes: number): Promise<void> {
    const words = minutes < 0 ? `${-minutes} min après l’heure prévue` : 'prévue à 20 h 45'
    await expect(this.session).toContainText(words)
  }
}
