/** `npm run screenshots`: the pictures of the README, taken from a real session so that they stay true. */
import type { Browser, Page } from 'playwright-chromium'
import type { LiveSocket } from '../live/client/liveSocket.ts'
import type { DeckOutline } from '../live/domain/deck.ts'
import type { FacilitatorCommand } from '../live/protocol.ts'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-chromium'
import { io } from 'socket.io-client'
import { PROTOCOL_VERSION } from '../live/protocol.ts'
import { loadContent } from '../live/server/exerciseFiles.ts'
import { startServer } from '../live/server/start.ts'
import { browserMissing, findBrowser, launchOptions } from './findBrowser.ts'

const ROOT = join(import.meta.dirname, '..')
const TARGET = join(ROOT, 'docs', 'screenshots')
/** The slide of the pictures, and how a group of 24 answered it. */
const SLIDE = 'first-look-measure'
const ANSWERS = { 'a': 8, 'b': 11, 'c': 3, 'd': 1, 'not-sure': 1 }

const path = findBrowser()
if (path === null) {
  console.error(browserMissing())
  process.exit(1)
}

const dataDir = await mkdtemp(join(tmpdir(), 'screenshots-'))
const deck = JSON.parse(await readFile(join(ROOT, 'dist', 'deck.json'), 'utf8')) as DeckOutline
const content = loadContent([join(ROOT, 'exercises')])
if (!content.ok)
  throw new Error('The exercises have a mistake: npm start says which.')
const server = await startServer({ content: content.value, deck, dataDir, distDir: join(ROOT, 'dist'), host: '127.0.0.1', publicUrl: 'http://192.168.1.20:3030' })
const browser = await chromium.launch(launchOptions(path))
await mkdir(TARGET, { recursive: true })

try {
  const remote = await seat('facilitator', `${server.url}/deck/?key=${encodeURIComponent(server.key)}`)
  const people = await Promise.all(Array.from({ length: 24 }, () => seat('participant', server.url)))
  const facilitator = await open(browser, { width: 390, height: 844 }, `${server.url}/console?key=${encodeURIComponent(server.key)}`)
  const stage = await open(browser, { width: 1280, height: 720 }, `${server.url}/deck/?key=${encodeURIComponent(server.key)}`)
  const phone = await open(browser, { width: 390, height: 844 }, server.url)
  await phone.getByRole('button', { name: 'Skip' }).click()

  await command(remote, { type: 'jump', slide: SLIDE })
  await stage.locator('[data-phase="open"]:visible').waitFor()
  const activity = 'K4'
  const code = server.join().code
  const choices = Object.entries(ANSWERS).flatMap(([option, count]) => Array.from<string>({ length: count }).fill(option))
  await Promise.all(people.map((socket, at) => socket.emitWithAck('response:submit', { code, activity, round: 1, attempt: 1, answer: [choices[at]!] })))
  await phone.locator('label').nth(1).click()
  await phone.getByRole('status').filter({ hasText: 'Saved' }).waitFor()
  await stage.locator('[data-responses="25"]:visible').waitFor()
  await phone.screenshot({ path: join(TARGET, 'phone.png') })
  await facilitator.getByText('25 of 25').first().waitFor()
  await facilitator.screenshot({ path: join(TARGET, 'console.png') })
  await command(remote, { type: 'close', activity })
  await command(remote, { type: 'show', activity })
  await stage.locator('[data-phase="shown"]:visible').waitFor()
  await stage.waitForFunction(() => document.getAnimations().every(each => each.playState === 'finished'))
  await stage.screenshot({ path: join(TARGET, 'stage.png') })
  console.log(`Wrote stage.png, phone.png and console.png to ${TARGET}`)
  for (const socket of [remote, ...people])
    socket.disconnect()
}
finally {
  await browser.close()
  await server.close()
  await rm(dataDir, { recursive: true, force: true })
}

async function open(from: Browser, viewport: { width: number, height: number }, url: string): Promise<Page> {
  const context = await from.newContext({ viewport, deviceScaleFactor: 2, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(url)
  return page
}

/** A socket with the cookie of the page at `url`, joined in its seat. */
async function seat(as: 'participant' | 'facilitator', url: string): Promise<LiveSocket> {
  const cookie = (await fetch(url, { redirect: 'manual' })).headers.getSetCookie().map(each => each.split(';')[0]).join('; ')
  const socket: LiveSocket = io(server.url, { transports: ['websocket'], forceNew: true, extraHeaders: { cookie } })
  await socket.emitWithAck('session:join', { version: PROTOCOL_VERSION, seat: as })
  return socket
}

async function command(socket: LiveSocket, what: FacilitatorCommand): Promise<void> {
  const result = await socket.emitWithAck('facilitator:command', what)
  if (!result.ok)
    throw new Error(`${what.type}: ${result.error.code}`)
}
