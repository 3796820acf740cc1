import type { TestServer } from '../helpers/testServer.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aPoll, surroundings } from '../helpers/domainBuilders.ts'
import { connect } from '../helpers/liveClient.ts'
import { startTestServer } from '../helpers/testServer.ts'

const side = aPoll({ id: 'side', opens: 'on-join', key: null, notSure: null, options: ['change', 'run', 'both', 'neither'].map(id => ({ id, text: id })) })

describe('people who join', () => {
  let server: TestServer

  beforeEach(async () => {
    server = await startTestServer({ content: surroundings([aPoll(), side]).content })
  })
  afterEach(() => server.dispose())

  it('are on the stage as they come, say where they work and leave again', async () => {
    const stage = await connect(server, 'stage')
    expect(stage.newest().arrivals).toEqual({ change: 0, run: 0, both: 0, neither: 0, unsaid: 0 })
    const phones = await Promise.all(Array.from({ length: 3 }, () => connect(server, 'participant')))
    await stage.view(({ arrivals }) => arrivals?.unsaid === 3)
    await phones[0]!.answer(['run'], { activity: 'side' })
    await phones[1]!.answer(['change'], { activity: 'side' })
    await stage.view(({ arrivals }) => arrivals?.run === 1 && arrivals.change === 1 && arrivals.unsaid === 1)
    await phones[0]!.answer(['both'], { activity: 'side', attempt: 2 })
    phones[2]!.close()
    const { arrivals } = await stage.view(({ arrivals }) => arrivals?.both === 1 && arrivals.unsaid === 0)
    expect(arrivals).toEqual({ change: 1, run: 0, both: 1, neither: 0, unsaid: 0 })
  })

  it('are no longer told once the workshop has begun', async () => {
    const [stage, facilitator] = [await connect(server, 'stage'), await connect(server, 'facilitator')]
    await facilitator.command({ type: 'jump', slide: 'roles' })
    expect(await stage.view(view => view.position.slide === 'roles')).not.toHaveProperty('arrivals')
  })
})
