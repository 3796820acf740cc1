/** Answers on paper: typed in, changed, taken back, and in the report. */
import type { Report } from '../../live/domain/report.ts'
import type { SlipRequest, SlipSheet } from '../../live/domain/slips.ts'
import type { Result, Seat } from '../../live/protocol.ts'
import type { LiveClient } from '../helpers/liveClient.ts'
import type { TestServer } from '../helpers/testServer.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../helpers/liveClient.ts'
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

const ask = (request: SlipRequest, from: LiveClient<Seat> = facilitator): Promise<Result<SlipSheet>> => from.socket.timeout(5000).emitWithAck('facilitator:slips', request)
const type = (slip: number, answer: NonNullable<SlipRequest['entry']>['answer'], round?: number) => ask({ activity: 'K1', round, entry: { slip, answer } })
const refusedAs = (code: string) => ({ ok: false, error: { code } })
async function steps(...types: ('close' | 'vote-again' | 'show')[]) {
  for (const each of types)
    await facilitator.command({ type: each, activity: 'K1' })
}

describe('a slip', () => {
  it('is typed in after the close, changed, and taken back', async () => {
    await steps('close')
    expect(await type(7, ['a'])).toMatchObject({ ok: true, value: { round: 1, rounds: 1, slips: [{ slip: 7, answer: ['a'] }] } })
    expect(await type(3, ['c'])).toMatchObject({ value: { slips: [{ slip: 3 }, { slip: 7 }] } })
    expect(await type(7, ['b'])).toMatchObject({ value: { slips: [{ slip: 3 }, { slip: 7, answer: ['b'] }] } })
    const { live } = await facilitator.view(view => view.live?.tallies[0]?.responses === 2)
    expect(live?.tallies[0]).toMatchObject({ slips: 2, counts: { a: 0, b: 1, c: 1 } })
    expect(await type(3, null)).toMatchObject({ value: { slips: [{ slip: 7 }] } })
    await facilitator.view(view => view.live?.tallies[0]?.responses === 1)
    expect(await type(3, ['a'])).toMatchObject({ value: { slips: [{ slip: 3, answer: ['a'] }, { slip: 7 }] } })
  })

  it('reaches stage and phones also when the result is shown already', async () => {
    const phones = await Promise.all([1, 2, 3].map(() => connect(server, 'participant')))
    for (const phone of phones) {
      await phone.view(({ activity }) => activity?.phase === 'open')
      await phone.answer(['a'])
    }
    await steps('close', 'show')
    await phones[0]!.view(({ activity }) => activity?.tallies?.[0]?.responses === 3)
    await type(7, ['b'])
    const seen = await phones[0]!.view(({ activity }) => activity?.tallies?.[0]?.responses === 4)
    expect(seen.activity?.tallies?.[0]).toMatchObject({ slips: 1, counts: { a: 3, b: 1 } })
  })

  it('pairs by its number in who moved', async () => {
    await type(7, ['a'], 1)
    await type(8, ['a'], 1)
    await steps('close', 'vote-again')
    await type(7, ['b'])
    await type(8, ['a'])
    const { live } = await facilitator.view(view => view.live?.movement?.pairs === 2)
    expect(live?.movement).toMatchObject({ pairs: 2, moved: 1, moves: [{ from: 'a', to: 'b', people: 1 }] })
  })

  it.each([
    ['of an unknown option', { activity: 'K1', entry: { slip: 7, answer: ['z'] } }, 'invalid-answer'],
    ['of two options where one may be chosen', { activity: 'K1', entry: { slip: 7, answer: ['a', 'b'] } }, 'invalid-answer'],
    ['of a vote that has not begun', { activity: 'K1', round: 2, entry: { slip: 7, answer: ['a'] } }, 'not-now'],
    ['of a question that is not there', { activity: 'gone', entry: { slip: 7, answer: ['a'] } }, 'unknown-activity'],
    ['without a number', { activity: 'K1', entry: { slip: 0, answer: ['a'] } }, 'invalid-payload'],
    ['with a number too large', { activity: 'K1', entry: { slip: 1000, answer: ['a'] } }, 'invalid-payload'],
  ] as const)('%s is refused, and nothing is saved', async (_, request, code) => {
    expect(await ask(request as unknown as SlipRequest)).toEqual(refusedAs(code))
    expect(await ask({ activity: 'K1' })).toMatchObject({ ok: true, value: { slips: [] } })
  })

  it('is for the console alone', async () => {
    const phone = await connect(server, 'participant')
    const stage = await connect(server, 'stage')
    const request = { activity: 'K1', entry: { slip: 7, answer: ['a'] } }
    expect(await ask(request, phone)).toEqual(refusedAs('not-allowed'))
    expect(await ask(request, stage)).toEqual(refusedAs('not-allowed'))
  })

  it('outlives a restart, and is read but no longer typed in when the session has ended', async () => {
    await type(7, ['a'])
    server = await server.restart()
    facilitator = await connect(server, 'facilitator')
    expect(await ask({ activity: 'K1' })).toMatchObject({ value: { slips: [{ slip: 7, answer: ['a'] }] } })
    await facilitator.view(view => view.live?.tallies[0]?.responses === 1)
    await facilitator.command({ type: 'end-session' })
    expect(await type(7, ['b'])).toEqual(refusedAs('ended'))
    expect(await ask({ activity: 'K1' })).toMatchObject({ value: { slips: [{ answer: ['a'] }] } })
  })

  it('is marked in the report, which has none that was taken back', async () => {
    const phone = await connect(server, 'participant')
    await phone.view(({ activity }) => activity?.phase === 'open')
    await phone.answer(['a'])
    await type(7, ['b'])
    await type(9, ['b'])
    await type(9, null)
    const { code } = facilitator.newest().session
    const get = (format: string) => fetch(`${server.url}/api/sessions/${code}/report.${format}`, { headers: { cookie: facilitator.cookie } })
    const report = await (await get('json')).json() as Report
    expect(report.session).toMatchObject({ participants: 1, slips: 1 })
    expect(report.responses.map(({ answer, paper }) => [answer, paper]).sort()).toEqual([[['a'], undefined], [['b'], true]])
    expect(report.activities[0]?.rounds[0]?.tally).toMatchObject({ responses: 2, slips: 1, counts: { a: 1, b: 1 } })
    expect(JSON.stringify(report)).not.toContain('slip:')
    const rows = (await (await get('csv')).text()).trim().split('\r\n')
    expect([rows[0]?.endsWith(',minute,paper'), rows.filter(row => row.endsWith(',yes')).length]).toEqual([true, 1])
  })
})
