import type { TestServer } from '../helpers/testServer.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect, facilitatorCookie, openSocket, participantCookie } from '../helpers/liveClient.ts'
import { startTestServer } from '../helpers/testServer.ts'

let server: TestServer
let facilitator: Awaited<ReturnType<typeof connect<'facilitator'>>>

beforeEach(async () => {
  server = await startTestServer()
  facilitator = await connect(server, 'facilitator')
})
afterEach(async () => {
  facilitator.close()
  await server.dispose()
})

async function letIn(people: unknown, cookie?: string): Promise<Response> {
  return fetch(`${server.url}/api/rehearsal`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'cookie': cookie ?? await facilitatorCookie(server) },
    body: JSON.stringify({ people }),
  })
}

async function simulated(people: number) {
  const { cookies } = await (await letIn(people)).json() as { cookies: string[] }
  return Promise.all(cookies.map(cookie => connect(server, 'participant', { cookie })))
}

async function openPoll(): Promise<void> {
  await facilitator.command({ type: 'jump', slide: 'poll' })
  await facilitator.command({ type: 'open', activity: 'K1' })
}

async function reportNow() {
  const response = await fetch(`${server.url}/api/sessions/${facilitator.newest().session.code}/report.json`, { headers: { cookie: await facilitatorCookie(server) } })
  return await response.json() as { session: { participants: number, simulated: number }, responses: unknown[], activities: { id: string, rounds: { tally: { responses: number } }[] }[] }
}

describe('a simulated participant', () => {
  it('is made with the facilitator key alone', async () => {
    expect((await letIn(3, await participantCookie(server))).status).toBe(403)
    expect((await letIn(3, '')).status).toBe(403)
    expect((await letIn(0)).status).toBe(400)
    expect((await letIn(301)).status).toBe(400)
    expect((await letIn('12')).status).toBe(400)
    expect(facilitator.newest().simulated).toBe(0)
  })

  it('cannot be forged: the cookie of a name is worth nothing without the server\'s signature', async () => {
    await letIn(3)
    const real = await participantCookie(server)
    const socket = await openSocket(server.url, `participant=~1.${real.split('.')[1]}`)
    expect(await socket.emitWithAck('session:join', { version: 1, seat: 'participant' })).toEqual({ ok: false, error: { code: 'not-allowed' } })
    socket.disconnect()
  })

  it('is told apart from phones on the console, and answers as they do', async () => {
    const [real, ...group] = [await connect(server, 'participant'), ...await simulated(2)]
    await facilitator.view(({ counts, simulated }) => counts.connected === 3 && counts.simulated === 2 && simulated === 2)
    await openPoll()
    for (const person of [real!, ...group]) {
      await person.view(({ activity }) => activity?.phase === 'open')
      expect((await person.answer(['b'])).ok).toBe(true)
    }
    await facilitator.view(({ stage }) => stage.responses === 3)
    ;[real!, ...group].forEach(person => person.close())
  })

  it('comes back as the same one, and after a restart of the server', async () => {
    const first = await simulated(2)
    first.forEach(person => person.close())
    await openPoll()
    const again = await simulated(2)
    await again[0]!.view(({ activity }) => activity?.phase === 'open')
    await again[0]!.answer(['a'])
    again.forEach(person => person.close())
    facilitator.close()
    server = await server.restart()
    facilitator = await connect(server, 'facilitator')
    const back = await simulated(2)
    expect(back[0]!.joined().own).toHaveLength(1)
    expect(facilitator.newest().simulated).toBe(2)
    back.forEach(person => person.close())
  })
})

describe('a rehearsal', () => {
  it('is left out of the report, which says how many are', async () => {
    const real = await connect(server, 'participant')
    const group = await simulated(2)
    await openPoll()
    for (const person of [real, ...group]) {
      await person.view(({ activity }) => activity?.phase === 'open')
      await person.answer(['b'])
    }
    const report = await reportNow()
    expect(report.session).toMatchObject({ participants: 1, simulated: 2 })
    expect(report.responses).toHaveLength(1)
    expect(report.activities.find(({ id }) => id === 'K1')?.rounds[0]?.tally.responses).toBe(1)
    ;[real, ...group].forEach(person => person.close())
  })

  it('is cleared by one command: its people are out, and the session is as it was before anybody came', async () => {
    const group = await simulated(3)
    await openPoll()
    for (const person of group) {
      await person.view(({ activity }) => activity?.phase === 'open')
      await person.answer(['b'])
    }
    const { code } = facilitator.newest().session
    const gone = Promise.all(group.map(({ socket }) => new Promise(resolve => socket.once('disconnect', resolve))))
    expect(await facilitator.command({ type: 'clear-simulated' })).toEqual({ ok: true, value: null })
    await gone
    const view = await facilitator.view(({ simulated, counts }) => simulated === 0 && counts.connected === 0)
    expect(view.session.code).toBe(code)
    expect(view.stage.position.slide).toBe('join')
    expect((await reportNow()).session).toMatchObject({ participants: 0, simulated: 0 })
    await openPoll()
    expect((await facilitator.view(({ activity }) => activity?.phase === 'open')).stage.responses).toBe(0)
    group.forEach(person => person.close())
  })

  it('leaves what real people answered, and the session where it stands', async () => {
    const real = await connect(server, 'participant')
    const group = await simulated(3)
    await openPoll()
    for (const person of [real, ...group]) {
      await person.view(({ activity }) => activity?.phase === 'open')
      await person.answer(['b'])
    }
    await facilitator.view(({ stage }) => stage.responses === 4)
    await facilitator.command({ type: 'clear-simulated' })
    const view = await facilitator.view(({ stage, simulated }) => stage.responses === 1 && simulated === 0)
    expect(view.activity).toMatchObject({ id: 'K1', phase: 'open' })
    expect(view.live?.tallies[0]).toMatchObject({ responses: 1, counts: { b: 1 } })
    ;[real, ...group].forEach(person => person.close())
  })

  it('takes nothing from people who were sent away', async () => {
    const [person] = await simulated(1)
    const late = { code: facilitator.newest().session.code, activity: 'K1', round: 1, attempt: 1, answer: ['b'] }
    await facilitator.command({ type: 'clear-simulated' })
    await openPoll()
    const socket = await openSocket(server.url, person!.cookie)
    expect(await socket.emitWithAck('session:join', { version: 1, seat: 'participant' })).toEqual({ ok: false, error: { code: 'not-allowed' } })
    expect((await socket.emitWithAck('response:submit', late)).ok).toBe(false)
    socket.disconnect()
    person!.close()
  })

  it('is never part of a new session', async () => {
    const [person] = await simulated(1)
    await facilitator.command({ type: 'new-session' })
    expect((await facilitator.view(({ session }) => !session.ended)).simulated).toBe(0)
    expect((await person!.join()).ok).toBe(false)
    person!.close()
  })
})
