/** A table's board on one of its phones: what a person can see and do there. */
import type { Locator } from 'playwright-chromium'
import type { PhonePage } from './PhonePage.ts'

export class TableOnPhone {
  readonly phone: PhonePage

  constructor(phone: PhonePage) {
    this.phone = phone
  }

  choose(table: number): Promise<void> {
    return this.phone.page.getByRole('button', { name: `Table ${table}`, exact: true }).tap()
  }

  at(table: number, phones: number): Promise<void> {
    return this.phone.sees(`Table ${table}, ${phones} phones`)
  }

  talksAbout(heading: string): Promise<void> {
    return this.phone.heading(heading).waitFor()
  }

  async takePen(): Promise<void> {
    await this.phone.page.getByRole('button', { name: 'Take the pen' }).tap()
    await this.phone.sees('You have the pen')
  }

  /** Moves a card and waits until the status says so. */
  async place(card: string, bin: string, status = 'Saved'): Promise<void> {
    await this.phone.page.getByRole('radiogroup', { name: card }).locator('label').filter({ hasText: bin }).tap()
    await this.phone.status.filter({ hasText: status }).waitFor()
  }

  /** Names the role that answers for a shared card. */
  name(card: string, role: string): Promise<void> {
    return this.row(card).locator('fieldset label').filter({ hasText: role }).tap()
  }

  /** Waits until the card lies in this bin. */
  sees(card: string, bin: string): Promise<void> {
    return this.row(card).and(this.phone.page.locator(`[data-bin="${bin}"]`)).waitFor()
  }

  async binOf(card: string): Promise<string | null> {
    return this.row(card).getAttribute('data-bin')
  }

  mayMove(card: string): Promise<boolean> {
    return this.row(card).getByRole('radio').first().isEnabled()
  }

  private row(card: string): Locator {
    return this.phone.page.locator('.board-card').filter({ hasText: card })
  }
}
