/** Every tab of the deck is where the session is, whoever moves it, from wherever it was opened. */
import type { Place } from '../../live/domain/session.ts'
import type { FacilitatorContent } from '../../live/protocol.ts'
import type { LiveClient } from '../helpers/liveClient.ts'
import type { Workshop } from '../helpers/workshop.ts'
import type { StagePage } from './pages/StagePage.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { jump, openWorkshop } from '../helpers/workshop.ts'

let workshop: Workshop
let remote: LiveClient<'facilitator'>
let localStage: StagePage
let lanStage: StagePage
let localPresenter: StagePage
let lanPresenter: StagePage
let tabs: StagePage[]
/** Every click of every slide of the agenda, in order. */
let walk: Place[]
/** A place with a long way before the next poll. */
let start: number

beforeAll(async () => {
  workshop = await openWorkshop()
  remote = await workshop.remote()
  tabs = await Promise.all([
    workshop.stage(workshop.server.local),
    workshop.stage(workshop.server.lan),
    workshop.presenter(workshop.server.local),
    workshop.presenter(workshop.server.lan),
  ])
  const [one, two, three, four] = tabs as [StagePage, StagePage, StagePage, StagePage]
  localStage = one
  lanStage = two
  localPresenter = three
  lanPresenter = four

  // The full agenda has the longest way without a poll.
  await remote.command({ type: 'agenda', agenda: '90' })
  await remote.view(({ agenda }) => agenda === '90')
  const { agendas } = remote.content() as FacilitatorContent
  const slides = agendas.find(({ id }) => id === remote.newest().agenda)!.slides.map(alias => workshop.deck.find(slide => slide.alias === alias)!)
  walk = slides.flatMap(({ alias, clicks }) => Array.from({ length: clicks + 1 }, (_, click) => ({ slide: alias, click })))
  const isPoll = ({ slide }: Place) => slides.find(({ alias }) => alias === slide)!.exercise !== null
  start = walk.findIndex((_, at) => at >= 4 && at + 16 <= walk.length && !walk.slice(at - 4, at + 16).some(isPoll))
  expect(start).toBeGreaterThan(0)
})
beforeEach(async () => {
  const { slide, click } = walk[start]!
  await jump(remote, slide, click)
  await allAt(start)
})
afterAll(async () => {
  remote?.close()
  await workshop?.dispose()
})

async function allAt(at: number): Promise<void> {
  const { slide, click } = walk[at]!
  await remote.view(({ stage: { position } }) => position.slide === slide && position.click === click)
  await Promise.all(tabs.map(async (tab) => {
    await tab.isConnected()
    await tab.isAt(slide, click)
  }))
}

/** One after the other, as fingers do: a second press before the first is released would be a held key. */
async function pressAll(tab: StagePage, keys: string[]): Promise<void> {
  for (const key of keys)
    await tab.press(key)
}

describe('the deck', () => {
  it('agrees with the server and with itself after a burst of 20 keys from all sides', async () => {
    const [next, back] = [16, 4]
    await Promise.all([
      pressAll(localStage, ['PageDown', 'ArrowRight', 'Space', 'PageUp', 'PageDown']),
      pressAll(lanStage, ['PageDown', 'PageDown', 'ArrowLeft', 'Enter', 'PageDown']),
      pressAll(localPresenter, ['ArrowDown', 'PageDown', 'PageUp', 'PageDown', 'PageDown']),
      pressAll(lanPresenter, ['PageDown', 'ArrowRight']),
      ...(['next', 'back', 'next'] as const).map(type => remote.command({ type })),
    ])
    await allAt(start + next - back)
    expect(new Set(tabs.map(tab => JSON.stringify(tab.place()))).size).toBe(1)
  })

  it('moves once for a key that is held', async () => {
    await localStage.page.keyboard.down('PageDown')
    await localStage.page.keyboard.down('PageDown')
    await localStage.page.keyboard.down('PageDown')
    await localStage.page.keyboard.up('PageDown')
    await lanPresenter.press('PageDown')
    await allAt(start + 2)
  })

  it('reopens where the session is after F5, and takes no notice of Escape', async () => {
    await lanStage.press('Escape')
    await lanStage.page.reload()
    await allAt(start)
    await lanStage.press('PageDown')
    await allAt(start + 1)
  })

  it('moves everybody with a button on the screen, and leaves the clicker alive', async () => {
    await localPresenter.page.getByTitle('Go to next slide').click()
    await allAt(start + 1)
    await localPresenter.press('Space')
    await allAt(start + 2)
    await localPresenter.page.getByTitle('Go to previous slide').click()
    await allAt(start + 1)
  })

  it('goes with everybody to a slide that is chosen in the overview', async () => {
    const chosen = workshop.deck.at(-1)!
    await localPresenter.press('o')
    await localPresenter.page.keyboard.type(String(chosen.no))
    await Promise.all(tabs.map(tab => tab.isAt(chosen.alias)))
  })

  it('moves alone while the server is away, and is back with everybody when it is', async () => {
    await workshop.server.kill()
    await localStage.isLost()
    await localStage.press('PageDown')
    const { slide, click } = walk[start + 1]!
    await localStage.isAt(slide, click)
    await workshop.server.restart()
    await allAt(start)
  })

  it('blanks every stage with the key of a clicker, and shows the slide again', async () => {
    await lanStage.press('.')
    await Promise.all(tabs.map(tab => tab.screen('blank').waitFor()))
    await lanPresenter.press('b')
    await Promise.all(tabs.map(tab => tab.screen('blank').waitFor({ state: 'detached' })))
  })

  it('shows one region for an activity, in presenter view too, and none in its previews', async () => {
    const poll = workshop.deck.find(slide => slide.exercise === 'K2')!
    await jump(remote, poll.alias)
    for (const tab of tabs) {
      await tab.activityIs({ activity: 'K2', phase: 'open' })
      expect(await tab.page.getByRole('region').count()).toBe(1)
      expect(await tab.page.locator('[data-activity]').count()).toBe(1)
    }
  })

  it('had nothing to complain of', () => {
    expect(workshop.complaints()).toEqual([])
  })
})
