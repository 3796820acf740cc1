import type { FacilitatorCommand, Seat } from '../../live/protocol.ts'
import type { TestServer } from '../helpers/testServer.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PROTOCOL_VERSION } from '../../live/protocol.ts'
import { connect, facilitatorCookie, openSocket, participantCookie } from '../helpers/liveClient.ts'
import { startTestServer } from '../helpers/testServer.ts'

describe('a seat', () => {
  let server: TestServer

  beforeEach(async () => {
    server = await startTestServer()
  })
  afterEach(() => server.dispose())

  async function joinWith(cookie: string, seat: Seat, with_ = {}) {
    const socket = await openSocket(server.url, cookie)
    return socket.timeout(5000).emitWithAck('session:join', { version: PROTOCOL_VERSION, seat, ...with_ })
  }
  const refusedAs = (code: string) => ({ ok: false, error: { code } })

  it.each(['stage', 'facilitator'] as const)('of a %s needs the facilitator cookie', async (seat) => {
    expect(await joinWith(await participantCookie(server), seat)).toEqual(refusedAs('not-allowed'))
    expect(await joinWith('', seat)).toEqual(refusedAs('not-allowed'))
    expect(await joinWith(await facilitatorCookie(server), seat)).toMatchObject({ ok: true })
  })

  it('of a participant needs the cookie that came with the page', async () => {
    expect(await joinWith('', 'participant')).toEqual(refusedAs('not-allowed'))
    expect(await joinWith('participant=me.forged', 'participant')).toEqual(refusedAs('not-allowed'))
  })

  it('is refused with a cookie that was signed for something else', async () => {
    const [, value] = (await participantCookie(server)).split('=')
    expect(await joinWith(`facilitator=${value}`, 'facilitator')).toEqual(refusedAs('not-allowed'))
    const [, held] = (await facilitatorCookie(server)).split('=')
    expect(await joinWith(`participant=${held}`, 'participant')).toEqual(refusedAs('not-allowed'))
  })

  it('of a participant gives no command, even with a facilitator cookie', async () => {
    const both = `${await participantCookie(server)}; ${await facilitatorCookie(server)}`
    const phone = await connect(server, 'participant', { cookie: both })
    expect(await phone.command({ type: 'next' })).toEqual(refusedAs('not-allowed'))
    expect(phone.content()).toBeNull()
    expect(phone.newest()).not.toHaveProperty('live')
  })

  it('of a stage moves the room, and nothing else', async () => {
    const stage = await connect(server, 'stage')
    expect(await stage.command({ type: 'next' })).toEqual({ ok: true, value: null })
    expect(await stage.command({ type: 'screen', screen: 'blank' })).toEqual({ ok: true, value: null })
    const others: FacilitatorCommand[] = [
      { type: 'open', activity: 'K1' },
      { type: 'show', activity: 'K1' },
      { type: 'pair' },
      { type: 'end-session' },
      { type: 'new-session' },
      { type: 'agenda', agenda: '45' },
    ]
    for (const command of others)
      expect(await stage.command(command)).toEqual(refusedAs('not-allowed'))
  })

  it('of stage or console gives no response', async () => {
    const facilitator = await connect(server, 'facilitator')
    await facilitator.command({ type: 'jump', slide: 'poll' })
    await facilitator.command({ type: 'open', activity: 'K1' })
    await facilitator.view(view => view.activity?.phase === 'open')
    expect(await facilitator.answer(['b'])).toEqual(refusedAs('not-allowed'))
  })

  it('is not there before joining', async () => {
    const socket = await openSocket(server.url, await facilitatorCookie(server))
    expect(await socket.timeout(5000).emitWithAck('facilitator:command', { type: 'next' })).toEqual(refusedAs('not-allowed'))
  })

  it('is refused to a page of another version, to no session, and to nonsense', async () => {
    const cookie = await participantCookie(server)
    expect(await joinWith(cookie, 'participant', { version: 0 })).toEqual(refusedAs('wrong-version'))
    expect(await joinWith(cookie, 'participant', { code: 'ZZZZ' })).toEqual(refusedAs('unknown-session'))
    expect(await joinWith(cookie, 'king' as Seat)).toEqual(refusedAs('invalid-payload'))
  })

  it('takes the join code in small letters too', async () => {
    const { code } = server.join()
    expect(await joinWith(await participantCookie(server), 'participant', { code: code.toLowerCase() })).toMatchObject({ ok: true })
  })

  it('survives whatever is sent to it', async () => {
    const phone = await connect(server, 'participant')
    const deep = `${'['.repeat(7000)}${']'.repeat(7000)}`
    const emit = phone.socket.emit.bind(phone.socket) as (event: string, ...payload: unknown[]) => void
    emit('session:join')
    emit('session:join', 7, 'no function')
    emit('response:submit', null)
    emit('nothing:known', {})
    expect(await phone.socket.timeout(5000).emitWithAck('response:submit', 'nonsense' as never)).toEqual(refusedAs('invalid-payload'))
    // As it stands on the wire, for no client would write it.
    phone.socket.io.engine.send(`42["response:submit",{"code":"${phone.newest().session.code}","activity":"K1","round":1,"attempt":1,"answer":${deep}}]`)
    // Whoever sends that is dropped; everybody else is not.
    await connect(server, 'participant')
  })

  it('is refused to the page of another site', async () => {
    const cookie = await facilitatorCookie(server)
    await expect(openSocket(server.url, cookie, { origin: 'http://elsewhere.example' })).rejects.toThrow()
    const own = await openSocket(server.url, cookie, { origin: server.url })
    expect(own.connected).toBe(true)
  })

  it('is limited for each participant, not for the address they share', async () => {
    await server.dispose()
    server = await startTestServer({ limits: { responses: { burst: 3, perSecond: 0 } } })
    const [eager, calm] = await Promise.all([connect(server, 'participant'), connect(server, 'participant')])
    const codes = []
    for (let attempt = 1; attempt <= 4; attempt++) {
      const result = await eager.answer(['b'], { activity: 'K1', attempt })
      codes.push(result.ok || result.error.code)
    }
    expect(codes).toEqual(['closed', 'closed', 'closed', 'too-many'])
    expect(await calm.answer(['b'], { activity: 'K1' })).toEqual(refusedAs('closed'))
  })
})
