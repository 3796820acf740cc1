import type { LiveClient } from '../helpers/liveClient.ts'
import type { TestServer } from '../helpers/testServer.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../helpers/liveClient.ts'
import { startTestServer } from '../helpers/testServer.ts'

describe('a response', () => {
  let server: TestServer
  let facilitator: LiveClient<'facilitator'>
  let stage: LiveClient<'stage'>
  let phone: LiveClient<'participant'>

  beforeEach(async () => {
    server = await startTestServer()
    facilitator = await connect(server, 'facilitator')
    stage = await connect(server, 'stage')
    phone = await connect(server, 'participant')
    await facilitator.command({ type: 'jump', slide: 'poll' })
    await facilitator.command({ type: 'open', activity: 'K1' })
    await phone.view(view => view.activity?.phase === 'open')
  })
  afterEach(() => server.dispose())

  it('is saved, and its count grows on the stage and on the console', async () => {
    expect(await phone.answer(['b'])).toEqual({ ok: true, value: { activity: 'K1', round: 1, attempt: 1, answer: ['b'] } })
    await stage.view(view => view.responses === 1)
    const { live } = await facilitator.view(view => view.live?.tallies[0]?.responses === 1)
    expect(live?.tallies[0]).toMatchObject({ counts: { b: 1 } })
  })
})
