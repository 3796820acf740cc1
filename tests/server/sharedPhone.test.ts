/** One phone, several people: what the server takes from whom, and how it counts them. */
import type { Report } from '../../live/domain/report.ts'
import type { LiveClient } from '../helpers/liveClient.ts'
import type { TestServer } from '../helpers/testServer.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PROTOCOL_VERSION } from '../../live/protocol.ts'
import { connect, cookieOf, facilitatorCookie, openSocket, participantCookie } from '../helpers/liveClient.ts'
import { startTestServer } from '../helpers/testServer.ts'

let server: TestServer
let facilitator: LiveClient<'facilitator'>

beforeEach(async () => {
  server = await startTestServer()
  facilitator = await connect(server, 'facilitator')
  await facilitator.command({ type: 'jump', slide: 'poll' })
  await facilitator.command({ type: 'open', activity: 'K1' })
})
afterEach(() => server.dispose())

const people = (cookie: string, method = 'POST', person = '', headers = {}) => fetch(`${server.url}/api/people${person && `/${person}`}`, { method, headers: { cookie, ...headers } })

/** The cookies of a phone with this many people on it. */
async function aPhoneOf(count: number): Promise<string> {
  let cookie = await participantCookie(server)
  for (let added = 1; added < count; added++)
    cookie += `; ${cookieOf(await people(cookie))}`
  return cookie
}
const joinAs = (cookie: string, person: number) => connect(server, 'participant', { cookie, person })
const refusedAs = (code: string) => ({ ok: false, error: { code } })

describe('a shared phone', () => {
  it('has a signed cookie for each of four people, which no script can read, and takes no fifth', async () => {
    let cookie = await participantCookie(server)
    for (const person of [2, 3, 4]) {
      const added = await people(cookie)
      expect(await added.json()).toEqual({ person })
      expect(added.headers.getSetCookie()[0]).toMatch(new RegExp(`^participant-${person}=[\\w-]+\\.[\\w-]+;.*HttpOnly.*SameSite=Lax`))
      cookie += `; ${cookieOf(added)}`
    }
    const fifth = await people(cookie)
    expect([fifth.status, await fifth.json(), fifth.headers.getSetCookie()]).toEqual([409, { code: 'full' }, []])
  })

  it('is not made by whoever never opened the page, or from a page of another site', async () => {
    expect((await people('')).status).toBe(403)
    expect((await people('participant=me.forged')).status).toBe(403)
    expect((await people(await participantCookie(server), 'POST', '', { origin: 'http://elsewhere.example' })).status).toBe(403)
  })

  it('may be given only so many people, however often they are taken away', async () => {
    const cookie = await participantCookie(server)
    const statuses = []
    for (let time = 0; time < 13; time++)
      statuses.push((await people(cookie)).status)
    expect(statuses).toEqual([...Array.from({ length: 12 }).fill(201), 429])
  })

  it('gives each of them an answer and an order of their own', async () => {
    const cookie = await aPhoneOf(3)
    const seeds = []
    for (const [at, answer] of ['a', 'b', 'b'].entries()) {
      const person = await joinAs(cookie, at + 1)
      expect(person.joined().own).toEqual([])
      expect((await person.answer([answer])).ok).toBe(true)
      seeds.push(person.joined().seed)
      person.close()
    }
    expect(new Set(seeds).size).toBe(3)
    const { live } = await facilitator.view(view => view.live?.tallies[0]?.responses === 3)
    expect(live?.tallies[0]).toMatchObject({ counts: { a: 1, b: 2 } })
    const back = await joinAs(cookie, 2)
    expect(back.joined().own).toMatchObject([{ activity: 'K1', answer: ['b'] }])
    expect(back.joined().people).toEqual([1, 2, 3].map(person => ({ person, given: [{ activity: 'K1', round: 1, attempt: 1 }] })))
    expect(JSON.stringify(back.joined().people)).not.toContain('"b"')
  })

  it('counts as one phone and as many people', async () => {
    const cookie = await aPhoneOf(3)
    await joinAs(cookie, 2)
    await joinAs(cookie, 3)
    const lone = await connect(server, 'participant')
    expect(lone.joined()).not.toHaveProperty('people')
    const { counts } = await facilitator.view(view => view.counts.connected === 2)
    expect(counts).toMatchObject({ connected: 2, people: 4 })
  })

  it('may send what another of its people had answered, and nobody else', async () => {
    const phone = await joinAs(await aPhoneOf(2), 1)
    expect(await phone.answer(['a'], { person: 2 })).toMatchObject({ ok: true })
    expect(await phone.answer(['b'])).toMatchObject({ ok: true, value: { attempt: 1, answer: ['b'] } })
    expect(await phone.answer(['c'], { person: 3 })).toEqual(refusedAs('not-allowed'))
    expect(await phone.answer(['c'], { person: 5 })).toEqual(refusedAs('invalid-payload'))
    await facilitator.view(view => view.live?.tallies[0]?.responses === 2)
  })

  it('does not let a place be taken by a forged cookie, or by one person twice', async () => {
    const cookie = await participantCookie(server)
    const [, value] = cookie.split('=')
    for (const second of ['participant-2=me.forged', `participant-2=${value}`]) {
      const socket = await openSocket(server.url, `${cookie}; ${second}`)
      expect(await socket.timeout(5000).emitWithAck('session:join', { version: PROTOCOL_VERSION, seat: 'participant', person: 2 })).toEqual(refusedAs('not-allowed'))
      socket.disconnect()
    }
  })

  it('lets no stage or console answer for a person', async () => {
    const cookie = `${await aPhoneOf(2)}; ${await facilitatorCookie(server)}`
    const stage = await connect(server, 'stage', { cookie })
    const { session } = stage.newest()
    expect(await stage.socket.timeout(5000).emitWithAck('response:submit', { code: session.code, activity: 'K1', round: 1, attempt: 1, answer: ['a'], person: 2 })).toEqual(refusedAs('not-allowed'))
  })

  it('forgets a person whose answers stay counted, and gives the place to somebody new', async () => {
    const cookie = await aPhoneOf(2)
    const second = await joinAs(cookie, 2)
    await second.answer(['a'])
    const gone = await people(cookie, 'DELETE', '2')
    expect([gone.status, gone.headers.getSetCookie()[0]]).toEqual([204, expect.stringMatching(/^participant-2=;.*(?:Max-Age=0|Expires=Thu, 01 Jan 1970)/)])
    const [first] = cookie.split('; ')
    const again = `${first}; ${cookieOf(await people(first!))}`
    const somebodyNew = await joinAs(again, 2)
    expect(somebodyNew.joined().own).toEqual([])
    await somebodyNew.answer(['b'])
    expect((await facilitator.view(view => view.live?.tallies[0]?.responses === 2)).live?.tallies[0]).toMatchObject({ counts: { a: 1, b: 1 } })
  })

  it.each(['1', '5', 'x'])('never forgets person %s', async (person) => {
    expect((await people(await aPhoneOf(2), 'DELETE', person)).status).toBe(403)
  })

  it('has all its people after a restart, and the report counts them', async () => {
    const cookie = await aPhoneOf(2)
    await (await joinAs(cookie, 1)).answer(['a'])
    await (await joinAs(cookie, 2)).answer(['b'])
    const { code } = facilitator.newest().session
    server = await server.restart()
    const second = await joinAs(cookie, 2)
    expect(second.joined().own).toMatchObject([{ answer: ['b'] }])
    const report = await (await fetch(`${server.url}/api/sessions/${code}/report.json`, { headers: { cookie: facilitator.cookie } })).json() as Report
    expect(report.session.participants).toBe(2)
    expect(new Set(report.responses.map(({ token }) => token)).size).toBe(2)
  })
})
