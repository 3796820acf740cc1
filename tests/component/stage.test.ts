import type { DeckContext, SlideCopy } from '../../components/live/deckContext.ts'
import type { ActivityView, StageView } from '../../live/protocol.ts'
import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { ref } from 'vue'
import { deckKey } from '../../components/live/deckContext.ts'
import LiveArrivals from '../../components/live/LiveArrivals.vue'
import StageFoot from '../../components/live/StageFoot.vue'
import { stageView } from '../../live/domain/view.ts'
import { aPoll, aSession, aViewInput, onPoll, surroundings } from '../helpers/domainBuilders.ts'
import { aCard, aSort } from '../helpers/sortBuilders.ts'

let unmount = () => {}
afterEach(() => unmount())

/** Only what stands in a slide asks of the deck. */
function on(stage: StageView, part: SlideCopy['part'] = 'projected') {
  const deck = { stage: ref(stage), serverNow: () => stage.now, oneScreen: null, slideCopy: () => ({ part, current: ref(true) }) } as unknown as DeckContext
  const options = { global: { provide: { [deckKey]: deck } } }
  const mounted = <T extends { unmount: () => void }>(page: T): T => {
    unmount = () => page.unmount()
    return page
  }
  return {
    foot: (activity: ActivityView | null) => mounted(mount(StageFoot, { ...options, props: { activity } })),
    arrivals: (strip = false) => mounted(mount(LiveArrivals, { ...options, props: { strip, label: 'A line meets a loop.' } })),
  }
}

describe('the foot of a slide', () => {
  it('counts down the time that the facilitator has set', () => {
    const view = stageView(aViewInput(onPoll({ phase: 'open', closesAt: surroundings().now + 25_000 }), [[]]))
    const foot = on(view).foot(view.activity)
    expect(foot.get('[role=timer]').text()).toBe('Closes in 0:25')
    expect(foot.find('[aria-live]').exists()).toBe(false)
  })

  it.each([
    ['a poll', aPoll({ id: 'K1' }), 'Voting is open'],
    ['a sort', aSort({ id: 'K1' }), 'Sorting is open'],
  ])('says that %s is open in words of its kind', (_, exercise, words) => {
    const around = surroundings([exercise])
    const view = stageView(aViewInput(onPoll({ phase: 'open' }, around), [[]], around))
    expect(on(view).foot(view.activity).text()).toContain(words)
  })

  it('says who answered a sort without a phone', () => {
    const around = surroundings([aSort({ id: 'K1', cards: [aCard('R01')] })])
    const placed = ['p1', 'p2'].map(participant => ({ participant, answer: { R01: 'program' } }))
    const view = stageView(aViewInput(onPoll({ phase: 'shown', hands: { 1: { 'R01/shared': 5 } } }, around), [placed], around))
    expect(on(view).foot(view.activity).text()).toContain('7 answers (2 phones, 5 hands)')
  })
})

describe('the drawing of the cover', () => {
  const arriving = stageView({ ...aViewInput(aSession(), []), sides: new Map([['p1', 'change'], ['p2', 'run'], ['p3', 'both']]), phones: ['p4'] })
  const shapes = (page: { findAll: (selector: string) => { attributes: (name: string) => string | undefined }[] }) => page.findAll('[data-arrival]').map(each => each.attributes('data-arrival'))

  it('has a mark for everybody who is here', () => {
    const page = on(arriving).arrivals()
    expect(shapes(page)).toEqual(['diamond', 'diamond', 'loop', 'dot'])
    expect(page.get('svg').attributes('aria-label')).toBe('A line meets a loop.')
  })

  it('says in words how many they are, beside how to join', () => {
    const page = on(arriving).arrivals(true)
    expect(shapes(page)).toHaveLength(4)
    expect(page.get('svg').attributes('aria-label')).toBe('4 people are here.')
  })

  it('has nobody in it on paper and in previews', () => {
    for (const part of ['print', 'preview'] as const) {
      expect(shapes(on(arriving, part).arrivals())).toEqual([])
      unmount()
    }
    expect(on(arriving, 'print').arrivals(true).find('svg').exists()).toBe(false)
  })
})
