/** The deck on a plain web host: no server, no phones. */
import type { Browser, Page } from 'playwright-chromium'
import type { StaticHost } from '../helpers/staticHost.ts'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agendaSlides } from '../../live/domain/deck.ts'
import { deckForOneScreen } from '../../live/domain/oneScreen.ts'
import { readDeck } from '../../live/server/deckFile.ts'
import { loadContent } from '../../live/server/exerciseFiles.ts'
import { buildStatic } from '../../scripts/buildStatic.ts'
import { launchBrowser, newDevice } from '../helpers/browser.ts'
import { words } from '../helpers/pdf.ts'
import { hostStatic } from '../helpers/staticHost.ts'

const root = path.join(import.meta.dirname, '../..')
const DEEP = '/some/deep/path/'

let folder: string
let host: StaticHost
let browser: Browser
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'static-'))
  for (const [name, withKeys] of [['clean', false], ['keys', true]] as const)
    expect(await buildStatic({ output: path.join(folder, name), agenda: '60', withKeys })).toMatchObject({ ok: true })
  host = await hostStatic(path.join(folder, 'clean'), ['/', DEEP])
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await host?.close()
  await rm(folder, { recursive: true, force: true })
})

async function workshop() {
  const [deck, loaded] = [await readDeck(path.join(root, 'slides.md')), loadContent([path.join(root, 'exercises')])]
  if (!deck.ok || !loaded.ok)
    throw new Error('the workshop cannot be read')
  return { deck: deck.value, content: loaded.value }
}

/** A page of the deck, and everything it complained of or asked for in vain. */
async function open(address: string): Promise<{ page: Page, complaints: string[] }> {
  const { context, complaints } = await newDevice(browser, 'laptop')
  context.on('requestfailed', request => complaints.push(`failed: ${request.url()}`))
  context.on('response', response => response.status() >= 400 && complaints.push(`${response.status()}: ${response.url()}`))
  const page = await context.newPage()
  page.on('websocket', socket => complaints.push(`socket: ${socket.url()}`))
  await page.goto(`${host.origin}${address}`)
  await page.locator('#slide-content h1:visible').first().waitFor()
  return { page, complaints }
}

const slideOf = (page: Page) => page.evaluate(() => /^#\/([^?]+)/.exec(location.hash)?.[1] ?? '')
/** Where the deck is, and how far the activity there. */
const place = () => `${location.hash} ${[...document.querySelectorAll<HTMLElement>('[role="region"][data-phase]')].map(each => `${each.dataset.phase} ${each.dataset.round} ${each.textContent}`)}`

/** Presses Next; gives false where it leads nowhere any more. */
async function next(page: Page): Promise<boolean> {
  const before = await page.evaluate(place)
  await page.keyboard.press('ArrowRight')
  const moved = await page.waitForFunction(`(${place})() !== ${JSON.stringify(before)}`, undefined, { timeout: 3000 }).catch(() => null)
  return moved !== null
}

async function textOfBuild(name: string): Promise<string> {
  const files = (await readdir(path.join(folder, name), { recursive: true })).filter(file => /\.(?:html|js|css|json|svg)$/.test(file))
  return (await Promise.all(files.map(file => readFile(path.join(folder, name, file), 'utf8')))).join('\n')
}

describe('a deck without a server', () => {
  it('tells its agenda with Next alone under a deep path, counts hands, sorts cards, and complains of nothing', async () => {
    const { deck, content } = await workshop()
    const { page, complaints } = await open(DEEP)
    const told: string[] = []
    const counted: string[] = []
    do {
      const slide = await slideOf(page)
      if (told.at(-1) !== slide)
        told.push(slide)
      const region = page.getByRole('region').and(page.locator('[data-phase="open"]'))
      if (await region.count() === 0)
        continue
      const more = region.getByRole('button', { name: 'One more hand for' })
      if (await more.count() > 0) {
        await more.first().click({ clickCount: 3 })
        await region.and(page.locator('[data-responses="3"]')).waitFor()
      }
      else {
        await region.getByRole('radio').nth(1).check({ force: true })
        // The card goes by itself to the next one.
        await region.getByText(/^2 of \d/).waitFor()
      }
      counted.push(slide)
    } while (await next(page))
    const agenda = content.workshop.agendas.find(({ id }) => id === '60')!
    expect(await page.title()).toBe(`${deck.find(({ alias }) => alias === 'close')!.title} | ${deck[0]!.title}`)
    expect(told).toEqual(agendaSlides(deckForOneScreen(deck), agenda, content.exercises, content.workshop.profile))
    expect(counted).toContain('role-sort')
    expect(counted.length).toBeGreaterThan(1)
    expect(complaints).toEqual([])
    expect(host.missing).toEqual([])
    await page.context().close()
  }, 180_000)

  it('shows the hands that were counted, and what was placed, and offers no phone', async () => {
    const { deck, content } = await workshop()
    const poll = deck.find(slide => slide.exercise !== null && content.exercises.get(slide.exercise)?.kind === 'poll' && content.exercises.get(slide.exercise)?.vote === 'once')!
    const { page, complaints } = await open(`/#/${poll.alias}`)
    const region = page.getByRole('region')
    const more = region.getByRole('button', { name: 'One more hand for' })
    await more.nth(0).click({ clickCount: 3 })
    await more.nth(1).click()
    await region.getByRole('button', { name: 'One hand fewer for' }).nth(0).click()
    await page.reload()
    await region.and(page.locator('[data-responses="3"]')).waitFor()
    await next(page)
    expect(await region.locator('[data-count]').evaluateAll(rows => rows.slice(0, 2).map(row => (row as HTMLElement).dataset.count))).toEqual(['2', '1'])
    expect(await region.textContent()).toContain('3 answers (3 hands)')
    expect(await page.locator('#slide-content').textContent()).not.toMatch(/phone|address|code|connect/i)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('is followed by a second window of the same browser, such as presenter view', async () => {
    const { page, complaints } = await open(DEEP)
    await next(page)
    const presenter = await page.context().newPage()
    await presenter.goto(`${host.origin}${DEEP}#/presenter/cover`)
    const at = await slideOf(page)
    await presenter.waitForURL(url => url.hash.startsWith(`#/presenter/${at}`))
    await presenter.keyboard.press('ArrowRight')
    await page.waitForFunction(`!(${place})().startsWith('#/${at} ')`)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('a deck with keys and notes', () => {
  it('shows the notes in presenter view, which alone fetches them', async () => {
    const withNotes = await hostStatic(path.join(folder, 'keys'), ['/'])
    const { context, complaints } = await newDevice(browser, 'laptop')
    const asked: string[] = []
    context.on('request', request => asked.push(new URL(request.url()).pathname))
    const stage = await context.newPage()
    await stage.goto(`${withNotes.origin}/`)
    await stage.locator('#slide-content h1:visible').first().waitFor()
    expect(asked).not.toContain('/notes.json')
    const presenter = await context.newPage()
    await presenter.goto(`${withNotes.origin}/#/presenter/cover`)
    await presenter.getByText('This picture is on the screen when the door opens.').first().waitFor()
    expect(complaints).toEqual([])
    await context.close()
    await withNotes.close()
  })
})

describe('the files of a deck without a server', () => {
  it('say what a link to them is shown with', async () => {
    const html = await readFile(path.join(folder, 'clean', 'index.html'), 'utf8')
    expect(html).toContain('<meta property="og:image" content="og-image.png">')
    expect(html).toMatch(/<meta property="og:description" content="[^"]+">/)
    // The size stands at the head of a PNG.
    const picture = await readFile(path.join(folder, 'clean', 'og-image.png'))
    expect([picture.toString('latin1', 1, 4), picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual(['PNG', 1200, 630])
  })

  it('hold no speaker note, no reason and no key, unless they were asked for', async () => {
    const { deck, content } = await workshop()
    const [clean, keys] = [words(await textOfBuild('clean')), words(await textOfBuild('keys'))]
    const notes = deck.flatMap(({ notes }) => notes.split(/<\/(?:p|li)>/).map(words)).filter(note => note.length > 40)
    const reasons = [...content.exercises.values()]
      .filter(({ opens }) => opens !== 'on-join')
      .flatMap(each => each.kind === 'sort' ? [each.rationale, ...each.cards.map(({ rationale }) => rationale)] : [each.rationale])
      .map(words)
      .filter(reason => reason !== '')
    expect(notes.length).toBeGreaterThan(100)
    expect(reasons.length).toBeGreaterThan(40)
    expect(notes.filter(note => clean.includes(note))).toEqual([])
    expect(reasons.filter(reason => clean.includes(reason))).toEqual([])
    expect(reasons.filter(reason => !keys.includes(reason))).toEqual([])
    expect(notes.filter(note => keys.includes(note)).length).toBeGreaterThan(notes.length / 2)
    expect(await textOfBuild('clean')).not.toMatch(/"?(?:key|accountable)"?:\["|"?owner"?:"(?:program|operations)"/)
  })
})
