/** A participant's phone: what a person can see and do on it. */
import type { BrowserContext, Locator, Page } from 'playwright-chromium'

export class PhonePage {
  readonly page: Page

  private constructor(page: Page) {
    this.page = page
  }

  static async open(context: BrowserContext, url: string): Promise<PhonePage> {
    const phone = new PhonePage(await context.newPage())
    await phone.page.goto(url)
    return phone
  }

  /** Opens the page and leaves out the question about where one works. */
  static async join(context: BrowserContext, url: string): Promise<PhonePage> {
    const phone = await PhonePage.open(context, url)
    await phone.page.getByRole('button', { name: 'Skip' }).click()
    return phone
  }

  poll(question?: string | RegExp): Locator {
    return this.page.getByRole('radiogroup', question === undefined ? {} : { name: question })
  }

  option(text: string | RegExp): Locator {
    return this.page.getByRole('radio', { name: text })
  }

  /** Chooses as a finger does: on the words. */
  choose(text: string | RegExp): Promise<void> {
    return this.page.locator('label').filter({ hasText: text }).click()
  }

  get status(): Locator {
    return this.page.getByRole('status')
  }

  async saved(): Promise<void> {
    await this.status.filter({ hasText: 'Saved' }).first().waitFor()
  }

  heading(text: string | RegExp): Locator {
    return this.page.getByRole('heading', { name: text })
  }

  sees(text: string | RegExp): Promise<void> {
    return this.page.getByText(text).first().waitFor()
  }
}
