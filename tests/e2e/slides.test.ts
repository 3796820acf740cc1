/** Every slide at every click, light and dark, in 16:9 and letterboxed, as the last row sees it. */
import type { BrowserContextOptions } from 'playwright-chromium'
import type { LiveClient } from '../helpers/liveClient.ts'
import type { Workshop } from '../helpers/workshop.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../helpers/axe.ts'
import { slideFaults } from '../helpers/slideFaults.ts'
import { jump, openWorkshop } from '../helpers/workshop.ts'
import { StagePage } from './pages/StagePage.ts'

/** Each screen shows both themes at every click; what belongs to a screen alone, such as axe and its media, is asked once in each. */
const SCREENS = {
  '16:9, light': { viewport: { width: 1280, height: 720 }, colorScheme: 'light' },
  'letterboxed, dark': { viewport: { width: 1024, height: 768 }, colorScheme: 'dark' },
} satisfies Record<string, BrowserContextOptions>

let workshop: Workshop
let remote: LiveClient<'facilitator'>
let stages: { name: string, stage: StagePage }[]

beforeAll(async () => {
  workshop = await openWorkshop()
  remote = await workshop.remote()
  stages = await Promise.all(Object.entries(SCREENS).map(async ([name, options]) => {
    const { context } = await workshop.device('laptop', { ...options, reducedMotion: 'reduce' })
    return { name, stage: await StagePage.open(context, workshop.server.local, workshop.server.key) }
  }))
})
afterAll(async () => {
  remote?.close()
  await workshop?.dispose()
})

/** The visible slide as it is drawn, without its place. */
function htmlOf(stage: StagePage): Promise<string> {
  return stage.page.evaluate(() => [...document.querySelectorAll<HTMLElement>('#slide-content .slidev-page')].find(page => page.offsetParent !== null)?.innerHTML ?? '')
}

describe('every slide at every click', () => {
  it('keeps within the slide, large enough, in contrast, nothing over another, and clean for axe', { timeout: 420_000 }, async () => {
    const faults: Record<string, string[]> = {}
    const idle: string[] = []
    for (const { alias, clicks } of workshop.deck) {
      let before = ''
      for (let click = 0; click <= clicks; click++) {
        await jump(remote, alias, click)
        await Promise.all(stages.map(async ({ name, stage }) => {
          await stage.isAt(alias, click)
          const found = await slideFaults(stage.page)
          if (click === clicks)
            found.push(...await violations(stage.page, '#slide-content'))
          if (found.length > 0)
            faults[`${alias}, click ${click}, ${name}`] = found
        }))
        const drawn = await htmlOf(stages[0]!.stage)
        if (click > 0 && drawn === before)
          idle.push(`${alias}, click ${click}`)
        before = drawn
      }
    }
    expect(faults).toEqual({})
    expect(idle, 'clicks that change nothing').toEqual([])
  })
})

describe('the deck', () => {
  it('has named every slide, and loads without a complaint', () => {
    expect(workshop.deck.length).toBeGreaterThanOrEqual(16)
    expect(workshop.complaints()).toEqual([])
  })
})
