/** Random tables, and who may move cards at them. */
import type { LiveClient } from '../helpers/liveClient.ts'
import type { TableClient } from '../helpers/tableClient.ts'
import type { TestServer } from '../helpers/testServer.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anAgreement } from '../helpers/boardBuilders.ts'
import { aSlide, surroundings } from '../helpers/domainBuilders.ts'
import { connect, cookieOf, participantCookie } from '../helpers/liveClient.ts'
import { aSort } from '../helpers/sortBuilders.ts'
import { connectToTable } from '../helpers/tableClient.ts'
import { startTestServer } from '../helpers/testServer.ts'

const { content } = surroundings([aSort({ opens: 'by-hand', tables: true }), anAgreement({ items: 1 })])
const deck = [aSlide('sort', { no: 1, exercise: 'role-sort' }), aSlide('agree', { no: 2, exercise: 'handover-agreement' })]

let server: TestServer
let facilitator: LiveClient<'facilitator'>
let phones: TableClient[]

beforeEach(async () => {
  server = await startTestServer({ content, deck })
  facilitator = await connect(server, 'facilitator')
  phones = await Promise.all([1, 2, 3, 4, 5].map(() => connectToTable(server)))
})
afterEach(() => server.dispose())

const DONE = { ok: true, value: null }
const refusedAs = (code: string) => ({ ok: false, error: { code } })
/** The table that the server has told this phone of. */
const tableOf = ({ saved }: TableClient) => saved.filter(({ activity }) => activity === 'table').at(-1)?.answer
const sizes = (tables: unknown[]) => [...new Set(tables)].map(table => tables.filter(each => each === table).length).sort()
async function tablesBegin() {
  await facilitator.command({ type: 'open', activity: 'role-sort' })
  await facilitator.command({ type: 'next' })
  await Promise.all(phones.map(phone => phone.view(({ activity }) => activity?.step === 1)))
}

describe('random tables', () => {
  it('are told to every phone, as even as they can be, and again after another shuffle', async () => {
    expect(await facilitator.command({ type: 'teams', tables: 2 })).toEqual(DONE)
    await expect.poll(() => sizes(phones.map(tableOf))).toEqual([2, 3])
    expect((await phones[0]!.view(({ teams }) => teams === 2)).teams).toBe(2)
    expect((await facilitator.view(({ teams }) => teams === 2)).counts.people).toBe(5)
    expect(await facilitator.command({ type: 'teams', tables: 5 })).toEqual(DONE)
    await expect.poll(() => phones.map(tableOf).sort()).toEqual([1, 2, 3, 4, 5])
  })

  it('keep people who share a phone together', async () => {
    const first = await participantCookie(server)
    const cookie = `${first}; ${cookieOf(await fetch(`${server.url}/api/people`, { method: 'POST', headers: { cookie: first } }))}`
    const shared = await connect(server, 'participant', { cookie })
    await facilitator.view(({ counts }) => counts.people === 7)
    await facilitator.command({ type: 'teams', tables: 3 })
    await expect.poll(() => shared.saved.length).toBe(1)
    const second = await connect(server, 'participant', { cookie, person: 2 })
    expect(second.joined().own).toMatchObject([{ activity: 'table', answer: shared.saved[0]?.answer }])
  })

  it('take whoever comes later where there are fewest, or where they choose', async () => {
    await facilitator.command({ type: 'teams', tables: 2 })
    await expect.poll(() => sizes(phones.map(tableOf))).toEqual([2, 3])
    const tables = phones.map(tableOf)
    const smaller = tables.filter(each => each === 1).length === 2 ? 1 : 2
    const late = await connectToTable(server)
    expect(await late.sit(0)).toMatchObject({ ok: true, value: { answer: smaller } })
    expect(await (await connectToTable(server)).sit(2)).toMatchObject({ ok: true, value: { answer: 2 } })
  })

  it('are not there where nobody asked for them', async () => {
    expect(await phones[0]!.sit(0)).toEqual(refusedAs('invalid-answer'))
    expect(phones[0]!.newest()).not.toHaveProperty('teams')
  })

  it('stay as they are once the tables have begun', async () => {
    await facilitator.command({ type: 'teams', tables: 2 })
    await tablesBegin()
    expect(await facilitator.command({ type: 'teams', tables: 3 })).toEqual(refusedAs('not-now'))
    await phones[0]!.act({ type: 'place', card: 'R01', bin: 'shared' })
    await facilitator.command({ type: 'close', activity: 'role-sort' })
    expect(await facilitator.command({ type: 'teams', tables: 3 })).toEqual(refusedAs('not-now'))
  })

  it('are asked for by the console alone, and outlive a restart', async () => {
    const stage = await connect(server, 'stage')
    expect(await stage.command({ type: 'teams', tables: 2 })).toEqual(refusedAs('not-allowed'))
    expect(await facilitator.command({ type: 'teams', tables: 100 })).toEqual(refusedAs('invalid-payload'))
    await facilitator.command({ type: 'teams', tables: 1 })
    const { cookie } = phones[0]!
    server = await server.restart()
    const back = await connect(server, 'participant', { cookie })
    expect([back.newest().teams, back.joined().own]).toMatchObject([1, [{ activity: 'table', answer: 1 }]])
  })
})

describe('everyone moves', () => {
  it('lets two phones of a table move cards at once, where the facilitator says so', async () => {
    await facilitator.command({ type: 'teams', tables: 1 })
    await tablesBegin()
    const [ann, bob] = phones as [TableClient, TableClient]
    await ann.act({ type: 'place', card: 'R01', bin: 'shared' })
    expect(await bob.act({ type: 'place', card: 'R02', bin: 'program' })).toEqual(refusedAs('not-allowed'))
    await facilitator.command({ type: 'pen', pen: 'everyone' })
    await bob.sees(({ pen }) => pen === 'everyone')
    expect(await Promise.all([
      ann.act({ type: 'place', card: 'R02', bin: 'program' }),
      bob.act({ type: 'place', card: 'R03', bin: 'operations' }),
    ])).toEqual([DONE, DONE])
    for (const phone of [ann, bob])
      await phone.sees(({ board }) => board.kind === 'sort' && board.cards.map(({ bin }) => bin).join() === 'shared,program,operations')
    await facilitator.command({ type: 'pen', pen: 'one' })
    await ann.sees(({ pen }) => pen === 'mine')
  })
})
