/** A tab of the deck: the projected window, or presenter view. */
import type { BrowserContext, Locator, Page } from 'playwright-chromium'

export class StagePage {
  readonly page: Page

  private constructor(page: Page) {
    this.page = page
  }

  /** Opens `/deck/` (or `/deck/presenter/`) of `origin` with the facilitator key, and waits until it follows the session. */
  static async open(context: BrowserContext, origin: string, key: string, path: '/deck/' | '/deck/presenter/1' = '/deck/'): Promise<StagePage> {
    const stage = new StagePage(await context.newPage())
    await stage.page.goto(`${origin}${path}?key=${encodeURIComponent(key)}`)
    await stage.follows()
    return stage
  }

  /** Whether the tab has joined the session is seen by its address: it names the slide. */
  follows(): Promise<void> {
    return this.page.waitForFunction(() => /\/[a-z][a-z-]*$/.test(location.pathname) && !location.pathname.endsWith('/presenter')).then(() => {})
  }

  /** The slide's routeAlias and click as the tab shows them. */
  place(): { slide: string, click: number } {
    const { pathname, searchParams } = new URL(this.page.url())
    return { slide: pathname.split('/').at(-1) ?? '', click: Number(searchParams.get('clicks') ?? 0) }
  }

  async isAt(slide: string, click = 0): Promise<void> {
    await this.page.waitForFunction(
      ([alias, clicks]) => location.pathname.endsWith(`/${alias}`) && (new URLSearchParams(location.search).get('clicks') ?? '0') === clicks,
      [slide, String(click)],
    )
  }

  /** Waits for the small sign that the connection is lost. */
  isLost(): Promise<void> {
    return this.page.locator('.lost').waitFor({ state: 'attached' })
  }

  isConnected(): Promise<void> {
    return this.page.locator('.lost').waitFor({ state: 'detached' })
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key)
  }

  /** The one visible activity; by its question where one is given. */
  activity(question?: string | RegExp): Locator {
    return this.page.locator('[data-activity]:visible').and(this.page.getByRole('region', question === undefined ? {} : { name: question }))
  }

  /** Waits until the visible activity has these handles, such as `{ phase: 'open', responses: 3 }`. */
  async activityIs(handles: { activity?: string, phase?: string, round?: number, responses?: number }): Promise<void> {
    const attributes = Object.entries(handles).map(([name, value]) => `[data-${name}="${value}"]`).join('')
    await this.page.locator(`[data-activity]${attributes}:visible`).waitFor()
  }

  /** What is counted for each option, as far as the room may see it; null where it may not. */
  counts(): Promise<Record<string, number | null>> {
    return this.activity().locator('[data-option]').evaluateAll(rows => Object.fromEntries(rows.map((row) => {
      const { option = '', count } = (row as HTMLElement).dataset
      return [option, count === undefined ? null : Number(count)]
    })))
  }

  /** The black or join screen that lies over the slide. */
  screen(name: 'blank' | 'join'): Locator {
    return this.page.locator(`[data-screen="${name}"]:visible`)
  }

  sees(text: string | RegExp): Promise<void> {
    return this.page.getByText(text).filter({ visible: true }).first().waitFor()
  }
}
