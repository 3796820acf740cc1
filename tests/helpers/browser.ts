/** The machine's own Chromium, and devices of its: one context each, so that none knows another's cookies. */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-chromium'
import { chromium } from 'playwright-chromium'
import { browserMissing, findBrowser, launchOptions } from '../../scripts/findBrowser.ts'

const DEVICES = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  laptop: { viewport: { width: 1280, height: 720 } },
} satisfies Record<string, BrowserContextOptions>

/** Launches the browser that is installed here. Close it after the tests. */
export async function launchBrowser(): Promise<Browser> {
  const path = findBrowser()
  if (path === null)
    throw new Error(browserMissing())
  return chromium.launch(launchOptions(path))
}

export interface Device {
  context: BrowserContext
  /** What its pages complained of so far: errors in their code, on the console, and requests to another origin. */
  complaints: string[]
}

/** A fresh device; `options` over those of its kind. */
export async function newDevice(browser: Browser, kind: keyof typeof DEVICES, options: BrowserContextOptions = {}): Promise<Device> {
  const context = await browser.newContext({ ...DEVICES[kind], ...options })
  const complaints: string[] = []
  context.on('weberror', error => complaints.push(String(error.error())))
  context.on('console', (message) => {
    // A connection that the test has cut is no complaint of the page.
    if (message.type() === 'error' && !/ERR_(?:CONNECTION|INTERNET|SOCKET|EMPTY_RESPONSE)|WebSocket connection/.test(message.text()))
      complaints.push(message.text())
  })
  context.on('request', (request) => {
    const page = request.frame().url()
    if (page.startsWith('http') && /^https?:/.test(request.url()) && new URL(request.url()).host !== new URL(page).host && !request.isNavigationRequest())
      complaints.push(`request to ${request.url()}`)
  })
  return { context, complaints }
}
