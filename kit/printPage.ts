import type { Buffer } from 'node:buffer'
/** The browser side of the export: one closed-off page that draws all slides and prints them. */
import type { BrowserContext, Page } from 'playwright-chromium'
import type { ActivityView } from '../live/protocol.ts'
import { chromium, errors as playwrightErrors } from 'playwright-chromium'
import { launchOptions } from '../scripts/findBrowser.ts'

/** ms without another slide drawn before the export gives up. */
const PATIENCE = 60_000

/** What a page knows of Slidev and of how far it is. */
interface SlidevWindow extends Window { __drawn__?: number, __WORKSHOP__?: { activities: Record<string, ActivityView> } }
interface SlidevRoot extends Element { __vue_app__?: { _context: { provides: Record<string, { nav: { slides: SlideRoute[] } } | undefined> } } }
interface SlideRoute { no: number, load: () => Promise<unknown> }

/** A slide by its number and name, and the exercise on it, which may need further pages. */
export interface PrintedSlide { no: number, alias: string, exercise: string | null }

/** One page as a picture; `name` is that of its slide, with the number of the page behind it from the second on. */
export interface Picture { name: string, png: Buffer }

export interface PrintPage {
  /**
   * Opens the page of all slides and waits until every one is drawn, with its fonts and pictures. `onDrawn` hears how many are. False when it came to nothing: `errors` says why.
   */
  draw: (url: string, onDrawn: (drawn: number, of: number) => void) => Promise<boolean>
  /** These slides, in this order, as a tagged PDF with one page for each, and one more for each further page of an exercise. */
  print: (slides: readonly PrintedSlide[]) => Promise<Buffer>
  /** The same pages as pictures, one after the other. */
  pictures: (slides: readonly PrintedSlide[]) => AsyncGenerator<Picture>
  addStyle: (css: string) => Promise<void>
  /** Addresses outside the deck's own origin that the page asked for; none of them was reached. */
  outside: string[]
  /** What the page complained of since the last `draw`. */
  errors: string[]
  close: () => Promise<void>
}

/** The slides draw their exercises from these views, and know of no others: what is not in them can be in no PDF. */
export async function openPrintPage(executablePath: string, origin: string, activities: Record<string, ActivityView>): Promise<PrintPage> {
  const browser = await chromium.launch(launchOptions(executablePath))
  // Twice as sharp as the canvas: pictures are for screens of today, and a PDF has no pixels.
  const context = await browser.newContext({ deviceScaleFactor: 2, colorScheme: 'light', reducedMotion: 'reduce', serviceWorkers: 'block' })
  const outside = await closeOff(context, origin)
  await context.addInitScript((workshop) => {
    Object.assign(window, { __WORKSHOP__: workshop })
  }, { activities })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  // Slides are made for the screen, and paper shows them as they are.
  await page.emulateMedia({ media: 'screen' })
  const errors: string[] = []
  const layOut = async (slides: readonly PrintedSlide[]) => {
    const further = await furtherPages(page, slides, activities)
    await arrange(page, slides, further)
    await settled(page)
    return slides.flatMap(({ no, alias }) => Array.from({ length: 1 + (further[no] ?? 0) }, (_, at) => at === 0 ? alias : `${alias}-${at + 1}`))
  }
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
    async print(slides) {
      await layOut(slides)
      return await page.pdf({ printBackground: true, preferCSSPageSize: true, tagged: true, outline: true })
    },
    async* pictures(slides) {
      const names = await layOut(slides)
      const pages = page.locator('.print-slide-container')
      for (const [at, name] of names.entries())
        yield { name, png: await pages.nth(at).screenshot() }
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

/** Turns the pages of the exercises that have several, and keeps a still copy of each behind the first; gives how many copies there are of each slide. */
async function furtherPages(page: Page, slides: readonly PrintedSlide[], activities: Record<string, ActivityView>): Promise<Record<number, number>> {
  const long = slides.flatMap(({ no, exercise }) => exercise !== null && (activities[exercise]?.steps ?? 1) > 1 ? [{ no, exercise, steps: activities[exercise]!.steps }] : [])
  const most = Math.max(0, ...long.map(({ steps }) => steps))
  // From the last page to the first, so that the slide itself ends at its first.
  for (let step = most - 1; step >= 0; step--) {
    await page.evaluate(({ long, step }) => {
      const { activities } = (window as SlidevWindow).__WORKSHOP__!
      for (const { exercise, steps } of long)
        activities[exercise]!.step = Math.min(step, steps - 1)
    }, { long, step })
    await settled(page)
    await page.evaluate(({ nos, step }) => {
      for (const no of step === 0 ? [] : nos) {
        const slide = [...document.querySelectorAll('.print-slide-container')].find(({ id }) => Number(id.split('-')[0]) === no)
        const copy = slide?.cloneNode(true) as Element | undefined
        if (slide === undefined || copy === undefined)
          continue
        copy.id = `page-${no}-${step}`
        slide.after(copy)
      }
    }, { nos: long.filter(({ steps }) => step < steps).map(({ no }) => no), step })
  }
  return Object.fromEntries(long.map(({ no, steps }) => [no, steps - 1]))
}

/** Keeps these slides, in this order, each with its further pages, and no page break behind the last one: it would be a blank page. */
async function arrange(page: Page, slides: readonly PrintedSlide[], further: Record<number, number>): Promise<void> {
  await page.addStyleTag({ content: '.print-slide-container:last-child { break-after: avoid; }' })
  await page.evaluate(({ numbers, further }) => {
    const drawn = [...document.querySelectorAll('.print-slide-container')]
    const pages = numbers.flatMap(no => [
      drawn.find(({ id }) => Number(id.split('-')[0]) === no),
      ...Array.from({ length: further[no] ?? 0 }, (_, at) => drawn.find(({ id }) => id === `page-${no}-${at + 1}`)),
    ])
    const found = pages.filter(page => page !== undefined)
    if (found.length < pages.length)
      throw new Error('A slide has not been drawn.')
    document.querySelector('#print-content')?.replaceChildren(...found)
  }, { numbers: slides.map(({ no }) => no), further })
}
