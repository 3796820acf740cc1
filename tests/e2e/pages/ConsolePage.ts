/** The facilitator's console, by the names of its buttons. */
import type { BrowserContext, Locator, Page } from 'playwright-chromium'

/** The pace of a thumb in ms: the console takes a faster second tap for a bounce. */
const PACE_MS = 300

export class ConsolePage {
  readonly page: Page
  private lastPress = 0

  private constructor(page: Page) {
    this.page = page
  }

  static async open(context: BrowserContext, origin: string, key: string): Promise<ConsolePage> {
    const opened = new ConsolePage(await context.newPage())
    await opened.page.goto(`${origin}/console?key=${encodeURIComponent(key)}`)
    await opened.button('Next').waitFor()
    return opened
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  async press(name: string): Promise<void> {
    await this.page.waitForTimeout(Math.max(0, this.lastPress + PACE_MS - Date.now()))
    // As long as a step is on its way the console takes no other.
    await this.page.locator('button[aria-busy="true"]').waitFor({ state: 'detached' })
    await this.button(name).click()
    // The tap itself counts: on a busy machine it comes a while after it was wanted.
    this.lastPress = Date.now()
  }

  /** Presses Next as soon as the page takes it, and waits until Next would do `then`. */
  async next(then: string | RegExp): Promise<void> {
    await this.press('Next')
    await this.nextDoes(then)
  }

  nextDoes(what: string | RegExp): Promise<void> {
    return this.page.locator('#next-does').filter({ hasText: what }).waitFor()
  }

  async jumpTo(title: string | RegExp): Promise<void> {
    await this.press('Jump to a slide')
    this.lastPress = Date.now()
    await this.page.getByRole('dialog').getByRole('button', { name: title }).first().click()
    await this.page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  /** Waits until the session has it. */
  async chooseAgenda(id: string): Promise<void> {
    const agenda = this.page.getByRole('combobox', { name: 'Agenda', exact: true })
    await agenda.selectOption(id)
    await this.page.locator('button[aria-busy="true"]').waitFor({ state: 'detached' })
    await this.page.waitForFunction(([field, wanted]) => (field as HTMLSelectElement).value === wanted, [await agenda.elementHandle(), id] as const)
  }

  sees(text: string | RegExp): Promise<void> {
    return this.page.getByText(text).first().waitFor()
  }
}
