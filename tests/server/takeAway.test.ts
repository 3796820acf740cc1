/** The page that a participant keeps: what is theirs and what the room has seen, and nothing of anybody else. */
import type { LiveClient } from '../helpers/liveClient.ts'
import type { TableClient } from '../helpers/tableClient.ts'
import type { TestServer } from '../helpers/testServer.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anAgreement } from '../helpers/boardBuilders.ts'
import { aPoll, aSlide, surroundings } from '../helpers/domainBuilders.ts'
import { aText } from '../helpers/freeTextBuilders.ts'
import { connect, participantCookie } from '../helpers/liveClient.ts'
import { aCard, aSort } from '../helpers/sortBuilders.ts'
import { connectToTable } from '../helpers/tableClient.ts'
import { startTestServer } from '../helpers/testServer.ts'

const side = aPoll({ id: 'side', opens: 'on-join', options: [{ id: 'change', text: 'Change' }, { id: 'run', text: 'Run' }], key: null, notSure: null })
const cards = [aCard('R01'), aCard('R02', { level: 'contested' }), aCard('R03', { text: '<b>Cards & "quotes"</b>' })]
const { content } = surroundings([
  aSort({ opens: 'by-hand', cards, rationale: 'Why the sort' }),
  anAgreement({ items: 1 }),
  aPoll({ id: 'K1', opens: 'by-hand', question: 'What is a program for?', rationale: 'Why K1' }),
  aText({ id: 'commitments', opens: 'by-hand' }),
  side,
])
const deck = [
  aSlide('sort', { no: 1, exercise: 'role-sort' }),
  aSlide('poll', { no: 2, exercise: 'K1' }),
  aSlide('agree', { no: 3, exercise: 'handover-agreement' }),
  aSlide('commit', { no: 4, exercise: 'commitments' }),
  { ...aSlide('close', { no: 5 }), keep: true as const },
]

let server: TestServer
let facilitator: LiveClient<'facilitator'>
let ann: TableClient
let others: TableClient[]

beforeEach(async () => {
  server = await startTestServer({ content, deck })
  facilitator = await connect(server, 'facilitator')
  ;[ann, ...others] = await Promise.all([connectToTable(server), connectToTable(server), connectToTable(server)]) as [TableClient, ...TableClient[]]
})
afterEach(() => server.dispose())

const code = () => facilitator.newest().session.code
const page = (cookie: string, path = `/${code()}/keep`) => fetch(`${server.url}${path}`, { headers: { cookie } })
const textOf = async (cookie: string) => (await page(cookie)).text()

async function open(slide: string, activity: string): Promise<void> {
  await facilitator.command({ type: 'jump', slide })
  await facilitator.command({ type: 'open', activity })
  await Promise.all([ann, ...others].map(each => each.view(view => view.activity?.id === activity && view.activity.phase === 'open')))
}

async function upTo(phase: 'shown' | 'explained', activity: string): Promise<void> {
  await facilitator.command({ type: 'close', activity })
  await facilitator.command({ type: 'show', activity })
  if (phase === 'explained')
    await facilitator.command({ type: 'explain', activity })
  await ann.view(view => view.activity?.phase === phase)
}

async function everybodySorts(): Promise<void> {
  await open('sort', 'role-sort')
  await ann.sort({ R01: 'program', R02: 'shared', R03: 'operations' })
  await others[0]!.sort({ R01: 'operations', R02: 'shared' })
  await others[1]!.sort({ R01: 'operations' })
}

describe('the page to keep', () => {
  it('is one file to download, that asks for nothing from elsewhere and runs nothing', async () => {
    const response = await page(ann.cookie)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="workshop-${code()}.html"`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const html = await response.text()
    expect(html).toMatch(/^<!doctype html>\s*<html lang="en">/)
    expect(html).not.toMatch(/<script|https?:|url\(|@import|\son\w+=/)
    expect(html).toContain('For the next handover')
  })

  it('has the own sort at once, the group\'s once the room has seen it, and what most standards say once it is explained', async () => {
    await everybodySorts()
    const alone = await textOf(ann.cookie)
    expect(alone).toContain('The whole text of R01')
    expect(alone).not.toMatch(/class="bar"|Why R01|67%/)
    await upTo('shown', 'role-sort')
    const beside = await textOf(ann.cookie)
    expect(beside).toContain('Program 33%, Operations 67%')
    expect(beside).not.toMatch(/Why R0|Most standards/)
    await upTo('explained', 'role-sort')
    const explained = await textOf(ann.cookie)
    expect(explained).toContain('Why R01')
    // Where good people disagree there is no key.
    expect(explained).not.toContain('Why R02')
  })

  it('has the first and the second answer of a vote, never anybody else\'s', async () => {
    await open('poll', 'K1')
    await ann.answer(['a'])
    await Promise.all(others.map(each => each.answer(['b'])))
    await facilitator.command({ type: 'close', activity: 'K1' })
    await facilitator.command({ type: 'vote-again', activity: 'K1' })
    await ann.view(view => view.activity?.round === 2)
    await ann.answer(['c'])
    const [a, b, c] = ['a', 'b', 'c'].map(id => content.exercises.get('K1')?.kind === 'poll' ? (ann.newest().activity!.face as { options: { id: string, text: string }[] }).options.find(each => each.id === id)!.text : '')
    const html = await textOf(ann.cookie)
    expect(html).toMatch(new RegExp(`First</dt><dd>${a}</dd>.*Then</dt><dd>${c}</dd>`, 's'))
    expect(html).not.toContain(b)
    expect(html).not.toContain('Why K1')
  })

  it('has the own commitment, private or not, and nobody else\'s', async () => {
    await open('commit', 'commitments')
    await ann.answer({ what: 'Call <the> owner', by: 'Friday', shared: false })
    await others[0]!.answer({ what: 'Somebody else calls', by: '', shared: false })
    const html = await textOf(ann.cookie)
    expect(html).toContain('Call &lt;the&gt; owner')
    expect(html).toContain('Friday')
    expect(html).not.toContain('Somebody else')
    expect(await textOf(others[1]!.cookie)).not.toMatch(/Call|Somebody else/)
  })

  it('has the agreement from the moment that both sides have signed, and every phone keeps it on later slides and after the end', async () => {
    await everybodySorts()
    await ann.answer(['change'], { activity: 'side' })
    await others[0]!.answer(['run'], { activity: 'side' })
    await facilitator.command({ type: 'close', activity: 'role-sort' })
    await open('agree', 'handover-agreement')
    await facilitator.command({ type: 'close', activity: 'handover-agreement' })
    await facilitator.command({ type: 'agree', activity: 'handover-agreement', card: 'R01', terms: { before: 'People are trained', gives: '', receives: '', accountable: 'Sponsor', check: '' } })
    await facilitator.command({ type: 'show', activity: 'handover-agreement' })
    await ann.view(view => view.activity?.phase === 'shown')
    expect(await textOf(ann.cookie)).not.toContain('People are trained')
    await ann.act({ type: 'sign', as: 'hand-over' }, 'room')
    expect(ann.newest().agreed).toBeUndefined()
    await others[0]!.act({ type: 'sign', as: 'accept' }, 'room')
    await ann.view(({ agreed }) => agreed?.signed === true)
    await facilitator.command({ type: 'jump', slide: 'commit' })
    const later = await others[1]!.view(({ activity, agreed }) => activity?.id === 'commitments' && agreed !== undefined)
    expect(later.agreed?.items).toMatchObject([{ card: 'R01', before: 'People are trained', accountable: 'Sponsor' }])
    expect(await textOf(others[1]!.cookie)).toContain('People are trained')
    await facilitator.command({ type: 'end-session' })
    expect((await ann.view(({ session }) => session.ended)).agreed?.signed).toBe(true)
    const late = await connect(server, 'participant')
    expect(late.newest().agreed?.signed).toBe(true)
    expect(await textOf(ann.cookie)).toContain('People are trained')
  })

  it('is offered in its minute, and counted on the console alone, each person once, also after a restart', async () => {
    expect(facilitator.newest().kept).toBeUndefined()
    await facilitator.command({ type: 'jump', slide: 'close' })
    await ann.view(({ keep }) => keep === true)
    await facilitator.view(({ kept }) => kept === 0)
    await page(ann.cookie)
    await page(ann.cookie)
    await page(others[0]!.cookie)
    await facilitator.view(({ kept }) => kept === 2)
    expect(JSON.stringify(ann.frames)).not.toContain('"kept":')
    server = await server.restart()
    expect((await connect(server, 'facilitator')).newest().kept).toBe(2)
  })

  it('is nobody\'s without the cookie of a phone, and of no session that there is not', async () => {
    expect((await page('')).status).toBe(403)
    expect((await page('participant=x.y')).status).toBe(403)
    expect((await page(ann.cookie, `/${code()}/keep?person=2`)).status).toBe(403)
    expect((await page(ann.cookie, `/${code()}/keep?person=constructor`)).status).toBe(403)
    expect((await page(ann.cookie, '/ZZZZ/keep')).status).toBe(404)
  })

  it('of somebody who came late holds what the room has, and nothing of their own', async () => {
    await everybodySorts()
    await upTo('shown', 'role-sort')
    const html = await textOf(await participantCookie(server))
    expect(html).toContain('Operations 67%')
    expect(html).toContain('not placed')
    expect(html).toContain('&lt;b&gt;Cards &amp; &quot;quotes&quot;&lt;/b&gt;')
  })
})
