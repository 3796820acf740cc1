import type { Bin } from '../../live/domain/activities/sort.ts'
import type { BoardView } from '../../live/domain/boards/request.ts'
import type { LiveClient } from '../helpers/liveClient.ts'
import type { TableClient } from '../helpers/tableClient.ts'
import type { TestServer } from '../helpers/testServer.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anAgreement } from '../helpers/boardBuilders.ts'
import { aPoll, aSlide, surroundings } from '../helpers/domainBuilders.ts'
import { connect } from '../helpers/liveClient.ts'
import { aSort } from '../helpers/sortBuilders.ts'
import { connectToTable } from '../helpers/tableClient.ts'
import { startTestServer } from '../helpers/testServer.ts'

const side = aPoll({ id: 'side', opens: 'on-join', options: [{ id: 'change', text: 'Change' }, { id: 'run', text: 'Run' }], key: null, notSure: null })
const { content } = surroundings([aSort({ opens: 'by-hand', tables: true }), anAgreement({ items: 1 }), side])
const deck = [aSlide('sort', { no: 1, exercise: 'role-sort' }), aSlide('agree', { no: 2, exercise: 'handover-agreement' })]

let server: TestServer
let facilitator: LiveClient<'facilitator'>
let stage: LiveClient<'stage'>
let ann: TableClient
let bob: TableClient
let cleo: TableClient

beforeEach(async () => {
  server = await startTestServer({ content, deck })
  facilitator = await connect(server, 'facilitator')
  stage = await connect(server, 'stage')
  ;[ann, bob, cleo] = await Promise.all([connectToTable(server), connectToTable(server), connectToTable(server)])
})
afterEach(() => server.dispose())

/** Everybody sorts alone, sits down (ann and bob at table 3, cleo at 4), and the tables begin. */
async function sitAndSort(): Promise<void> {
  await facilitator.command({ type: 'open', activity: 'role-sort' })
  await Promise.all([ann, bob, cleo].map(each => each.view(view => view.activity?.phase === 'open')))
  await ann.sort({ R01: 'program', R02: 'program', R03: 'shared' })
  await bob.sort({ R01: 'program', R02: 'shared', R03: 'shared' })
  await cleo.sort({ R01: 'operations' })
  await Promise.all([ann.sit(3), bob.sit(3), cleo.sit(4)])
  await facilitator.command({ type: 'next' })
  await Promise.all([ann, bob, cleo].map(each => each.view(view => view.activity?.step === 1)))
}

const bins = (view: BoardView | null) => view?.board.kind === 'sort' ? view.board.cards.map(({ bin }) => bin) : []
const place = (card: string, bin: Bin) => ({ type: 'place', card, bin }) as const

describe('two phones at one table', () => {
  beforeEach(sitAndSort)

  it('see what they agree on already, and what splits them', async () => {
    const view = await ann.sees(({ members }) => members === 2)
    expect(bins(view)).toEqual(['program', null, 'shared'])
    expect(await bob.watch()).toMatchObject({ ok: true, value: { table: 3, pen: 'free', board: { cards: [{ agreed: true }, { agreed: false }, { agreed: true }] } } })
  })

  it('end in the same place when both take the pen at once', async () => {
    await Promise.all([ann.act({ type: 'pen' }), bob.act({ type: 'pen' })])
    const pens = await Promise.all([ann, bob].map(async each => (await each.sees(({ pen }) => pen !== 'free')).pen))
    expect(pens.toSorted()).toEqual(['mine', 'other'])
    const tries = await Promise.all([ann, bob].map(each => each.act(place('R02', 'operations'))))
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('end in the same place when both move a card at once', async () => {
    const results = await Promise.all([ann.act(place('R02', 'program')), bob.act(place('R02', 'operations'))])
    expect(results.map(({ ok }) => ok)).toEqual([true, false])
    await Promise.all([ann, bob].map(each => each.sees(view => bins(view)[1] === 'program')))
  })

  it('follow the pen, and one tap takes it', async () => {
    await ann.act(place('R02', 'operations'))
    expect((await bob.sees(view => bins(view)[1] === 'operations')).pen).toBe('other')
    await bob.act({ type: 'pen' })
    await ann.sees(({ pen }) => pen === 'other')
    expect(await ann.act(place('R02', 'shared'))).toEqual({ ok: false, error: { code: 'not-allowed' } })
    expect(await bob.act({ type: 'accountable', card: 'R03', role: 'Sponsor' })).toEqual({ ok: true, value: null })
    await ann.sees(({ board }) => board.kind === 'sort' && board.cards[2]?.accountable === 'Sponsor')
  })

  it('do not see or move another table', async () => {
    await ann.act(place('R02', 'operations'))
    await ann.sees(view => bins(view)[1] === 'operations')
    expect(bins(await cleo.sees(({ table }) => table === 4))).toEqual([null, null, null])
    await cleo.sit(3, 2)
    expect(bins(await cleo.sees(({ table, members }) => table === 3 && members === 3))).toEqual([null, 'operations', 'shared'])
    await ann.sees(({ members }) => members === 3)
  })

  it('learn nothing of who placed what', async () => {
    await bob.act(place('R02', 'operations'))
    await ann.sees(view => bins(view)[1] === 'operations')
    const frames = JSON.stringify(ann.frames.filter(({ event }) => event === 'board:view'))
    expect(frames).not.toMatch(/participant|token/)
    for (const client of [bob, cleo])
      expect(frames).not.toContain(client.cookie.split('=')[1]!.slice(0, 12))
  })

  it('are on the same board after a reload, and after a restart of the server', async () => {
    await ann.act(place('R02', 'operations'))
    const again = await connectToTable(server, { cookie: ann.cookie })
    expect(again.joined().own).toContainEqual({ activity: 'table', round: 1, attempt: 1, answer: 3 })
    expect(await again.watch()).toMatchObject({ value: { table: 3, pen: 'mine' } })
    server = await server.restart()
    const later = await connectToTable(server, { cookie: bob.cookie })
    const watched = await later.watch()
    expect(watched.ok && bins(watched.value)).toEqual(['program', 'operations', 'shared'])
  })

  it('write only while the tables work', async () => {
    await facilitator.command({ type: 'close', activity: 'role-sort' })
    expect(await ann.act(place('R02', 'operations'))).toEqual({ ok: false, error: { code: 'not-now' } })
    expect(await ann.socket.timeout(5000).emitWithAck('board:act', { code: 'x' } as never)).toEqual({ ok: false, error: { code: 'invalid-payload' } })
    expect(await facilitator.socket.timeout(5000).emitWithAck('board:watch', { code: 'x' })).toEqual({ ok: false, error: { code: 'not-allowed' } })
  })

  it('are counted beside the people, as tables and never as people', async () => {
    await ann.act(place('R02', 'operations'))
    await facilitator.view(({ live }) => live?.tables?.tally.cards.R02?.operations === 1)
    expect(stage.newest().activity?.tables).toBeUndefined()
    await facilitator.command({ type: 'close', activity: 'role-sort' })
    await facilitator.command({ type: 'show', activity: 'role-sort' })
    const { activity, responses } = await stage.view(view => view.activity?.phase === 'shown')
    expect(responses).toBe(3)
    expect(activity?.tallies?.[0]?.responses).toBe(3)
    // Cleo alone at table 4 has nobody to agree with: that table has placed nothing yet.
    expect(activity?.tables).toMatchObject({ responses: 1, cards: { R01: { program: 1 }, R02: { operations: 1 }, R03: { shared: 1 } } })
  })
})

describe('a table', () => {
  it('is a number that a participant says at any time', async () => {
    expect(await ann.answer('three', { activity: 'table' })).toMatchObject({ error: { code: 'invalid-answer' } })
    expect(await ann.answer(0, { activity: 'table' })).toMatchObject({ error: { code: 'invalid-answer' } })
    expect(await ann.sit(3)).toMatchObject({ ok: true })
    expect(await ann.watch()).toEqual({ ok: true, value: null })
  })
})

describe('the agreement', () => {
  const terms = { before: 'People are trained', gives: 'Program manager', receives: 'Operations manager', accountable: 'Sponsor', check: 'Walk-through in week 4' }

  beforeEach(async () => {
    await sitAndSort()
    await ann.answer(['change'], { activity: 'side' })
    await bob.answer(['run'], { activity: 'side' })
    await facilitator.command({ type: 'close', activity: 'role-sort' })
    await facilitator.command({ type: 'jump', slide: 'agree' })
    await facilitator.command({ type: 'open', activity: 'handover-agreement' })
    await Promise.all([ann, bob, cleo].map(each => each.view(({ activity }) => activity?.id === 'handover-agreement' && activity.phase === 'open')))
  })

  it('is drafted at tables, merged by the facilitator, signed by both sides, and lands on every phone', async () => {
    expect(ann.newest().activity?.agreement?.items).toMatchObject([{ card: 'R02', before: '' }])
    await ann.act({ type: 'write', card: 'R02', term: 'before', text: 'People are trained' })
    await bob.sees(({ board }) => board.kind === 'draft' && board.terms.R02?.before === 'People are trained')
    const { live } = await facilitator.view(view => view.live?.drafts?.length === 1)
    expect(live?.drafts).toMatchObject([{ table: 3, items: [{ card: 'R02', before: 'People are trained' }] }])
    await stage.view(({ responses }) => responses === 1)
    await facilitator.command({ type: 'close', activity: 'handover-agreement' })
    expect(await facilitator.command({ type: 'agree', activity: 'handover-agreement', card: 'R02', terms })).toEqual({ ok: true, value: null })
    await facilitator.view(view => view.live?.agreement?.items[0]?.check === 'Walk-through in week 4')
    expect(JSON.stringify(cleo.frames)).not.toContain('Walk-through')
    await facilitator.command({ type: 'show', activity: 'handover-agreement' })
    await Promise.all([ann, bob, cleo].map(each => each.view(({ activity }) => activity?.phase === 'shown')))
    expect(cleo.newest().activity?.agreement?.items).toMatchObject([terms])

    expect(await cleo.act({ type: 'sign', as: 'accept' }, 'room')).toEqual({ ok: false, error: { code: 'not-allowed' } })
    expect(await ann.act({ type: 'sign', as: 'hand-over' }, 'room')).toEqual({ ok: true, value: null })
    await stage.view(({ activity }) => activity?.agreement?.handedOver === true && !activity.agreement.signed)
    expect(await bob.act({ type: 'sign', as: 'accept' }, 'room')).toEqual({ ok: true, value: null })
    await cleo.view(({ activity }) => activity?.agreement?.signed === true && activity.step === 1)
    await facilitator.view(({ next }) => next.type === 'end')
    expect(await facilitator.command({ type: 'agree', activity: 'handover-agreement', card: 'R02', terms: null })).toEqual({ ok: false, error: { code: 'not-now' } })
  })

  it('is merged by the facilitator alone, who never signs', async () => {
    expect(await ann.socket.timeout(5000).emitWithAck('facilitator:command', { type: 'agree', activity: 'handover-agreement', card: 'R02', terms })).toEqual({ ok: false, error: { code: 'not-allowed' } })
    expect(await stage.command({ type: 'agree', activity: 'handover-agreement', card: 'R02', terms })).toEqual({ ok: false, error: { code: 'not-allowed' } })
    const sign = { code: facilitator.newest().session.code, activity: 'handover-agreement', round: 1, board: 'room', action: { type: 'sign', as: 'accept' } } as const
    expect(await facilitator.socket.timeout(5000).emitWithAck('board:act', sign)).toEqual({ ok: false, error: { code: 'not-allowed' } })
  })
})
