import type { DeckContext, SlideCopy } from '../../components/live/deckContext.ts'
import type { ActivityView } from '../../live/protocol.ts'
import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { computed, nextTick, ref, shallowRef } from 'vue'
import { deckKey } from '../../components/live/deckContext.ts'
import LiveActivity from '../../components/live/LiveActivity.vue'
import { printedWorkshop } from '../../components/live/printedWorkshop.ts'
import { printedActivities } from '../../kit/printedActivities.ts'
import { kindOf } from '../../live/domain/activities/registry.ts'
import { loadContent } from '../../live/server/exerciseFiles.ts'

vi.stubGlobal('ResizeObserver', class {
  observe() {}
  disconnect() {}
})
Object.defineProperty(document, 'fonts', { value: { ready: Promise.resolve() } })

const loaded = loadContent(['exercises'])
const exercises = loaded.ok ? [...loaded.value.exercises.values()] : []
const faces = new Map(exercises.map(exercise => [exercise.id, kindOf(exercise).face(exercise)]))
const clean = printedActivities(exercises, { answers: false, report: null })
const answers = printedActivities(exercises, { answers: true, report: null })
const ids = exercises.map(({ id }) => id)

/** A deck without a session, that nobody has joined. */
function drawn(id: string, part: SlideCopy['part'], activities: Record<string, ActivityView> | null) {
  window.__WORKSHOP__ = activities === null ? undefined as never : { activities: structuredClone(activities) }
  const deck = {
    printed: activities === null ? null : printedWorkshop(),
    slideCopy: () => ({ part, current: ref(false) }),
    activity: () => null,
    face: (wanted: string) => faces.get(wanted) ?? null,
    stage: shallowRef(null),
    seat: null,
    facilitator: computed(() => null),
    serverNow: () => 0,
  } as unknown as DeckContext
  return mount(LiveActivity, { props: { id }, global: { provide: { [deckKey as symbol]: deck } } })
}

describe.each([
  ['a clean handout', 'print', clean],
  ['a handout with answers', 'print', answers],
  ['a preview', 'preview', null],
] as const)('%s', (_, part, activities) => {
  it.each(ids)('of %s asks its question, and tells nobody how many have answered', (id) => {
    const slide = drawn(id, part, activities)
    expect(slide.get('h1').text()).toBe(faces.get(id)!.question)
    expect(slide.text()).not.toMatch(/\d\s*(?:people\s*)?(?:answered|finished|wrote)|\d\s?%/)
    expect(slide.html()).not.toMatch(/role="region"|data-(?:activity|phase|responses|count|option|card|finished)/)
  })
})

describe('paper', () => {
  it('follows the pages that are turned', async () => {
    const long = ids.find(id => clean[id]!.steps > 1 && clean[id]!.face.kind === 'sort')!
    const slide = drawn(long, 'print', clean)
    const first = slide.text()
    window.__WORKSHOP__!.activities[long]!.step = 1
    await nextTick()
    expect(slide.text()).not.toBe(first)
    expect(slide.findAll('tbody tr')).toHaveLength(8)
  })

  it('marks what most standards say, and only where it was given it', () => {
    const withKey = ids.find(id => answers[id]!.face.kind === 'poll' && answers[id]!.explanation !== null)!
    expect(drawn(withKey, 'print', answers).text()).toContain('What most standards say')
    expect(drawn(withKey, 'print', clean).text()).not.toContain('What most standards say')
  })
})
