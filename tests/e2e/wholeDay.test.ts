/** The whole day as a story: prepare, rehearse with a simulated group, remove it, run 60 minutes with twelve phones, and read the report. */
import type { ChildProcess } from 'node:child_process'
import type { Answer } from '../../live/domain/activities/kind.ts'
import type { Tally } from '../../live/domain/exercise.ts'
import type { Report } from '../../live/domain/report.ts'
import type { FacilitatorView } from '../../live/protocol.ts'
import type { LiveClient } from '../helpers/liveClient.ts'
import type { Workshop } from '../helpers/workshop.ts'
import type { ConsolePage } from './pages/ConsolePage.ts'
import type { StagePage } from './pages/StagePage.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personOf } from '../../live/rehearsal/person.ts'
import { simulatedPhone } from '../../live/rehearsal/simulatedPhone.ts'
import { participantCookie } from '../helpers/liveClient.ts'
import { countBoards, countChoices, rawResponses } from '../helpers/rawResponses.ts'
import { jump, openWorkshop } from '../helpers/workshop.ts'

const ROOT = new URL('../..', import.meta.url).pathname
const PEOPLE = 12
const SORT = 'role-sort'
const AGREEMENT = 'handover-agreement'

let workshop: Workshop
let stage: StagePage
let console_: ConsolePage
let remote: LiveClient<'facilitator'>
let rehearsal: ChildProcess | null = null
let rehearsed: ReturnType<typeof rehearse>['output']
let phones: { close: () => void }[] = []
let report: Report

beforeAll(async () => {
  workshop = await openWorkshop()
  stage = await workshop.stage()
  console_ = await workshop.console()
  remote = await workshop.remote()
})
afterAll(async () => {
  rehearsal?.kill('SIGKILL')
  phones.forEach(phone => phone.close())
  await workshop?.dispose()
})

/** The command as a facilitator types it in a second window: it finds the server by its data folder. */
function rehearse(...args: string[]): { child: ChildProcess, output: Promise<{ code: number | null, text: string }> } {
  const child = spawn(process.execPath, ['scripts/rehearse.mjs', ...args], { cwd: ROOT, env: { ...process.env, DATA_DIR: dirname(workshop.server.database) }, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  child.stdout.on('data', chunk => text += chunk)
  child.stderr.on('data', chunk => text += chunk)
  return { child, output: once(child, 'exit').then(([code]) => ({ code: code as number | null, text })) }
}

const raw = () => rawResponses(workshop.server.database, workshop.server.code)

async function readReport(): Promise<Report> {
  const response = await fetch(`${workshop.server.local}/api/sessions/${workshop.server.code}/report.json`, { headers: { cookie: remote.cookie } })
  return await response.json() as Report
}

/** Everybody who answers has answered: nothing new has been saved for a while. */
async function settled(): Promise<void> {
  for (let quiet = 0, before = ''; quiet < 4;) {
    await new Promise(resolve => setTimeout(resolve, 150))
    const { database, code } = workshop.server
    const now = JSON.stringify([raw(), countBoards(database, code), remote.newest().live?.drafts, remote.newest().live?.tables])
    quiet = now === before ? quiet + 1 : 0
    before = now
  }
}

/** Takes the first draft that has each card, as the console's button does. */
async function mergeDrafts(): Promise<void> {
  const { agreement, drafts = [] } = remote.newest().live ?? {}
  for (const { card } of agreement?.items ?? []) {
    const { before, gives, receives, accountable, check } = drafts.flatMap(({ items }) => items).find(item => item.card === card && item.before !== '')!
    expect(await remote.command({ type: 'agree', activity: AGREEMENT, card, terms: { before, gives, receives, accountable, check } })).toMatchObject({ ok: true })
  }
}

/** What a facilitator does at this step of an activity, before the next one. */
async function attend(): Promise<void> {
  const { activity } = remote.newest()
  if (activity?.phase === 'open')
    await settled()
  if (activity?.id === AGREEMENT && activity.phase === 'closed')
    await mergeDrafts()
  if (activity?.id === AGREEMENT && activity.phase === 'shown')
    await remote.view(view => view.activity?.agreement?.signed === true, 20_000)
  for (const { id, verdict } of remote.newest().live?.items ?? []) {
    if (activity?.phase === 'open' && verdict === null)
      await remote.command({ type: 'moderate', activity: activity.id, item: id, verdict: 'shown' })
  }
}

/** Where the room is, down to the step of its activity: an answer that arrives changes nothing of it. */
function placeOf({ stage: { position }, activity }: FacilitatorView): string {
  return JSON.stringify([position.slide, position.click, activity && [activity.phase, activity.round, activity.step, activity.talkEndsAt]])
}

/** Presses Next until the last slide of the agenda, or until `isFar`. Gives the slides it came by. */
async function walk(isFar: () => boolean = () => false): Promise<string[]> {
  const slides: string[] = []
  for (let steps = 0; remote.newest().next.type !== 'end' && !isFar(); steps++) {
    expect(steps).toBeLessThan(200)
    const { stage: { position }, activity } = remote.newest()
    if (slides.at(-1) !== position.slide)
      slides.push(position.slide)
    // An activity opens by itself once the deck rests on its slide.
    if (activity?.phase === 'waiting' && activity.id !== AGREEMENT)
      await remote.view(view => view.activity?.phase !== 'waiting')
    await attend()
    const before = placeOf(remote.newest())
    if (remote.newest().next.type !== 'end')
      expect(await remote.command({ type: 'next' })).toMatchObject({ ok: true })
    await remote.view(view => placeOf(view) !== before)
  }
  return slides
}

describe('before the day', () => {
  it('a simulated group comes in, and the console tells it from real phones', async () => {
    const started = rehearse('--people', String(PEOPLE), '--pace', 'instant', '--flaky')
    rehearsal = started.child
    rehearsed = started.output
    await workshop.phone()
    await console_.sees(/Rehearsal: 12 simulated people/)
    await remote.view(({ counts }) => counts.connected === PEOPLE + 1 && counts.simulated === PEOPLE, 20_000)
    await console_.sees(/\d+ simulated/)
  })

  it('answers, sorts at tables, drafts and signs, so that the facilitator can walk the deck alone', async () => {
    await remote.command({ type: 'agenda', agenda: '60' })
    await jump(remote, SORT)
    await walk(() => remote.newest().activity?.id === SORT && remote.newest().activity?.phase === 'shown')
    expect(remote.newest().activity?.tables?.responses).toBe(3)
    await jump(remote, AGREEMENT)
    await walk(() => remote.newest().stage.position.slide !== AGREEMENT)
    expect(new Set(raw().map(({ participant }) => participant.slice(0, 1)))).toEqual(new Set(['~']))
  })

  it('is in no report, whether it is removed or not', async () => {
    expect(await readReport()).toMatchObject({ session: { participants: 0, simulated: PEOPLE }, agreement: { signed: false, drafts: [] }, responses: [] })
    expect(JSON.stringify(await readReport())).not.toContain('Two shift leads')
  })

  it('goes home when it is told to, and is removed by one command with all that it left', async () => {
    const { code } = workshop.server
    rehearsal!.kill('SIGINT')
    expect(await rehearsed).toEqual({ code: 0, text: expect.stringContaining('They have left.') })
    rehearsal = null
    expect(countBoards(workshop.server.database, code)).toBeGreaterThan(3)
    expect(await rehearse('--clear').output).toEqual({ code: 0, text: expect.stringMatching(/The 12 simulated people are removed/) })
    expect(raw()).toEqual([])
    expect(countBoards(workshop.server.database, code)).toBe(0)
    await stage.isAt('cover')
    await remote.view(({ session, simulated, stage }) => session.code === code && simulated === 0 && stage.position.slide === 'cover')
    expect((await readReport()).activities).toEqual([])
  })
})

describe('the day', () => {
  it('is walked from the first slide of the agenda to the last, with twelve phones', async () => {
    const { explanations, faces, agendas } = remote.joined().content
    const kinds = Object.fromEntries(Object.entries(faces).map(([id, { kind }]) => [id, kind]))
    const cookies = await Promise.all(Array.from({ length: PEOPLE }, () => participantCookie({ url: workshop.server.local })))
    phones = cookies.map((cookie, at) => simulatedPhone({
      url: workshop.server.lan,
      cookie,
      person: personOf(at + 1, { seed: 'day', profile: 'learning', people: PEOPLE }),
      pace: 'instant',
      flaky: at === 5,
      knowledge: { explanations, kinds },
      onView: () => {},
      onAnswered: () => {},
      onRefused: (code) => { throw new Error(code) },
    }))
    await remote.view(({ counts }) => counts.connected === PEOPLE + 1, 20_000)
    await remote.command({ type: 'agenda', agenda: '60' })
    await remote.view(({ agenda }) => agenda === '60')
    expect(await walk()).toEqual(agendas.find(({ id }) => id === '60')!.slides.slice(0, -1))
    await stage.isAt('close')
    await console_.press('End session')
    await console_.press('End it now')
    await remote.view(({ session }) => session.ended)
    report = await readReport()
  })

  it('has left a report whose every number is that of an independent recount', () => {
    const rows = raw()
    expect(report.session).toMatchObject({ participants: new Set(rows.map(({ participant }) => participant)).size, simulated: 0, agenda: { id: '60' } })
    expect(report.session.participants).toBe(PEOPLE)
    const counted = report.activities.flatMap(({ id, rounds }) => rounds.map(({ round, tally }) => [`${id} ${round}`, tally.responses, choicesIn(tally)] as const))
    const recounted = report.activities.flatMap(({ id, kind, rounds }) => rounds.map(({ round }) => {
      const answers = rows.filter(row => row.activity === id && row.round === round).map(({ answer }) => answer)
      return [`${id} ${round}`, kind === 'agreement' ? 0 : answers.length, kind === 'text' ? {} : countChoices(answers)] as const
    }))
    expect(counted).toEqual(recounted)
    expect(counted.filter(([, responses]) => responses >= PEOPLE - 3).length).toBeGreaterThanOrEqual(8)
  })

  it('says who moved between two votes, and who matched before and after, as they did', () => {
    const rows = raw()
    const answerOf = (participant: string, activity: string, round = 1) => rows.find(row => row.participant === participant && row.activity === activity && row.round === round)?.answer as Answer | undefined
    const people = [...new Set(rows.map(({ participant }) => participant))]
    const voted = people.filter(each => answerOf(each, 'S02') !== undefined && answerOf(each, 'S02', 2) !== undefined)
    const moved = voted.filter(each => JSON.stringify(answerOf(each, 'S02')) !== JSON.stringify(answerOf(each, 'S02', 2)))
    expect(activityOf('S02').shown.movement).toMatchObject({ pairs: voted.length, moved: moved.length })
    const { comparison } = activityOf('second-look').shown
    expect(comparison?.pairs).toBe(people.filter(each => answerOf(each, 'first-look') !== undefined && answerOf(each, 'second-look') !== undefined).length)
    expect(comparison?.kind === 'check' && comparison.items.length).toBe(4)
  })

  it('has one row for each response, nothing private, and the agreement that the room signed', () => {
    const shared = raw().filter(({ activity, answer }) => activity === 'commitments' && (answer as { shared: boolean }).shared)
    const told = report.responses.filter(({ activity, answer }) => activity === 'commitments' && answer !== null)
    expect(told.map(({ answer }) => answer)).toEqual(expect.arrayContaining(shared.map(({ answer }) => answer)))
    expect(told).toHaveLength(shared.length)
    expect(report.responses).toHaveLength(raw().filter(({ activity }) => activity !== 'table').length)
    expect(report.agreement).toMatchObject({ handedOver: true, accepted: true, signed: true })
    expect(report.agreement?.items.every(({ before, accountable }) => before !== '' && accountable !== '')).toBe(true)
    expect(report.agreement?.drafts).toHaveLength(3)
  })

  it('has left no error on any page', () => {
    expect(workshop.complaints()).toEqual([])
  })
})

function activityOf(id: string): Report['activities'][number] {
  return report.activities.find(each => each.id === id)!
}

/** A tally's numbers under the names of the recount; those with nobody left out. */
function choicesIn(tally: Tally): Record<string, number> {
  const parts = (counts: Record<string, Record<string, number>>) => Object.entries(counts).flatMap(([part, of]) => Object.entries(of).map(([choice, people]) => [`${part}: ${choice}`, people] as const))
  const all = (): (readonly [string, number])[] => {
    switch (tally.kind) {
      case 'poll': return Object.entries(tally.counts)
      case 'sort': return parts(tally.cards)
      case 'check': return parts(Object.fromEntries(Object.entries(tally.items).map(([id, { counts }]) => [id, counts])))
      case 'scale': return Object.entries(tally.statements).flatMap(([id, { counts }]) => counts.map((people, at) => [`${id}: ${at + 1}`, people] as const))
      default: return []
    }
  }
  return Object.fromEntries(all().filter(([, people]) => people > 0))
}
