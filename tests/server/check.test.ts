import type { LiveClient } from '../helpers/liveClient.ts'
import type { TestServer } from '../helpers/testServer.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCheck, aSecondLook } from '../helpers/checkBuilders.ts'
import { aSlide, surroundings } from '../helpers/domainBuilders.ts'
import { connect } from '../helpers/liveClient.ts'
import { startTestServer } from '../helpers/testServer.ts'

const DECK = [aSlide('first', { exercise: 'first' }), aSlide('second', { exercise: 'second' })]

describe('first and second look', () => {
  let server: TestServer
  let facilitator: LiveClient<'facilitator'>
  let stage: LiveClient<'stage'>
  let phones: LiveClient<'participant'>[]

  beforeEach(async () => {
    server = await startTestServer({ content: surroundings([aCheck(), aSecondLook()]).content, deck: DECK })
    facilitator = await connect(server, 'facilitator')
    stage = await connect(server, 'stage')
    phones = await Promise.all([1, 2, 3].map(() => connect(server, 'participant')))
  })
  afterEach(() => server.dispose())

  async function open(activity: string) {
    await facilitator.command({ type: 'jump', slide: activity })
    await facilitator.command({ type: 'open', activity })
    await Promise.all(phones.map(phone => phone.view(view => view.activity?.id === activity && view.activity.phase === 'open')))
  }

  it('tell the stage how many have finished while three phones page through, and never what they chose', async () => {
    await open('first')
    for (const phone of phones)
      expect(await phone.answer({ K1: ['b'] })).toMatchObject({ ok: true })
    await stage.view(view => view.responses === 3 && view.finished === 0)
    await phones[0]!.answer({ K1: ['a'], K2: ['b'] }, { attempt: 2 })
    await phones[1]!.answer({ K1: ['b'], K2: ['b'] }, { attempt: 2 })
    const view = await stage.view(({ finished }) => finished === 2)
    expect(view).toMatchObject({ responses: 3, activity: { phase: 'open', tallies: null } })
    expect(JSON.stringify(stage.frames)).not.toMatch(/counts|tally/)
    expect((await facilitator.view(({ live }) => live?.tallies[0]?.responses === 3 && JSON.stringify(live.tallies[0]).includes('"finished":2'))).live?.tallies[0]).toMatchObject({ items: { K1: { counts: { a: 1, b: 2 } } } })
  })

  it('are compared by participant, for the room once the second is explained', async () => {
    await open('first')
    await Promise.all(phones.map(phone => phone.answer({ K1: ['not-sure'], K2: ['b'] })))
    await facilitator.command({ type: 'close', activity: 'first' })
    await open('second')
    await Promise.all(phones.map(phone => phone.answer({ 'K1-twin': ['a'], 'K2-twin': ['c'] })))
    await facilitator.command({ type: 'close', activity: 'second' })
    await facilitator.command({ type: 'show', activity: 'second' })
    const shown = await phones[0]!.view(view => view.activity?.phase === 'shown')
    expect(shown.activity).not.toHaveProperty('comparison')
    await facilitator.command({ type: 'explain', activity: 'second' })
    const explained = await phones[0]!.view(view => view.activity?.phase === 'explained')
    expect(explained.activity?.comparison).toMatchObject({ pairs: 3, gain: null, items: [
      { item: 'K1-twin', before: { percent: 0 }, after: { percent: 100 }, unsure: { before: 3, after: 0 } },
      { item: 'K2-twin', before: { percent: 100 }, after: { percent: 100 } },
    ] })
    expect(JSON.stringify(stage.frames.filter(({ payload }) => !JSON.stringify(payload).includes('"phase":"explained"')))).not.toContain('comparison')
  })

  it('keep what was answered when a phone joins again in the middle', async () => {
    await open('first')
    await phones[0]!.answer({ K1: ['b'] })
    const again = await connect(server, 'participant', { cookie: phones[0]!.cookie })
    expect(again.joined().own).toEqual([{ activity: 'first', round: 1, attempt: 1, answer: { K1: ['b'] } }])
  })
})
