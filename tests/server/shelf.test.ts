/** Earlier sessions: listed, resumed, put away, and removed for good, by whoever has the key. */
import type { SessionBrief, ShelfAction } from '../../live/domain/shelf.ts'
import type { TestServer } from '../helpers/testServer.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect, facilitatorCookie, participantCookie } from '../helpers/liveClient.ts'
import { startTestServer } from '../helpers/testServer.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.dispose())

async function shelf(cookie?: string, headers: Record<string, string> = {}) {
  const own = cookie ?? await facilitatorCookie(server)
  const call = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${server.url}/api/sessions${path}`, { ...init, headers: { ...init.headers, ...headers, cookie: own } })
    return { status: response.status, ...await response.json() as { sessions?: SessionBrief[], code?: string } }
  }
  return {
    list: () => call(''),
    act: (code: string, action: ShelfAction | 'nonsense') => call(`/${code}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ action }) }),
  }
}

/** A session with one answer, and a second one after it. */
async function twoSessions() {
  const [facilitator, phone] = await Promise.all([connect(server, 'facilitator'), connect(server, 'participant')])
  const first = phone.newest().session.code
  await facilitator.command({ type: 'jump', slide: 'poll' })
  await phone.view(view => view.activity?.phase === 'open')
  await phone.answer(['b'])
  const byCode = await connect(server, 'participant', { code: first, cookie: phone.cookie })
  await facilitator.command({ type: 'new-session' })
  const second = (await facilitator.view(view => view.session.code !== first)).session.code
  return { facilitator, phone, byCode, first, second, close: () => [facilitator, phone, byCode].forEach(each => each.close()) }
}

describe('the list of sessions', () => {
  it('has the current one first, and is the facilitator’s alone', async () => {
    const { first, second, close } = await twoSessions()
    const { sessions } = await (await shelf()).list()
    expect(sessions).toMatchObject([{ code: second, current: true, endedAt: null, participants: 0 }, { code: first, current: false, participants: 1, archived: false }])
    expect(sessions?.[1]?.endedAt).toBeGreaterThan(0)
    const stranger = await shelf(await participantCookie(server))
    expect([await stranger.list(), await stranger.act(first, 'delete')]).toEqual([{ status: 403, code: 'not-allowed' }, { status: 403, code: 'not-allowed' }])
    const elsewhere = await shelf(undefined, { origin: 'http://elsewhere.example' })
    expect((await elsewhere.act(first, 'delete')).status).toBe(403)
    expect((await (await shelf()).list()).sessions).toHaveLength(2)
    close()
  })

  it('puts an earlier session away and takes it back, never the one that runs', async () => {
    const { first, second, close } = await twoSessions()
    const { act } = await shelf()
    expect((await act(first, 'archive')).sessions?.map(({ archived }) => archived)).toEqual([false, true])
    expect((await act(first, 'unarchive')).sessions?.map(({ archived }) => archived)).toEqual([false, false])
    expect(await act(second, 'archive')).toEqual({ status: 409, code: 'not-now' })
    expect(await act('ZZZZ', 'archive')).toEqual({ status: 404, code: 'unknown-session' })
    expect(await act(first, 'nonsense')).toEqual({ status: 400, code: 'invalid-payload' })
    close()
  })

  it('resumes an earlier session where it stood: everybody follows, answers count on, also after a restart', async () => {
    const { facilitator, phone, byCode, first, second, close } = await twoSessions()
    await byCode.view(view => view.session.ended)
    const { act } = await shelf()
    expect((await act(first, 'resume')).sessions).toMatchObject([{ code: first, current: true, endedAt: null }, { code: second, current: false }])
    const seen = await facilitator.view(view => view.session.code === first && view.live?.tallies[0]?.responses === 1)
    expect(seen).toMatchObject({ session: { ended: false }, activity: { id: 'K1', phase: 'open' } })
    await phone.view(view => view.session.code === first)
    await byCode.view(view => !view.session.ended)
    expect(await phone.answer(['a'], { attempt: 2 })).toMatchObject({ ok: true })
    close()
    server = await server.restart()
    expect((await (await shelf()).list()).sessions?.[0]).toMatchObject({ code: first, current: true, participants: 1 })
  })

  it('deletes the session that runs: its phones learn that it is over, a new one begins, and no byte of it stays', async () => {
    const { facilitator, phone, first, second, close } = await twoSessions()
    const { act } = await shelf()
    await act(first, 'resume')
    await phone.view(view => view.session.code === first)
    const late = await connect(server, 'participant', { code: first, cookie: phone.cookie })
    const { sessions } = await act(first, 'delete')
    expect(sessions?.map(({ code }) => code)).toContain(second)
    expect(sessions?.map(({ code }) => code)).not.toContain(first)
    await late.view(view => view.session.ended)
    expect(await late.answer(['c'], { code: first, attempt: 9 })).toEqual({ ok: false, error: { code: 'unknown-session' } })
    await facilitator.view(view => view.session.code === sessions?.[0]?.code)
    const bytes = readdirSync(server.dataDir).filter(name => name.startsWith('workshop.sqlite')).map(name => readFileSync(join(server.dataDir, name), 'latin1')).join('')
    expect(bytes).not.toContain(first)
    expect(bytes).toContain(second)
    late.close()
    close()
  })
})
