/** Two facilitators at once, and what is kept of what they did. */
import type { LogEntry } from '../../live/domain/log.ts'
import type { SeenCommand } from '../../live/protocol.ts'
import type { LiveClient } from '../helpers/liveClient.ts'
import type { TestServer } from '../helpers/testServer.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect, facilitatorCookie, participantCookie } from '../helpers/liveClient.ts'
import { startTestServer } from '../helpers/testServer.ts'

const CHANGED = { ok: false, error: { code: 'changed' } }
const DONE = { ok: true, value: null }

let server: TestServer
let one: LiveClient<'facilitator'>
let two: LiveClient<'facilitator'>

beforeEach(async () => {
  server = await startTestServer()
  ;[one, two] = await Promise.all([connect(server, 'facilitator'), connect(server, 'facilitator')])
})
afterEach(async () => {
  one.close()
  two.close()
  await server.dispose()
})

async function readLog(cookie?: string): Promise<{ status: number, log?: LogEntry[] }> {
  const response = await fetch(`${server.url}/api/sessions/${one.newest().session.code}/log.json`, { headers: { cookie: cookie ?? await facilitatorCookie(server) } })
  return { status: response.status, ...await response.json() as { log?: LogEntry[] } }
}

describe('two consoles', () => {
  it('of two taps on Next at the same moment one counts, and the other is told', async () => {
    const { seen } = one.newest()
    const results = await Promise.all([one, two].map(each => each.command({ type: 'next', seen } as SeenCommand)))
    expect(results).toEqual([DONE, CHANGED])
    const after = await two.view(view => view.stage.position.slide === 'roles')
    expect(after.stage.position.click).toBe(0)
    expect(await two.command({ type: 'next', seen: after.seen } as SeenCommand)).toEqual(DONE)
  })

  it('one’s own quick taps all count, though the screen has not caught up', async () => {
    const { seen } = one.newest()
    const results = await Promise.all([1, 2, 3].map(() => one.command({ type: 'next', seen } as SeenCommand)))
    expect(results).toEqual([DONE, DONE, DONE])
    await one.view(view => view.stage.position.slide === 'roles' && view.stage.position.click === 2)
  })

  it('a tap that was meant for a waiting poll does not close the one that has opened by itself', async () => {
    await one.command({ type: 'jump', slide: 'poll' })
    const { seen } = await one.view(view => view.activity?.phase === 'waiting')
    await two.view(view => view.activity?.phase === 'open')
    expect(await one.command({ type: 'next', seen } as SeenCommand)).toEqual(CHANGED)
    expect(two.newest().activity?.phase).toBe('open')
  })

  it('votes, counts and a blank screen stand in nobody’s way', async () => {
    const { seen } = one.newest()
    await two.command({ type: 'people', people: 20 })
    await two.command({ type: 'screen', screen: 'blank' })
    expect(await one.command({ type: 'next', seen } as SeenCommand)).toEqual(DONE)
  })

  it('a second "new session" does not end the one that has just begun', async () => {
    const { seen, session } = two.newest()
    expect(await one.command({ type: 'new-session', seen } as SeenCommand)).toEqual(DONE)
    expect(await two.command({ type: 'new-session', seen } as SeenCommand)).toEqual(CHANGED)
    const begun = await two.view(view => view.session.code !== session.code)
    expect(begun.session.ended).toBe(false)
  })
})

describe('the log', () => {
  it('has who did what, what it changed, what came to nothing and what happened by itself, and survives a restart', async () => {
    const phone = await connect(server, 'participant')
    const { seen } = one.newest()
    await one.command({ type: 'jump', slide: 'poll' })
    await phone.view(view => view.activity?.phase === 'open')
    await phone.answer(['b'])
    await two.command({ type: 'next', seen } as SeenCommand)
    await two.command({ type: 'explain', activity: 'K1' })
    await two.command({ type: 'close', activity: 'K1' })
    server = await server.restart()
    const { log } = await readLog()
    expect(log).toMatchObject([
      { by: 'facilitator', command: 'jump', slide: 'poll' },
      { by: 'itself', activities: [{ id: 'K1', phase: 'open', round: 1 }] },
      { by: 'facilitator', command: 'next', refused: 'changed' },
      { by: 'facilitator', command: 'explain', refused: 'not-now' },
      { by: 'facilitator', command: 'close', activities: [{ id: 'K1', phase: 'closed', round: 1 }] },
    ])
    expect(JSON.stringify(log)).not.toContain(phone.cookie.split('=')[1]!.split('.')[0])
    phone.close()
  })

  it('is the facilitator’s alone', async () => {
    expect(await readLog(await participantCookie(server))).toEqual({ status: 403, code: 'not-allowed' })
  })
})
