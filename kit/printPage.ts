import type { Buffer } from 'node:buffer'
/** The browser side of the export: one closed-off page that draws all slides and prints them. */
import type { BrowserContext, Page } from 'playwright-chromium'
import type { StageContent } from '../live/protocol.ts'
import { chromium, errors as playwrightErrors } from 'playwright-chromium'
import { launchOptions } from '../scripts/findBrowser.ts'

/** ms without another slide drawn before the export gives up. */
const PATIENCE = 60_000

/** What a page knows of Slidev and of how far it is. */
interface SlidevWindow extends Window { __drawn__?: number }
interface SlidevRoot extends Element { __vue_app__?: { _context: { provides: Record<string, { nav: { slides: SlideRoute[] } } | undefined> } } }
interface SlideRoute { no: number, load: () => Promise<unknown> }

export interface PrintPage {
  /**
   * Opens the page of all slides and waits until every one is drawn, with its fonts and pictures. `onDrawn` hears how many are. False when it came to nothing: `errors` says why.
   */
  draw: (url: string, onDrawn: (drawn: number, of: number) => void) => Promise<boolean>
  /** The slides with these numbers, in this order, as a tagged PDF with one page for each. */
  print: (numbers: readonly number[]) => Promise<Buffer>
  addStyle: (css: string) => Promise<void>
  /** Addresses outside the deck's own origin that the page asked for; none of them was reached. */
  outside: string[]
  /** What the page complained of since the last `draw`. */
  errors: string[]
  close: () => Promise<void>
}

/** The slides draw their exercises from the faces, which hold no key and no result. */
export async function openPrintPage(executablePath: string, origin: string, { faces }: StageContent): Promise<PrintPage> {
  const browser = await chromium.launch(launchOptions(executablePath))
  const context = await browser.newContext({ colorScheme: 'light', reducedMotion: 'reduce', serviceWorkers: 'block' })
  const outside = await closeOff(context, origin)
  await context.addInitScript((workshop) => {
    Object.assign(window, { __WORKSHOP__: workshop })
  }, { faces })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  // Slides are made for the screen, and paper shows them as they are.
  await page.emulateMedia({ media: 'screen' })
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  page.on('console', message => message.type() === 'error' && errors.push(message.text()))
  return {
    outside,
    errors,
    async draw(url, onDrawn) {
      errors.length = 0
      try {
        await page.goto(url)
        for (let state = { drawn: 0, of: 1 }; state.drawn < state.of; onDrawn(state.drawn, state.of))
          state = await moreThan(page, state.drawn)
        await settled(page)
        return true
      }
      catch (error) {
        errors.push(error instanceof playwrightErrors.TimeoutError
          ? 'No other slide was drawn for a minute.'
          : (error as Error).message.split('\n', 2).join(' '))
        return false
      }
    },
    async print(numbers) {
      await arrange(page, numbers)
      await settled(page)
      return await page.pdf({ printBackground: true, preferCSSPageSize: true, tagged: true, outline: true })
    },
    addStyle: async content => void await page.addStyleTag({ content }),
    close: () => browser.close(),
  }
}

/** Lets nothing out but to the origin; gives the list that attempts are noted in. */
async function closeOff(context: BrowserContext, origin: string): Promise<string[]> {
  const outside: string[] = []
  const { host } = new URL(origin)
  const inside = (url: URL) => url.host === host || url.protocol === 'data:' || url.protocol === 'blob:'
  await context.route(url => !inside(url), async (route) => {
    outside.push(route.request().url())
    await route.abort()
  })
  await context.routeWebSocket(url => !inside(url), async (socket) => {
    outside.push(socket.url())
    await socket.close()
  })
  return outside
}

/** Waits until more than `drawn` slides are; gives how many are. The page may reload itself meanwhile. */
async function moreThan(page: Page, drawn: number): Promise<{ drawn: number, of: number }> {
  const state = await page.waitForFunction((drawn) => {
    const broken = document.querySelector('vite-error-overlay')
    if (broken)
      throw new Error(broken.shadowRoot?.querySelector('.message-body')?.textContent ?? 'a file of the deck is broken')
    const tab = window as SlidevWindow
    const slides = document.querySelector<SlidevRoot>('#app')?.__vue_app__?._context.provides['$$slidev-context']?.nav.slides
    if (slides === undefined || document.querySelectorAll('.print-slide-container').length !== slides.length)
      return null
    if (tab.__drawn__ === undefined) {
      tab.__drawn__ = 0
      // Slidev draws a slide in the moment its module has come: the same promise as the slide's own.
      for (const { load } of slides)
        void load().then(() => requestAnimationFrame(() => tab.__drawn__!++))
    }
    return tab.__drawn__ > drawn
      ? { drawn: tab.__drawn__, of: slides.length }
      : null
  }, drawn)
  return (await state.jsonValue())!
}

/** Waits for fonts and pictures, and for the frame that shows them. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.slidev-slide-loading') === null)
  await page.evaluate(async () => {
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
    await frame()
    // A picture that does not exist is among the page's errors already.
    await Promise.all([...document.images].map(image => image.decode().catch(() => {})))
    await document.fonts.ready
    await frame()
  })
}

/** Keeps these slides, in this order, and no page break behind the last one: it would be a blank page. */
async function arrange(page: Page, numbers: readonly number[]): Promise<void> {
  await page.addStyleTag({ content: '.print-slide-container:last-child { break-after: avoid; }' })
  await page.evaluate((numbers) => {
    const slides = new Map([...document.querySelectorAll('.print-slide-container')].map(slide => [
      Number(slide.id.split('-')[0]),
      slide,
    ]))
    document.querySelector('#print-content')?.replaceChildren(...numbers.flatMap(no => slides.get(no) ?? []))
  }, numbers)
}
