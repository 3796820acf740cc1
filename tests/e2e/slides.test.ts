/** Every slide at every click, as the last row sees it. */
import type { LiveClient } from '../helpers/liveClient.ts'
import type { Workshop } from '../helpers/workshop.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jump, openWorkshop } from '../helpers/workshop.ts'
import { StagePage } from './pages/StagePage.ts'

let workshop: Workshop
let remote: LiveClient<'facilitator'>

beforeAll(async () => {
  workshop = await openWorkshop()
  remote = await workshop.remote()
})
afterAll(async () => {
  remote?.close()
  await workshop?.dispose()
})

/** px on the 980 px canvas: nothing on a slide is smaller (design: sources 16). */
const SMALLEST_TEXT = 16

/** What is wrong with the visible slide, in words. */
function faultsOfSlide(stage: StagePage): Promise<string[]> {
  return stage.page.evaluate((smallest) => {
    const slide = [...document.querySelectorAll<HTMLElement>('#slide-content .slidev-page')].find(page => page.offsetParent !== null && page.getBoundingClientRect().width > 0)
    if (!slide)
      return ['there is no visible slide']
    const box = slide.getBoundingClientRect()
    const scale = box.width / 980
    const faults: string[] = []
    for (const element of slide.querySelectorAll<Element>('*')) {
      const words = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.textContent?.trim()).join(' ').trim()
      const style = getComputedStyle(element)
      const rect = element.getBoundingClientRect()
      if (words === '' || rect.width <= 1 || style.visibility === 'hidden' || element.closest('[aria-hidden="true"], .visually-hidden') || Number(style.opacity) === 0)
        continue
      const size = Number.parseFloat(style.fontSize) * ((element as SVGElement).ownerSVGElement ? rect.height / Math.max(1, (element as SVGGraphicsElement).getBBox?.().height ?? rect.height) / scale : 1)
      if (size < smallest - 0.5)
        faults.push(`"${words}" is ${size.toFixed(1)} px`)
      if (rect.left < box.left - 1 || rect.right > box.right + 1 || rect.top < box.top - 1 || rect.bottom > box.bottom + 1)
        faults.push(`"${words}" leaves the slide`)
    }
    return faults
  }, SMALLEST_TEXT)
}

describe.each([
  ['16:9', { width: 1280, height: 720 }],
  ['letterboxed', { width: 1024, height: 768 }],
] as const)('on a %s screen', (_, viewport) => {
  it('nothing leaves a slide and nothing is too small, at any click', async () => {
    const stage = await StagePage.open((await workshop.device('laptop', { viewport })).context, workshop.server.local, workshop.server.key)
    const faults: Record<string, string[]> = {}
    for (const { alias, clicks } of workshop.deck) {
      for (let click = 0; click <= clicks; click++) {
        await jump(remote, alias, click)
        await stage.isAt(alias, click)
        const found = await faultsOfSlide(stage)
        if (found.length > 0)
          faults[`${alias} ${click}`] = found
      }
    }
    expect(faults).toEqual({})
  })
})

/** How long a click may take to be drawn, in ms. */
const DRAWN_WITHIN_MS = 3000

/** The visible slide as it is drawn, once that is not `before`. */
function htmlChanged(before: string): string | false {
  const page = [...document.querySelectorAll<HTMLElement>('#slide-content .slidev-page')].find(each => each.offsetParent !== null)
  return page !== undefined && page.innerHTML !== before && page.innerHTML
}

describe('the clicks that a slide declares', () => {
  it('each change what is seen', async () => {
    const stage = await workshop.stage()
    const idle: string[] = []
    for (const { alias, clicks } of workshop.deck.filter(slide => slide.clicks > 0)) {
      let before = ''
      for (let click = 0; click <= clicks; click++) {
        await jump(remote, alias, click)
        await stage.isAt(alias, click)
        const changed = await stage.page.waitForFunction(htmlChanged, before, { timeout: DRAWN_WITHIN_MS }).catch(() => null)
        if (changed === null)
          idle.push(`${alias}, click ${click}`)
        before = await changed?.jsonValue() || before
      }
    }
    expect(idle).toEqual([])
  })
})

describe('the deck', () => {
  it('has named every slide, and loads without a complaint', () => {
    expect(workshop.deck.length).toBeGreaterThanOrEqual(16)
    expect(workshop.complaints()).toEqual([])
  })
})
