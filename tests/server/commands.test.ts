import type { FacilitatorCommand } from '../../live/protocol.ts'
import type { LiveClient } from '../helpers/liveClient.ts'
import type { TestServer } from '../helpers/testServer.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../helpers/liveClient.ts'
import { startTestServer } from '../helpers/testServer.ts'

const DONE = { ok: true, value: null }
const refusedAs = (code: string) => ({ ok: false, error: { code } })

describe('a command', () => {
  let server: TestServer
  let facilitator: LiveClient<'facilitator'>
  let stage: LiveClient<'stage'>

  beforeEach(async () => {
    server = await startTestServer()
    facilitator = await connect(server, 'facilitator')
    stage = await connect(server, 'stage')
  })
  afterEach(() => server.dispose())

  it('moves every deck, and every phone follows', async () => {
    const phone = await connect(server, 'participant')
    expect(await stage.command({ type: 'next' })).toEqual(DONE)
    const [there, console_] = await Promise.all([
      stage.view(view => view.position.slide === 'roles'),
      facilitator.view(view => view.stage.position.slide === 'roles'),
      phone.view(view => view.slide.title === 'Title of roles'),
    ])
    expect(there.position).toEqual(console_.stage.position)
    expect(there.position).toEqual({ slide: 'roles', click: 0, clicksTotal: 2, title: 'Title of roles' })
  })

  it('of a burst from several seats ends where all of them lead, and all agree', async () => {
    const presenters = await Promise.all([connect(server, 'facilitator'), connect(server, 'facilitator')])
    const senders = [facilitator, stage, ...presenters]
    // join -> roles, click 1, click 2 -> poll: open, close, show, explain -> close; then there is nothing left.
    const results = await Promise.all(Array.from({ length: 20 }, (_, at) => senders[at % senders.length]!.command({ type: 'next' })))
    expect(results.filter(({ ok }) => ok)).toHaveLength(9)
    expect(results.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 11 }, () => refusedAs('not-now')))
    await stage.view(view => view.position.slide === 'close')
    for (const each of [facilitator, ...presenters])
      await each.view(view => view.stage.position.slide === 'close')
  })

  it('never makes a view older than the one before', async () => {
    await Promise.all(Array.from({ length: 20 }, () => facilitator.command({ type: 'next' })))
    await stage.view(view => view.position.slide === 'close')
    const revisions = stage.frames.filter(({ event }) => event === 'session:view').map(({ payload }) => (payload as { revision: number }).revision)
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b))
  })

  it('is not needed when the deck rests on a poll: it opens by itself', async () => {
    await facilitator.command({ type: 'jump', slide: 'poll' })
    const waiting = await stage.view(view => view.position.slide === 'poll')
    expect(waiting.activity?.phase).toBe('waiting')
    await stage.view(view => view.activity?.phase === 'open')
  })

  it('that passes over a poll does not open it', async () => {
    await facilitator.command({ type: 'jump', slide: 'poll' })
    await facilitator.command({ type: 'skip' })
    await facilitator.command({ type: 'jump', slide: 'pay' })
    await facilitator.command({ type: 'jump', slide: 'poll' })
    await stage.view(view => view.position.slide === 'poll')
    expect(stage.newest().activity?.phase).toBe('waiting')
  })

  it('that sets a time is followed by the close when the time is over', async () => {
    await facilitator.command({ type: 'jump', slide: 'poll' })
    await facilitator.command({ type: 'open', activity: 'K1' })
    await facilitator.command({ type: 'timer', activity: 'K1', seconds: 1 })
    const timed = await stage.view(view => view.activity?.closesAt != null)
    const closed = await stage.view(view => view.activity?.phase === 'closed')
    expect(closed.now).toBeGreaterThanOrEqual(timed.activity!.closesAt!)
  })

  it('that counts people and hands is remembered after a restart', async () => {
    await facilitator.command({ type: 'jump', slide: 'poll' })
    await facilitator.command({ type: 'open', activity: 'K1' })
    const phone = await connect(server, 'participant')
    await phone.answer(['b'])
    expect(await facilitator.command({ type: 'people', people: 24 })).toEqual(DONE)
    expect(await facilitator.command({ type: 'hands', activity: 'K1', round: 1, counts: { a: 5 } })).toEqual(DONE)
    server = await server.restart()
    const after = await connect(server, 'facilitator')
    expect(after.newest()).toMatchObject({
      people: 24,
      stage: { responses: 6, activity: { room: { people: 24, hands: 5 } } },
      live: { hands: { a: 5 }, tallies: [{ responses: 6, hands: 5, counts: { a: 5, b: 1 } }] },
    })
  })

  it('that leaves an open poll asks on the console first', async () => {
    await facilitator.command({ type: 'jump', slide: 'poll' })
    await facilitator.command({ type: 'open', activity: 'K1' })
    expect(await stage.command({ type: 'skip' })).toEqual(refusedAs('asking'))
    const asked = await facilitator.view(view => view.asking !== null)
    expect(asked.asking?.activity).toBe('K1')
    expect(await facilitator.command({ type: 'leave', choice: 'close' })).toEqual(DONE)
    await stage.view(view => view.position.slide === 'close')
  })

  it('to something unknown is refused by name', async () => {
    expect(await facilitator.command({ type: 'jump', slide: 'nowhere' })).toEqual(refusedAs('unknown-slide'))
    expect(await facilitator.command({ type: 'open', activity: 'K99' })).toEqual(refusedAs('unknown-activity'))
    expect(await facilitator.command({ type: 'address', address: '203.0.113.9' })).toEqual(refusedAs('unknown-address'))
    expect(await facilitator.command({ type: 'dance' } as unknown as FacilitatorCommand)).toEqual(refusedAs('invalid-payload'))
  })

  it('opens the way for one more console, once', async () => {
    await facilitator.command({ type: 'pair' })
    const { pairCode } = await facilitator.view(view => view.pairCode !== null)
    expect(pairCode).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
    const paired = await fetch(`${server.url}/console?pair=${pairCode}`, { redirect: 'manual' })
    expect(paired.status).toBe(303)
    await facilitator.view(view => view.pairCode === null)
    const again = await fetch(`${server.url}/console?pair=${pairCode}`, { redirect: 'manual' })
    expect(again.status).toBe(403)
  })

  it('chooses the address that phones are told', async () => {
    const { addresses, address } = facilitator.newest()
    expect(addresses).toContain(address)
    expect(await facilitator.command({ type: 'address', address })).toEqual(DONE)
    expect(stage.newest().join.url).toBe(`http://${address}:${server.port}/${stage.newest().session.code}`)
  })

  it('tells how many are connected, each phone once', async () => {
    const phone = await connect(server, 'participant')
    await connect(server, 'participant', { cookie: phone.cookie })
    const other = await connect(server, 'participant')
    await facilitator.view(({ counts }) => counts.connected === 2 && counts.stages === 1 && counts.facilitators === 1)
    other.close()
    await facilitator.view(({ counts }) => counts.connected === 1)
  })

  it('ends the session for everybody', async () => {
    const phone = await connect(server, 'participant')
    expect(await facilitator.command({ type: 'end-session' })).toEqual(DONE)
    await phone.view(view => view.session.ended)
    expect(await phone.answer(['b'], { activity: 'K1' })).toEqual(refusedAs('ended'))
    expect(await facilitator.command({ type: 'next' })).toEqual(refusedAs('ended'))
  })

  it('starts a new session: whoever came without a code follows, whoever came with one learns that it is over', async () => {
    const old = facilitator.newest().session.code
    const follower = await connect(server, 'participant')
    const guest = await connect(server, 'participant', { code: old })
    await facilitator.command({ type: 'jump', slide: 'poll' })
    await facilitator.command({ type: 'open', activity: 'K1' })
    await follower.view(view => view.activity?.phase === 'open')
    await follower.answer(['b'])
    expect(await facilitator.command({ type: 'new-session' })).toEqual(DONE)
    const isNew = ({ session }: { session: { code: string, ended: boolean } }) => session.code !== old && !session.ended
    const [moved] = await Promise.all([stage.view(isNew), facilitator.view(isNew), follower.view(isNew)])
    await guest.view(({ session }) => session.code === old && session.ended)
    expect(moved.position.slide).toBe('join')
    expect(follower.joined().own).toEqual([])
    expect(await follower.answer(['b'], { code: old, activity: 'K1', attempt: 2 })).toEqual(refusedAs('ended'))
    const late = await connect(server, 'participant', { code: old })
    expect(late.newest().session).toMatchObject({ code: old, ended: true })
    expect(late.joined().own).toEqual([])
  })
})
