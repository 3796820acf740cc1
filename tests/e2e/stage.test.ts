/** Every activity on the stage, phase by phase with a room full of answers, as the last row sees it. */
import type { Position } from '../../live/domain/session.ts'
import type { ActivityView } from '../../live/protocol.ts'
import type { LiveClient } from '../helpers/liveClient.ts'
import type { Roomful } from '../helpers/roomful.ts'
import type { Workshop } from '../helpers/workshop.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRoomful } from '../helpers/roomful.ts'
import { slideFaults } from '../helpers/slideFaults.ts'
import { jump, openWorkshop } from '../helpers/workshop.ts'
import { StagePage } from './pages/StagePage.ts'

const PEOPLE = 12
/** No activity of the workshop has as many steps. */
const MOST_STEPS = 40

let workshop: Workshop
let remote: LiveClient<'facilitator'>
let room: Roomful
let stage: StagePage

beforeAll(async () => {
  workshop = await openWorkshop()
  remote = await workshop.remote()
  room = await openRoomful({ url: workshop.server.local, key: workshop.server.key }, PEOPLE)
  const { context } = await workshop.device('laptop', { reducedMotion: 'reduce' })
  stage = await StagePage.open(context, workshop.server.local, workshop.server.key)
})
afterAll(async () => {
  room?.close()
  remote?.close()
  await workshop?.dispose()
})

/** What Next moves; everything else in a view may change meanwhile. */
function placeOf({ activity, stage: { position } }: { activity: ActivityView | null, stage: { position: Pick<Position, 'slide'> } }): string {
  return [position.slide, activity?.phase, activity?.round, activity?.step, activity?.talkEndsAt].join()
}

/** Until the stage shows what the session is at. */
async function stageFollows(): Promise<void> {
  const { stage: { position }, activity } = remote.newest()
  const { id = '', phase = '', round = 0, step = 0 } = activity ?? {}
  await stage.page.waitForFunction(([slide, handles]) => {
    const shown = [...document.querySelectorAll<HTMLElement>(`[data-activity]`)].find(each => each.offsetParent !== null)
    return location.pathname.endsWith(`/${slide}`) && handles === [shown?.dataset.activity, shown?.dataset.phase, shown?.dataset.round, shown?.dataset.step].join()
  }, [position.slide, [id, phase, round, step].join()] as const).catch(() => {
    throw new Error(`the stage does not follow to ${[position.slide, id, phase, round, step].join()}`)
  })
}

describe('the stage', () => {
  it('is large enough to read, and nothing leaves it or lies over another, in every phase of every activity', { timeout: 420_000 }, async () => {
    const faults: Record<string, string[]> = {}
    const phases: Record<string, number> = {}
    for (const { alias, exercise } of workshop.deck.filter(slide => slide.exercise !== null)) {
      await jump(remote, alias)
      await remote.command({ type: 'open', activity: exercise! })
      for (let steps = 0; steps < MOST_STEPS; steps++) {
        const { activity, stage: { position: here } } = await remote.view(view => view.activity?.id === exercise && view.activity.phase !== 'waiting')
        if (activity!.phase === 'open' && activity!.step === 0) {
          await room.agree(remote)
          const responses = await room.answer()
          await stage.activityIs({ activity: exercise!, responses })
        }
        await room.letThrough(remote)
        await stageFollows()
        const found = await slideFaults(stage.page)
        if (found.length > 0)
          faults[`${alias}, ${activity!.phase}, round ${activity!.round}, step ${activity!.step}`] = found
        phases[activity!.phase] = (phases[activity!.phase] ?? 0) + 1
        await remote.command({ type: 'next' })
        const { stage: { position } } = await remote.view(view => placeOf(view) !== placeOf({ activity, stage: { position: here } }))
        if (position.slide !== alias)
          break
      }
    }
    expect(faults).toEqual({})
    expect(Object.keys(phases)).toEqual(expect.arrayContaining(['open', 'closed', 'shown', 'explained']))
  })

  it('has made no complaint', () => {
    expect(workshop.complaints()).toEqual([])
  })
})
