/** A whole workshop for a test: the built server as its own process, a browser, and as many devices as it asks for. */
import type { Browser, BrowserContextOptions } from 'playwright-chromium'
import type { DeckOutline } from '../../live/domain/deck.ts'
import type { Device } from './browser.ts'
import type { LiveClient } from './liveClient.ts'
import type { ServerProcess } from './serverProcess.ts'
import { readFile } from 'node:fs/promises'
import { ConsolePage } from '../e2e/pages/ConsolePage.ts'
import { PhonePage } from '../e2e/pages/PhonePage.ts'
import { StagePage } from '../e2e/pages/StagePage.ts'
import { launchBrowser, newDevice } from './browser.ts'
import { connect } from './liveClient.ts'
import { startServerProcess } from './serverProcess.ts'

export interface Workshop {
  server: ServerProcess
  browser: Browser
  device: (kind: 'phone' | 'laptop', options?: BrowserContextOptions) => Promise<Device>
  /** A phone of its own that has joined and left out where it works. `origin` other than the server's: a proxy. */
  phone: (origin?: string) => Promise<PhonePage>
  stage: (origin?: string) => Promise<StagePage>
  presenter: (origin?: string) => Promise<StagePage>
  console: () => Promise<ConsolePage>
  /** The deck as it was built. */
  deck: DeckOutline
  /** A facilitator without a page, for getting somewhere quickly. */
  remote: () => Promise<LiveClient<'facilitator'>>
  /** What any page complained of: errors, console errors, requests to another origin. */
  complaints: () => string[]
  dispose: () => Promise<void>
}

export async function openWorkshop(env: Record<string, string> = {}): Promise<Workshop> {
  const [browser, server] = await Promise.all([launchBrowser(), startServerProcess(env)])
  const devices: Device[] = []
  const deck = JSON.parse(await readFile(new URL('../../dist/deck.json', import.meta.url), 'utf8')) as DeckOutline

  async function device(kind: 'phone' | 'laptop', options?: BrowserContextOptions): Promise<Device> {
    const made = await newDevice(browser, kind, options)
    devices.push(made)
    return made
  }
  const context = async (kind: 'phone' | 'laptop') => (await device(kind)).context

  return {
    server,
    browser,
    device,
    phone: async (origin = server.lan) => PhonePage.join(await context('phone'), `${origin}/${server.code}`),
    stage: async (origin = server.local) => StagePage.open(await context('laptop'), origin, server.key),
    presenter: async (origin = server.local) => StagePage.open(await context('laptop'), origin, server.key, '/deck/presenter/1'),
    console: async () => ConsolePage.open(await context('phone'), server.lan, server.key),
    deck,
    remote: () => connect({ url: server.local, key: server.key }, 'facilitator'),
    complaints: () => devices.flatMap(({ complaints }) => complaints),
    async dispose() {
      await browser.close()
      await server.dispose()
    },
  }
}

/** Moves the room there, leaving an open poll as it is: the same jump again is a yes. */
export async function jump(remote: LiveClient<'facilitator'>, slide: string, click = 0): Promise<void> {
  const command = { type: 'jump', slide, click } as const
  await remote.command(command)
  const { asking } = await remote.view(view => view.asking !== null || view.stage.position.slide === slide)
  if (asking !== null)
    await remote.command(command)
  await remote.view(view => view.stage.position.slide === slide && view.stage.position.click === click)
}
