/** How fast a deck shows its first slide and changes slides, on a slow computer: the workshop's against a bare one, in turn. */
import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import { Buffer } from 'node:buffer'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-chromium'
import { browserMissing, findBrowser, launchOptions } from '../../scripts/findBrowser.ts'
import { facilitatorCookie } from '../helpers/liveClient.ts'
import { hostStatic } from '../helpers/staticHost.ts'
import { buildBareDeck } from './bareDeck.ts'
import { median } from './figures.ts'
import { startWorkshop } from './processes.ts'

const RUNS = 5
/** Times slower than this machine. */
const SLOWDOWN = 4
/** Compressed in themselves. */
const PACKED = /\.(?:woff2|png|jpg|webp)$/

/** One opening of a deck. */
export interface Opening {
  /** ms from the request until the heading of the first slide is painted. */
  first: number
  /** ms from the key until the next slide is painted, for each change. */
  changes: number[]
  /** Bodies of everything that was asked for before the first slide could be seen, gzipped; what is compressed in itself as it is. */
  bytes: number
  /** Paths of these. */
  files: string[]
}

export interface DeckFigures { deck: Omit<Opening, 'changes'> & { change: number }, bare: Omit<Opening, 'changes'> & { change: number } }

/** Medians of so many openings of each, the workshop's deck at /deck/ of the real server. */
export async function measureDecks(): Promise<DeckFigures> {
  const executable = findBrowser()
  if (executable === null)
    throw new Error(browserMissing())
  const bareDeck = await buildBareDeck()
  const [host, workshop] = [await hostStatic(bareDeck.folder, ['/']), await startWorkshop()]
  const browser = await chromium.launch(launchOptions(executable))
  try {
    const cookie = await facilitatorCookie(workshop)
    const openings = { deck: [] as Opening[], bare: [] as Opening[] }
    // The first of each warms up server and disk and does not count.
    for (let run = 0; run <= RUNS; run++) {
      const bare = await open(browser, `${host.origin}/`, '')
      const deck = await open(browser, `${workshop.url}/deck/`, cookie)
      if (run > 0) {
        openings.bare.push(bare)
        openings.deck.push(deck)
      }
    }
    return { deck: middle(openings.deck), bare: middle(openings.bare) }
  }
  finally {
    await browser.close()
    await workshop.stop()
    await host.close()
    await bareDeck.dispose()
  }
}

function middle(openings: readonly Opening[]): DeckFigures['deck'] {
  return {
    first: median(openings.map(({ first }) => first)),
    change: median(openings.flatMap(({ changes }) => changes)),
    bytes: median(openings.map(({ bytes }) => bytes)),
    files: openings.at(-1)!.files,
  }
}

async function open(browser: Browser, url: string, cookie: string): Promise<Opening> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  try {
    await takeCookie(context, url, cookie)
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    await page.addInitScript(watchFirst)
    const bodies = new Map<string, Promise<Buffer>>()
    page.on('response', response => bodies.set(response.url(), response.body().catch(() => Buffer.alloc(0))))
    await page.goto(url)
    const first = await (await page.waitForFunction(() => (window as Marked).__first__)).jsonValue() as number
    const asked = await page.evaluate(first => performance.getEntriesByType('resource').filter(({ startTime }) => startTime < first).map(({ name }) => name), first)
    const files = [page.url(), ...asked]
    const sizes = await Promise.all([...new Set([url, ...asked])].map(async each => weight(each, await bodies.get(each))))
    await page.waitForLoadState('networkidle')
    // Every slide is drawn behind the first one some seconds later: whoever talks has not gone on by then.
    await page.waitForFunction(all => document.querySelectorAll('#slideshow > *').length >= all, url.endsWith('/deck/') ? 20 : 2)
    const changes: number[] = []
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowRight'])
      changes.push(await change(page, key))
    return { first, changes, bytes: sizes.reduce((sum, size) => sum + size, 0), files: files.map(each => new URL(each).pathname) }
  }
  finally {
    await context.close()
  }
}

async function takeCookie(context: BrowserContext, url: string, cookie: string): Promise<void> {
  const [name, value] = cookie.split('=')
  if (name && value)
    await context.addCookies([{ name, value, url }])
}

function weight(url: string, body: Buffer | undefined): number {
  if (body === undefined)
    return 0
  return PACKED.test(new URL(url).pathname) ? body.length : gzipSync(body, { level: 9 }).length
}

interface Marked extends Window { __first__?: number, __change__?: number }

/** Marks the moment at which the heading of a slide is painted, in ms since the navigation. */
function watchFirst(): void {
  const look = () => {
    const heading = document.querySelector<HTMLElement>('#slide-content .slidev-page h1')
    if (heading === null || heading.getClientRects().length === 0)
      return requestAnimationFrame(look)
    // The task behind the next frame: by then the frame is painted.
    requestAnimationFrame(() => setTimeout(() => {
      (window as Marked).__first__ = performance.now()
    }))
  }
  requestAnimationFrame(look)
}

/** Presses the key; ms until another slide is painted. */
async function change(page: Page, key: string): Promise<number> {
  // Awaited: a key overtakes what the page is told to do.
  await page.evaluate(watchChange)
  await page.keyboard.press(key)
  return await (await page.waitForFunction(() => (window as Marked).__change__)).jsonValue() as number
}

/** Marks how many ms after the next key another slide is painted. */
function watchChange(): void {
  const visible = () => [...document.querySelectorAll<HTMLElement>('#slide-content .slidev-page')].find(each => each.getBoundingClientRect().width > 0)
  const before = visible()
  delete (window as Marked).__change__
  addEventListener('keydown', ({ timeStamp }) => {
    const look = () => {
      const now = visible()
      if (now === undefined || now === before)
        return requestAnimationFrame(look)
      requestAnimationFrame(() => setTimeout(() => {
        (window as Marked).__change__ = performance.now() - timeStamp
      }))
    }
    requestAnimationFrame(look)
  }, { once: true, capture: true })
}
