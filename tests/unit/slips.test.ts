import type { Respondent } from '../../live/domain/activities/kind.ts'
import { describe, expect, it } from 'vitest'
import { check } from '../../live/domain/activities/check.ts'
import { poll } from '../../live/domain/activities/poll.ts'
import { scale } from '../../live/domain/activities/scale.ts'
import { sort } from '../../live/domain/activities/sort.ts'
import { takesSlips } from '../../live/domain/session.ts'
import { given, slipNumber, slipParticipant } from '../../live/domain/slips.ts'
import { facilitatorView, stageView } from '../../live/domain/view.ts'
import { aCheck } from '../helpers/checkBuilders.ts'
import { aPoll, aViewInput, onPoll } from '../helpers/domainBuilders.ts'
import { aRoom } from '../helpers/facilitatorBuilders.ts'
import { aText } from '../helpers/freeTextBuilders.ts'
import { aSort } from '../helpers/sortBuilders.ts'

const NOTHING = { hands: {}, verdicts: {} }
const phone = (participant: string, answer: Respondent['answer']) => ({ participant, answer })
const onSlip = (slip: number, answer: Respondent['answer']) => ({ participant: slipParticipant(slip), answer })

describe('a numbered slip', () => {
  it('is a participant of its own, which no phone can be', () => {
    expect(slipNumber(slipParticipant(7))).toBe(7)
    expect(slipNumber('SkqHcS4bVRmyXe5q')).toBeNull()
  })

  it('counts as an answer, and is told apart', () => {
    const respondents = [phone('p1', ['a']), onSlip(7, ['b']), onSlip(8, ['b'])]
    expect(poll.tally(aPoll(), { respondents, ...NOTHING })).toEqual({ kind: 'poll', responses: 3, hands: 0, slips: 2, counts: { 'a': 1, 'b': 2, 'c': 0, 'not-sure': 0 } })
    expect(poll.tally(aPoll(), { respondents: respondents.slice(0, 1), ...NOTHING })).not.toHaveProperty('slips')
  })

  it('is told apart in checks, in each of their questions, in scales and in sorts', () => {
    const exercise = aCheck()
    const [item] = exercise.items
    const tally = check.tally(exercise, { respondents: [onSlip(1, { [item!.id]: [item!.options[0]!.id] })], ...NOTHING })
    expect([tally.slips, tally.items[item!.id]?.slips]).toEqual([1, 1])
    expect(sort.tally(aSort(), { respondents: [onSlip(1, { R01: 'shared' })], ...NOTHING }).slips).toBe(1)
    const statements = [{ id: 's', text: 'Statement' }]
    expect(scale.tally({ ...aPoll(), kind: 'scale', ends: { low: 'no', high: 'yes' }, statements }, { respondents: [onSlip(1, { s: 4 })], ...NOTHING }).slips).toBe(1)
  })

  it('pairs with itself in the next vote, as a participant does', () => {
    const rounds = [[phone('p1', ['a']), onSlip(7, ['a'])], [phone('p1', ['a']), onSlip(7, ['b'])]]
    expect(facilitatorView(aViewInput(onPoll({ phase: 'closed', round: 2 }), rounds), aRoom()).live?.movement).toMatchObject({ pairs: 2, moved: 1, moves: [{ from: 'a', to: 'b', people: 1 }] })
  })

  it('stands in the room beside people and hands', () => {
    const rounds = [[phone('p1', ['a']), onSlip(7, ['a'])]]
    expect(stageView(aViewInput(onPoll({ phase: 'open', hands: { 1: { c: 4 } } }, undefined, { people: 9 }), rounds)).activity?.room).toEqual({ people: 9, hands: 4, slips: 1 })
    expect(stageView(aViewInput(onPoll({ phase: 'open' }), rounds)).activity?.room).toEqual({ people: null, hands: 0, slips: 1 })
  })

  it('may be typed in at any time of the session, for every round there was', () => {
    const session = onPoll({ phase: 'explained', round: 2 })
    expect([1, 2, 3].map(round => takesSlips(session, aPoll(), round))).toEqual([true, true, false])
    expect(takesSlips({ ...session, endedAt: 1 }, aPoll(), 1)).toBe(false)
    expect(takesSlips(session, aText({ id: 'K1' }), 1)).toBe(false)
  })

  it('that was taken back is none', () => {
    expect(given([onSlip(7, null), onSlip(8, ['a'])])).toEqual([onSlip(8, ['a'])])
  })
})
