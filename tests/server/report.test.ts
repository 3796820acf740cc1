import type { Report } from '../../live/domain/report.ts'
import type { LiveClient } from '../helpers/liveClient.ts'
import type { TestServer } from '../helpers/testServer.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chosenIn } from '../../live/domain/activities/poll.ts'
import { aPoll, surroundings } from '../helpers/domainBuilders.ts'
import { connect, cookieOf, facilitatorCookie, participantCookie } from '../helpers/liveClient.ts'
import { startTestServer } from '../helpers/testServer.ts'

describe('the report of a session', () => {
  let server: TestServer
  let facilitator: LiveClient<'facilitator'>
  let code: string

  beforeEach(async () => {
    server = await startTestServer()
    facilitator = await connect(server, 'facilitator')
    code = facilitator.newest().session.code
  })
  afterEach(() => server.dispose())

  const get = (path: string, cookie = facilitator.cookie) => fetch(`${server.url}/api/sessions/${path}`, { redirect: 'manual', headers: { cookie } })
  const report = async () => await (await get(`${code}/report.json`)).json() as Report

  /** Opens the poll and lets each of these answer it. */
  async function vote(phones: LiveClient<'participant'>[], answers: string[], round = 1) {
    await Promise.all(phones.map(async (phone, at) => {
      await phone.view(({ activity }) => activity?.phase === 'open' && activity.round === round)
      expect((await phone.answer([answers[at]!])).ok).toBe(true)
    }))
  }

  it.each(['report.json', 'report.csv', 'client.csv', 'report.html', 'report.pdf', 'charts/K1.png'])('as %s is for the facilitator alone', async (file) => {
    for (const cookie of ['', await participantCookie(server), 'facilitator=me.forged']) {
      const response = await get(`${code}/${file}`, cookie)
      expect(response.status).toBe(403)
      expect(await response.text()).not.toContain(code)
    }
    // What a browser draws is looked at elsewhere.
    if (/json|csv/.test(file))
      expect((await get(`${code}/${file}`)).status).toBe(200)
  })

  it('takes the key from its address once, and hears no more guesses after too many', async () => {
    const right = await get(`${code}/report.json?key=${server.key}`, '')
    expect([right.status, right.headers.get('location')]).toEqual([302, `/api/sessions/${code}/report.json`])
    expect((await get(`${code}/report.json`, cookieOf(right))).status).toBe(200)
    const statuses = []
    for (let guess = 0; guess < 11; guess++)
      statuses.push((await get(`${code}/report.json?key=guess${guess}`, '')).status)
    expect(statuses).toEqual([...Array.from({ length: 10 }).fill(403), 429])
  })

  it('is a file of its own name, and nobody keeps a copy on the way', async () => {
    const response = await get(`${code.toLowerCase()}/report.json`)
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="report-${code}.json"`)
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it.each(['ZZZZ/report.json', '%00/report.json', 'KEY/report.docx', 'KEY/constructor', 'KEY/charts/..%2Freport.png'])('does not exist at %s', async (path) => {
    expect((await get(path.replace('KEY', code))).status).toBe(404)
  })

  it('gives the numbers that its rows give when they are counted anew', async () => {
    const phones = await Promise.all(Array.from({ length: 5 }, () => connect(server, 'participant')))
    await facilitator.command({ type: 'jump', slide: 'poll' })
    await facilitator.command({ type: 'open', activity: 'K1' })
    await vote(phones, ['a', 'b', 'c', 'a', 'not-sure'])
    await facilitator.command({ type: 'close', activity: 'K1' })
    await facilitator.command({ type: 'vote-again', activity: 'K1' })
    await vote(phones.slice(1), ['b', 'b', 'b', 'b'], 2)
    await facilitator.command({ type: 'hands', activity: 'K1', round: 2, counts: { b: 3 } })
    await facilitator.command({ type: 'close', activity: 'K1' })
    await facilitator.command({ type: 'show', activity: 'K1' })

    const { responses, activities: [poll] } = await report()
    expect(responses).toHaveLength(9)
    for (const { round, hands, tally } of poll!.rounds) {
      const counts: Record<string, number> = { 'a': 0, 'b': 0, 'c': 0, 'not-sure': 0 }
      const rows = responses.filter(row => row.round === round)
      for (const id of rows.flatMap(({ answer }) => chosenIn(answer)))
        counts[id]!++
      for (const [id, people] of Object.entries(hands))
        counts[id]! += people
      const raised = Object.values(hands).reduce((sum, people) => sum + people, 0)
      expect(tally).toEqual({ kind: 'poll', responses: rows.length + raised, hands: raised, counts })
    }
    expect(poll!.shown.tallies).toEqual(poll!.rounds.map(({ tally }) => tally))
    const first = new Map(responses.filter(({ round }) => round === 1).map(({ token, answer }) => [token, chosenIn(answer)[0]]))
    const second = responses.filter(({ round }) => round === 2)
    expect(poll!.shown.movement).toMatchObject({
      pairs: second.length,
      moved: second.filter(({ token, answer }) => first.get(token) !== chosenIn(answer)[0]).length,
    })
  })

  it('names no participant, and calls one the same only within itself', async () => {
    const phone = await connect(server, 'participant')
    await facilitator.command({ type: 'jump', slide: 'poll' })
    await facilitator.command({ type: 'open', activity: 'K1' })
    await vote([phone], ['b'])
    const [one, other] = [await report(), await report()]
    const participant = /participant=([\w-]+)/.exec(phone.cookie)![1]!
    expect(JSON.stringify(one)).not.toContain(participant)
    expect(one.responses[0]!.token).not.toBe(other.responses[0]!.token)
  })

  it('is there after a restart, and of sessions that are over', async () => {
    const phone = await connect(server, 'participant')
    await facilitator.command({ type: 'jump', slide: 'poll' })
    await facilitator.command({ type: 'open', activity: 'K1' })
    await vote([phone], ['b'])
    phone.close()
    await facilitator.command({ type: 'new-session' })
    await facilitator.view(({ session }) => session.code !== code)
    server = await server.restart()
    const found = await (await get(`${code}/report.json`, await facilitatorCookie(server))).json() as Report
    expect(found.responses).toHaveLength(1)
    expect(found.session.endedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/)
  })

  it('is a table for spreadsheets too, one row for each response, whose cells are never formulas', async () => {
    await server.dispose()
    const { content } = surroundings([aPoll({ question: '=1+1, "which" one?' })])
    server = await startTestServer({ content })
    facilitator = await connect(server, 'facilitator')
    code = facilitator.newest().session.code
    const phone = await connect(server, 'participant')
    await facilitator.command({ type: 'jump', slide: 'poll' })
    await facilitator.command({ type: 'open', activity: 'K1' })
    await vote([phone], ['b'])
    const bytes = new Uint8Array(await (await get(`${code}/report.csv`)).arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xEF, 0xBB, 0xBF])
    const [head, row, end] = new TextDecoder().decode(bytes).split('\r\n')
    expect(head).toBe('token,activity,kind,question,round,answer,in_words,minute,paper')
    expect(row).toMatch(/^[0-9a-f]{12},K1,poll,"'=1\+1, ""which"" one\?",1,"\[""b""\]",A joint benefit,\d{4}-\d\d-\d\dT\d\d:\d\dZ,$/)
    expect(end).toBe('')
  })
})
