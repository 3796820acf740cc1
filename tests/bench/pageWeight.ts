/** What a phone downloads before it can answer, and then for all kinds of activity, in a real browser. */
import type { Page } from 'playwright-chromium'
import { chromium } from 'playwright-chromium'
import { browserMissing, findBrowser, launchOptions } from '../../scripts/findBrowser.ts'
import { startWorkshop } from './processes.ts'
import { openRoom } from './room.ts'

interface Loaded {
  /** Bodies of all that was loaded, compressed as they came over the network. */
  bytes: number
  requests: number
}

export interface PageWeight {
  /** Until the phone can answer a poll. */
  first: Loaded
  /** With everything that it fetches behind that: all kinds of activity. */
  all: Loaded
  /** Addresses of another origin. */
  outside: string[]
}

/** Opens the phone page during an open poll, leaves out the arrival question, waits for the poll, and for all that comes later by itself. */
export async function pageWeight(): Promise<PageWeight> {
  const executable = findBrowser()
  if (executable === null)
    throw new Error(browserMissing())
  const workshop = await startWorkshop()
  const browser = await chromium.launch(launchOptions(executable))
  try {
    const room = await openRoom(workshop)
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    const { loaded, outside } = await weigh(page, workshop.url)
    await page.goto(`${workshop.url}/${room.poll().code}`)
    await page.getByRole('button', { name: 'Skip' }).click()
    await page.getByRole('radio').first().waitFor()
    // Whatever loads behind the question counts as well.
    await page.waitForLoadState('networkidle')
    const first = await loaded()
    await page.waitForResponse(/\/assets\/kinds.*js/)
    await page.waitForFunction(() => document.querySelectorAll('link[rel=stylesheet]').length > 1)
    await page.waitForLoadState('networkidle')
    room.close()
    return { first, all: await loaded(), outside }
  }
  finally {
    await browser.close()
    await workshop.stop()
  }
}

async function weigh(page: Page, origin: string): Promise<{ loaded: () => Promise<Loaded>, outside: string[] }> {
  const sizes: Promise<number>[] = []
  const outside: string[] = []
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  // As on an address of the LAN, where browsers do not ask for brotli.
  await network.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'gzip' } })
  network.on('Network.requestWillBeSent', ({ request }) => {
    if (/^https?:/.test(request.url) && new URL(request.url).origin !== origin)
      outside.push(request.url)
  })
  network.on('Network.webSocketCreated', ({ url }) => {
    if (new URL(url).host !== new URL(origin).host)
      outside.push(url)
  })
  page.on('requestfinished', request => void sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize, () => 0)))
  return {
    loaded: async () => ({ bytes: (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0), requests: sizes.length }),
    outside,
  }
}
