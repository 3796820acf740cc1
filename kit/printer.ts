/** The browser that prints the kit: pages come as HTML with everything in them, and ask for nothing. */
import type { Buffer } from 'node:buffer'
import type { Result } from '../live/protocol.ts'
import { chromium } from 'playwright-chromium'
import { launchOptions } from '../scripts/findBrowser.ts'

export interface PrintedPage {
  pdf: Buffer
  /** Its headings in order, as they are read. */
  headings: string[]
}

export interface Printer {
  /** The page as a tagged PDF with outline, title and language; or a sentence about what does not fit on its place. */
  print: (html: string) => Promise<Result<PrintedPage, string>>
  close: () => Promise<void>
}

/** Shrinking further is no longer readable at a table. */
const SMALLEST = 0.72
/** A page of text smaller than this is better two pages. */
const SMALLEST_PAGE = 0.75

export async function openPrinter(executablePath: string): Promise<Printer> {
  const browser = await chromium.launch(launchOptions(executablePath))
  const context = await browser.newContext({ colorScheme: 'light', reducedMotion: 'reduce', offline: true })
  return {
    async print(html) {
      const page = await context.newPage()
      try {
        // The layout of paper, also while it is measured.
        await page.emulateMedia({ media: 'print' })
        await page.setContent(html, { waitUntil: 'load' })
        const tooLong = await page.evaluate(fitted, { smallest: SMALLEST, smallestPage: SMALLEST_PAGE })
        if (tooLong.length > 0)
          return { ok: false, error: `There is too much text for its place: ${tooLong.map(text => `"${text}"`).join(', ')}. Shorten it in exercises/.` }
        const headings = await page.evaluate(() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
          .filter(heading => heading.closest('[aria-hidden]') === null)
          .map(heading => (heading.textContent ?? '').replace(/\s+/g, ' ').trim()))
        return { ok: true, value: { headings, pdf: await page.pdf({ printBackground: true, preferCSSPageSize: true, tagged: true, outline: true }) } }
      }
      finally {
        await page.close()
      }
    },
    close: () => browser.close(),
  }
}

/**
 * Makes the letters of each place with data-fit smaller until they fit, and pages with data-one-page until they are one.
 * Gives the beginnings of the places that never fit. Runs in the page.
 */
async function fitted({ smallest, smallestPage }: { smallest: number, smallestPage: number }): Promise<string[]> {
  await document.fonts.ready
  const over = (place: Element) => place.scrollHeight > place.clientHeight + 1 || place.scrollWidth > place.clientWidth + 1
  const frame = document.createElement('div')
  frame.style.cssText = 'position: absolute; width: calc(var(--page-width) - 2 * var(--margin-side)); height: calc(var(--page-height) - var(--margin-top) - var(--margin-bottom))'
  document.body.append(frame)
  const { width, height } = frame.getBoundingClientRect()
  frame.remove()
  // As wide as it is printed, while it is measured.
  document.body.style.width = `${width}px`
  for (const page of document.querySelectorAll<HTMLElement>('[data-one-page]')) {
    for (let share = 1; page.getBoundingClientRect().height > height - 4 && share > smallestPage; share -= 0.01)
      page.style.zoom = String(share)
  }
  document.body.style.width = ''
  return [...document.querySelectorAll<HTMLElement>('[data-fit]')].flatMap((place) => {
    const full = Number.parseFloat(getComputedStyle(place).fontSize)
    for (let share = 1; over(place) && share > smallest; share -= 0.04)
      place.style.fontSize = `${full * share}px`
    return over(place) ? [`${place.textContent.trim().slice(0, 60)}…`] : []
  })
}
