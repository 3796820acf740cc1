import type { LiveClient } from '../helpers/liveClient.ts'
import type { TestServer } from '../helpers/testServer.ts'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aPoll, surroundings } from '../helpers/domainBuilders.ts'
import { connect } from '../helpers/liveClient.ts'
import { startTestServer } from '../helpers/testServer.ts'

const SIDE = aPoll({ id: 'side', opens: 'on-join', key: null, notSure: null })

describe('a response', () => {
  let server: TestServer
  let facilitator: LiveClient<'facilitator'>
  let stage: LiveClient<'stage'>
  let phone: LiveClient<'participant'>

  beforeEach(async () => {
    server = await startTestServer({ content: surroundings([aPoll(), SIDE]).content })
    facilitator = await connect(server, 'facilitator')
    stage = await connect(server, 'stage')
    phone = await connect(server, 'participant')
    await facilitator.command({ type: 'jump', slide: 'poll' })
    await facilitator.command({ type: 'open', activity: 'K1' })
    await phone.view(view => view.activity?.phase === 'open')
  })
  afterEach(() => server.dispose())

  const own = (with_ = {}) => ({ activity: 'K1', round: 1, attempt: 1, answer: ['b'], ...with_ })
  const counts = async (fits: (counts: Record<string, number>) => boolean) =>
    (await facilitator.view(({ live }) => live?.tallies[0]?.kind === 'poll' && fits(live.tallies[0].counts))).live?.tallies[0]

  it('is saved, and its count grows on the stage and on the console', async () => {
    expect(await phone.answer(['b'])).toEqual({ ok: true, value: own() })
    await stage.view(view => view.responses === 1)
    expect(await counts(({ b }) => b === 1)).toMatchObject({ responses: 1 })
  })

  it('can be changed until the close, and the last answer counts', async () => {
    await phone.answer(['b'])
    await phone.answer(['a'], { attempt: 2 })
    expect(await counts(({ a }) => a === 1)).toMatchObject({ responses: 1, counts: { a: 1, b: 0 } })
  })

  it('counts once when it is sent twice', async () => {
    await phone.answer(['b'])
    expect(await phone.answer(['b'])).toEqual({ ok: true, value: own() })
    expect(await counts(({ b }) => b === 1)).toMatchObject({ responses: 1 })
  })

  it('is stale when another tab has saved a newer one, which comes back', async () => {
    await phone.answer(['b'], { attempt: 3 })
    expect(await phone.answer(['a'], { attempt: 2 })).toEqual({ ok: false, error: { code: 'stale', saved: own({ attempt: 3 }) } })
  })

  it('reaches the other tabs of its participant, and nobody else', async () => {
    const otherTab = await connect(server, 'participant', { cookie: phone.cookie })
    const otherPhone = await connect(server, 'participant')
    await phone.answer(['b'])
    await expect.poll(() => otherTab.saved).toEqual([own()])
    await otherPhone.join()
    expect(otherPhone.saved).toEqual([])
    expect(otherPhone.joined().own).toEqual([])
  })

  it('is there again when its phone joins again', async () => {
    await phone.answer(['b'])
    const later = await connect(server, 'participant', { cookie: phone.cookie })
    expect(later.joined().own).toEqual([own()])
    expect(later.joined().seed).toBe(phone.joined().seed)
  })

  it('is refused after the close', async () => {
    await facilitator.command({ type: 'close', activity: 'K1' })
    expect(await phone.answer(['b'])).toEqual({ ok: false, error: { code: 'closed' } })
    expect((await facilitator.view(view => view.activity?.phase === 'closed')).live?.tallies[0]).toMatchObject({ responses: 0 })
  })

  it('is acknowledged after the close when it was saved before, and only its acknowledgement got lost', async () => {
    await phone.answer(['b'])
    await facilitator.command({ type: 'close', activity: 'K1' })
    expect(await phone.answer(['b'])).toEqual({ ok: true, value: own() })
    expect(await phone.answer(['a'], { attempt: 2 })).toEqual({ ok: false, error: { code: 'closed' } })
  })

  it('to an earlier round is refused', async () => {
    await phone.answer(['b'])
    await facilitator.command({ type: 'close', activity: 'K1' })
    await facilitator.command({ type: 'vote-again', activity: 'K1' })
    await phone.view(view => view.activity?.round === 2)
    expect(await phone.answer(['a'], { round: 1, attempt: 2 })).toEqual({ ok: false, error: { code: 'closed' } })
    expect(await phone.answer(['a'])).toEqual({ ok: true, value: own({ round: 2, answer: ['a'] }) })
    const view = await facilitator.view(({ live }) => live?.movement?.pairs === 1)
    expect(view.live?.movement?.moves).toEqual([{ from: 'b', to: 'a', people: 1 }])
  })

  it('that is no answer to its question is refused', async () => {
    expect(await phone.answer(['z'])).toEqual({ ok: false, error: { code: 'invalid-answer' } })
    expect(await phone.answer('b')).toEqual({ ok: false, error: { code: 'invalid-answer' } })
  })

  it('to a question or a session that does not exist is refused', async () => {
    expect(await phone.answer(['b'], { activity: 'K99' })).toEqual({ ok: false, error: { code: 'unknown-activity' } })
    expect(await phone.answer(['b'], { code: 'ZZZZ' })).toEqual({ ok: false, error: { code: 'unknown-session' } })
  })

  it('to the question after joining counts at any time, and moves nothing on the stage', async () => {
    expect(await phone.answer(['a'], { activity: 'side' })).toMatchObject({ ok: true })
    expect(phone.newest().arrival).toMatchObject({ id: 'side', phase: 'open' })
    expect(stage.newest().responses).toBe(0)
  })

  it('that cannot be saved is never acknowledged, and may be sent again', async () => {
    const other = new DatabaseSync(join(server.dataDir, 'workshop.sqlite'))
    other.exec('BEGIN IMMEDIATE')
    expect(await phone.answer(['b'])).toEqual({ ok: false, error: { code: 'unavailable' } })
    expect(await facilitator.command({ type: 'close', activity: 'K1' })).toEqual({ ok: false, error: { code: 'unavailable' } })
    other.exec('ROLLBACK')
    other.close()
    expect(await phone.answer(['b'])).toEqual({ ok: true, value: own() })
    expect(await counts(({ b }) => b === 1)).toMatchObject({ responses: 1 })
  })

  it('of each of a crowd counts exactly once, though the poll closes in the middle', async () => {
    const crowd = await Promise.all(Array.from({ length: 60 }, () => connect(server, 'participant')))
    await Promise.all(crowd.map(each => each.view(view => view.activity?.phase === 'open')))
    const first = crowd.slice(0, 30).map(each => each.answer(['b']))
    const closing = facilitator.command({ type: 'close', activity: 'K1' })
    const second = crowd.slice(30).map(each => each.answer(['b']))
    const results = await Promise.all([...first, ...second])
    await closing
    const acknowledged = results.filter(({ ok }) => ok).length
    await facilitator.command({ type: 'show', activity: 'K1' })
    const shown = await stage.view(view => view.activity?.phase === 'shown')
    expect(shown.activity?.tallies?.[0]).toMatchObject({ responses: acknowledged, counts: { b: acknowledged } })
    expect(results.filter(result => !result.ok && result.error.code !== 'closed')).toEqual([])
  })
})
