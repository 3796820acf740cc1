import type { AgendaClock } from '../../live/domain/agendaClock.ts'
import type { Session } from '../../live/domain/session.ts'
import { describe, expect, it } from 'vitest'
import { agendaClock, clockAt, inMinutes, planOf } from '../../live/domain/agendaClock.ts'
import { applyCommand } from '../../live/domain/command.ts'
import { nextStep } from '../../live/domain/next.ts'
import { blocksOf } from '../../live/domain/reportBlocks.ts'
import { slidesOf } from '../../live/domain/session.ts'
import { facilitatorContent, facilitatorView, stageView } from '../../live/domain/view.ts'
import { atMinute, jump, MINUTE, newSession, T0, told } from '../helpers/agendaBuilders.ts'
import { aViewInput } from '../helpers/domainBuilders.ts'
import { aRoom } from '../helpers/facilitatorBuilders.ts'

const NEXT = { type: 'next' } as const
const until = (minute: number) => ({ type: 'room-until', endsAt: T0 + minute * MINUTE }) as const
const cut = (id: string, taken = true) => ({ type: 'cut', cut: id, taken }) as const
const shorter = { type: 'agenda', agenda: 'shorter' } as const

function clock(session: Session, minute: number): AgendaClock {
  return agendaClock(T0 + minute * MINUTE, session, atMinute(minute))!
}
/** The clock as it is read: minutes since the start, minutes behind, where the room is, where it should be, what is offered. */
function read(session: Session, minute: number) {
  const { state, elapsed, behind, blocks, at, should, offer } = clock(session, minute)
  return [
    state,
    elapsed === null ? null : inMinutes(elapsed),
    behind === null ? null : inMinutes(behind) + 0,
    blocks[at]!.id,
    should === null ? null : blocks[should]!.id,
    offer?.id ?? null,
  ]
}

/** The sort, begun on time at minute 2: alone, then at tables, then closed. */
const toTables: Parameters<typeof told> = [[0, jump('purpose')], [2, jump('sort')], [2, { type: 'open', activity: 'role-sort' }], [4, NEXT]]

describe('the clock', () => {
  it.each<[string, Session, number, unknown[]]>([
    ['before the start knows no time', told(), 50, ['before', null, null, 'join', null, null]],
    ['before the start, with an end, nobody is ahead', told([0, until(30)]), 5, ['before', null, null, 'join', null, null]],
    ['before the start knows when it has become late', told([0, until(11)]), 2, ['before', null, 2, 'join', 'alone', 'tables-1']],
    ['begins with the first block that takes time', told([7, jump('purpose')]), 7, ['running', 0, 0, 'open', 'open', null]],
    ['is on time within a block', told([0, jump('purpose')]), 1.9, ['running', 2, 0, 'open', 'open', null]],
    ['is behind once a block takes longer than planned', told([0, jump('purpose')]), 4, ['running', 4, 2, 'open', 'tables', 'tables-1']],
    ['offers no cut as long as the spare time is enough', told([0, jump('purpose')]), 3, ['running', 3, 1, 'open', 'alone', null]],
    ['offers the first cut that wins enough', told([0, jump('purpose')]), 5, ['running', 5, 3, 'open', 'tables', 'case-2']],
    ['offers the one that wins most where none wins enough', told([0, jump('purpose')]), 9, ['running', 9, 7, 'open', 'close', 'case-2']],
    ['is ahead after a block that took less', told([0, jump('purpose')], [1, jump('sort')]), 1.5, ['running', 2, -1, 'alone', 'open', null]],
    ['gives a block its minutes when it begins late', told([0, jump('purpose')], [3, jump('sort')]), 4.5, ['running', 5, 1, 'alone', 'tables', null]],
    ['counts tables and reveal as parts of the sort', told(...toTables), 5, ['running', 5, 0, 'tables', 'tables', null]],
    ['counts the reveal from the close on', told(...toTables, [6, NEXT]), 6.5, ['running', 7, 0, 'reveal', 'reveal', null]],
    ['is over at the end of the room, however far it came', told([0, jump('purpose')], [10, jump('close')]), 14, ['over', 14, 4, 'close', 'spare', null]],
    ['takes the end of the room from the facilitator', told([0, until(9)], [0, jump('purpose')]), 1, ['running', 1, 2, 'open', 'alone', 'tables-1']],
    ['begins anew when the facilitator says so', told([0, jump('purpose')], [40, { type: 'start-clock' }]), 41, ['running', 1, 0, 'open', 'open', null]],
    ['goes on by the new agenda after a change', told([0, jump('purpose')], [2, jump('sort')], [2, shorter]), 3, ['running', 3, 0, 'alone', 'alone', null]],
    ['knows after a change what the old agenda has cost', told([0, jump('purpose')], [5, jump('sort')], [5, shorter]), 6, ['running', 6, 3, 'alone', 'reveal', 'tables-1']],
    ['goes on with the block that follows when the new agenda lacks the slide', told([0, jump('purpose')], [7, jump('case')], [8, shorter]), 8, ['running', 8, 1, 'close', 'spare', null]],
    ['wins the minutes of a cut', told([0, jump('purpose')], [5, cut('case-2')]), 5, ['running', 5, 1, 'open', 'alone', null]],
    ['loses them when it is taken back', told([0, jump('purpose')], [5, cut('case-2')], [5, cut('case-2', false)]), 5, ['running', 5, 3, 'open', 'tables', 'case-2']],
    ['goes on in the block that a look outside the agenda has left', told([0, jump('purpose')], [1, jump('pay')]), 2, ['running', 2, 1, 'open', 'alone', null]],
    ['stands still when the session has ended', told([0, jump('purpose')], [3, { type: 'end-session' }]), 50, ['running', 3, 1, 'open', 'alone', null]],
  ])('%s', (_, session, minute, expected) => {
    expect(read(session, minute)).toEqual(expected)
  })

  it('goes on after a restart as if nothing had happened', () => {
    const session = told([0, until(12)], [0, jump('purpose')], [1, cut('case-2')])
    const resumed = JSON.parse(JSON.stringify(session)) as Session
    expect(clock(resumed, 3)).toEqual(clock(session, 3))
  })

  it('begins with the first move in a session that an older version has kept', () => {
    const { clock: _, ...old } = told([0, jump('purpose')])
    expect(read(old, 20)).toEqual(['before', null, null, 'open', null, null])
    const after = applyCommand(old, NEXT, atMinute(20))
    expect(after.ok && read(after.value, 21)).toEqual(['running', 1, 0, 'open', 'open', null])
  })

  it('needs nothing but the plan and the time of the server', () => {
    const plan = planOf(told([0, jump('purpose')]), atMinute(0))!
    expect(clockAt(JSON.parse(JSON.stringify(plan)) as typeof plan, T0 + 4 * MINUTE)).toEqual(clock(told([0, jump('purpose')]), 4))
  })

  it('is not there for an agenda that is no longer in the content', () => {
    expect(agendaClock(T0, { ...newSession(), agenda: 'gone' }, atMinute(0))).toBeNull()
  })
})

describe('a cut', () => {
  it('is offered only as long as what it leaves out lies ahead', () => {
    const possible = (session: Session, minute: number) => clock(session, minute).cuts.filter(cut => cut.possible).map(({ id }) => id)
    expect(possible(told([0, jump('purpose')]), 0.5)).toEqual(['tables-1', 'case-2', 'open-3'])
    expect(possible(told([0, jump('purpose')], [0, jump('change')]), 0.5)).toEqual(['tables-1', 'case-2'])
    expect(possible(told(...toTables), 4.5)).toEqual(['tables-1', 'case-2'])
    expect(possible(told(...toTables), 5.5)).toEqual(['case-2'])
    expect(possible(told([0, jump('purpose')], [0, cut('case-2')]), 0.5)).toEqual(['tables-1', 'open-3'])
    expect(possible(told([0, jump('purpose')], [9, jump('close')]), 9)).toEqual([])
  })

  it('takes its slides from Next, from Back and from the page numbers, and gives them back', () => {
    const without = told([0, jump('purpose')], [0, cut('open-3')])
    expect(slidesOf(without, atMinute(0))).toEqual(['cover', 'purpose', 'sort', 'case', 'close'])
    expect(nextStep(without, atMinute(0))).toEqual({ type: 'slide', slide: 'sort' })
    expect(stageView(aViewInput(without, [], atMinute(0))).page).toEqual({ at: 2, of: 5 })
    const back = applyCommand(told([0, jump('sort')], [0, cut('open-3')]), { type: 'back' }, atMinute(0))
    expect(back.ok && back.value.place.slide).toBe('purpose')
    expect(slidesOf(told([0, cut('open-3')], [0, cut('open-3', false)]), atMinute(0))).toHaveLength(6)
  })

  it('of the slide that is being told lets Next and Back go on from there', () => {
    const session = told([0, jump('change')], [0, cut('open-3')])
    expect(nextStep(session, atMinute(0))).toEqual({ type: 'slide', slide: 'sort' })
    const back = applyCommand(session, { type: 'back' }, atMinute(0))
    expect(back.ok && back.value.place.slide).toBe('purpose')
  })

  it('of the slide that the room left for the appendix leads on to the one behind it', () => {
    expect(nextStep(told([0, jump('change')], [0, jump('pay')], [0, cut('open-3')]), atMinute(0))).toEqual({ type: 'slide', slide: 'sort' })
  })

  it.each([cut('nothing'), { type: 'room-until', endsAt: T0 }, { type: 'room-until', endsAt: T0 + 25 * 60 * MINUTE }] as const)('and an end that cannot be are refused: %j', (command) => {
    expect(applyCommand(newSession(), command, atMinute(1))).toEqual({ ok: false, error: { code: 'invalid-payload' } })
  })

  it('taken twice is taken once', () => {
    expect(told([0, cut('case-2')], [0, cut('case-2')]).clock?.cuts).toEqual(['case-2'])
  })
})

describe('planned against actual', () => {
  it('counts every visit of a block, and no time outside the agenda', () => {
    const session = told([0, jump('purpose')], [2, jump('case')], [3, jump('pay')], [8, jump('case')], [10, jump('purpose')], [11, jump('close')], [12, cut('tables-1')], [13, { type: 'end-session' }])
    const rows = blocksOf(session, atMinute(60), T0 + 60 * MINUTE).map(({ id, planned, cut, actual, began }) => [id, planned, cut, actual, began === null ? null : (began - T0) / MINUTE])
    expect(rows).toEqual([
      ['join', 0, 0, null, null],
      ['open', 2, 0, 3, 0],
      ['alone', 2, 0, null, null],
      ['tables', 2, 1, null, null],
      ['reveal', 1, 0, null, null],
      ['case', 2, 0, 3, 2],
      ['close', 1, 0, 2, 11],
      ['spare', 1, 0, null, null],
    ])
  })

  it('counts the block that goes on until now', () => {
    expect(blocksOf(told([0, jump('purpose')]), atMinute(0), T0 + 5 * MINUTE)[1]).toMatchObject({ actual: 5 })
  })
})

describe('the seats', () => {
  it('give the plan and the activities of the agenda to the facilitator alone', () => {
    const input = aViewInput(told([0, jump('sort')]), [], atMinute(0))
    const view = facilitatorView(input, aRoom())
    expect(view.activities).toEqual([
      { slide: 'sort', kind: 'sort', phase: 'waiting', round: 1, next: 'open' },
      { slide: 'case', kind: 'poll', phase: 'waiting', round: 1, next: 'open' },
    ])
    expect(view.plan?.blocks.map(({ spare }) => spare)).toEqual([false, false, false, false, false, false, false, true])
    expect(JSON.stringify(view.stage)).not.toMatch(/"plan"|"activities"/)
    expect(facilitatorContent(atMinute(0)).agendas[0]?.slides).toHaveLength(6)
  })
})
