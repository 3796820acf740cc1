import type { LiveClient } from '../helpers/liveClient.ts'
import type { TestServer } from '../helpers/testServer.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aPoll, surroundings } from '../helpers/domainBuilders.ts'
import { connect } from '../helpers/liveClient.ts'
import { startTestServer } from '../helpers/testServer.ts'

const RATIONALE = 'a rationale that nobody may read early'

/** Every name of a property anywhere in what arrived, with its value. */
function properties(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null)
    return []
  return Object.entries(value).flatMap(([name, each]) => [[name, each] as [string, unknown], ...properties(each)])
}

describe('what a phone receives', () => {
  let server: TestServer
  let facilitator: LiveClient<'facilitator'>
  let stage: LiveClient<'stage'>
  let phone: LiveClient<'participant'>

  beforeEach(async () => {
    server = await startTestServer({ content: surroundings([aPoll({ rationale: RATIONALE })]).content })
    facilitator = await connect(server, 'facilitator')
    stage = await connect(server, 'stage')
    phone = await connect(server, 'participant')
    await facilitator.command({ type: 'jump', slide: 'poll' })
    await facilitator.command({ type: 'open', activity: 'K1' })
    for (const answer of ['a', 'b', 'b']) {
      const other = await connect(server, 'participant')
      await other.view(view => view.activity?.phase === 'open')
      await other.answer([answer])
    }
    await phone.answer(['c'], { activity: 'K1' })
    await stage.view(view => view.responses === 4)
    await phone.join()
  })
  afterEach(() => server.dispose())

  function phonesFrames() {
    return phone.frames.map(({ payload }) => payload)
  }
  const named = (frames: unknown, name: string) => properties(frames).filter(([each]) => each === name).map(([, value]) => value)

  it('has no count and no key before the result is shown', async () => {
    await facilitator.command({ type: 'close', activity: 'K1' })
    await phone.view(view => view.activity?.phase === 'closed')
    const frames = phonesFrames()
    expect(frames.length).toBeGreaterThan(3)
    expect(named(frames, 'tallies').every(value => value === null)).toBe(true)
    expect(named(frames, 'explanation').every(value => value === null)).toBe(true)
    for (const name of ['counts', 'responses', 'key', 'live', 'movement', 'notes', 'rationale', 'pairCode', 'next', 'participant', 'advice'])
      expect(named(frames, name).filter(value => value !== null)).toEqual([])
    expect(JSON.stringify(frames)).not.toContain(RATIONALE)
  })

  it('has the distribution once it is shown, and the key only when it is explained', async () => {
    await facilitator.command({ type: 'close', activity: 'K1' })
    await facilitator.command({ type: 'show', activity: 'K1' })
    const shown = await phone.view(view => view.activity?.phase === 'shown')
    expect(shown.activity?.tallies?.[0]).toMatchObject({ counts: { a: 1, b: 2, c: 1 } })
    expect(JSON.stringify(phonesFrames())).not.toContain(RATIONALE)
    await facilitator.command({ type: 'explain', activity: 'K1' })
    const explained = await phone.view(view => view.activity?.phase === 'explained')
    expect(explained.activity?.explanation).toMatchObject({ key: ['b'], rationale: RATIONALE })
  })

  it('has no other answer than its own', () => {
    expect(named(phonesFrames(), 'answer')).toEqual([['c']])
  })

  it('is nothing at all while others answer', async () => {
    const before = phone.frames.length
    const other = await connect(server, 'participant')
    await other.answer(['a'], { activity: 'K1' })
    await stage.view(view => view.responses === 5)
    // Whatever had been sent to the phone would have arrived before the answer to this.
    await phone.socket.timeout(5000).emitWithAck('facilitator:command', { type: 'next' })
    expect(phone.frames.length).toBe(before)
  })

  it('is less than the stage receives, which sees how many but not which', async () => {
    const frames = stage.frames.map(({ payload }) => payload)
    expect(named(frames, 'responses')).toContain(4)
    expect(named(frames, 'tallies').every(value => value === null)).toBe(true)
    for (const name of ['counts', 'key', 'live', 'notes', 'rationale', 'pairCode', 'advice'])
      expect(named(frames, name)).toEqual([])
  })
})
