/** What a phone downloads before it can answer, in a real browser. */
import type { Page } from 'playwright-chromium'
import { chromium } from 'playwright-chromium'
import { browserMissing, findBrowser, launchOptions } from '../../scripts/findBrowser.ts'
import { startWorkshop } from './processes.ts'
import { openRoom } from './room.ts'

export interface PageWeight {
  /** Bodies of all that was loaded, compressed as they came over the network. */
  bytes: number
  requests: number
  /** Addresses of another origin. */
  outside: string[]
}

/** Opens the phone page during an open poll, leaves out the arrival question, and waits for the poll. */
export async function pageWeight(): Promise<PageWeight> {
  const executable = findBrowser()
  if (executable === null)
    throw new Error(browserMissing())
  const workshop = await startWorkshop()
  const browser = await chromium.launch(launchOptions(executable))
  try {
    const room = await openRoom(workshop)
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    const weight = await weigh(page, workshop.url)
    await page.goto(`${workshop.url}/${room.poll().code}`)
    await page.getByRole('button', { name: 'Skip' }).click()
    await page.getByRole('radio').first().waitFor()
    // Whatever loads behind the question counts as well.
    await page.waitForLoadState('networkidle')
    room.close()
    return weight
  }
  finally {
    await browser.close()
    await workshop.stop()
  }
}

async function weigh(page: Page, origin: string): Promise<PageWeight> {
  const weight: PageWeight = { bytes: 0, requests: 0, outside: [] }
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  network.on('Network.requestWillBeSent', ({ request }) => {
    if (/^https?:/.test(request.url) && new URL(request.url).origin !== origin)
      weight.outside.push(request.url)
  })
  network.on('Network.webSocketCreated', ({ url }) => {
    if (new URL(url).host !== new URL(origin).host)
      weight.outside.push(url)
  })
  page.on('requestfinished', async (request) => {
    weight.requests++
    weight.bytes += (await request.sizes()).responseBodySize
  })
  return weight
}
