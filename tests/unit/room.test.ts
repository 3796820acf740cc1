import { describe, expect, it } from 'vitest'
import { text } from '../../components/text.ts'
import { poll } from '../../live/domain/activities/poll.ts'
import { facilitatorView, participantView, stageView } from '../../live/domain/view.ts'
import { aPoll, aViewInput, onPoll } from '../helpers/domainBuilders.ts'
import { aRoom } from '../helpers/facilitatorBuilders.ts'

const people = (...answers: string[]) => answers.map((answer, at) => ({ participant: `p${at}`, answer: [answer] }))

describe('who is in the room beside the phones', () => {
  it('is told in every phase, and only once somebody has counted', () => {
    const room = (state: Parameters<typeof onPoll>[0], counted: number | null) =>
      stageView(aViewInput(onPoll(state, undefined, { people: counted }), [people('a')])).activity?.room
    expect(room({ phase: 'open' }, null)).toBeUndefined()
    expect(room({ phase: 'open' }, 24)).toEqual({ people: 24, hands: 0 })
    expect(room({ phase: 'closed', hands: { 1: { a: 2, c: 3 } } }, null)).toEqual({ people: null, hands: 5 })
    expect(room({ phase: 'shown', hands: { 1: { a: 5 } } }, 24)).toEqual({ people: 24, hands: 5 })
  })

  it('is in the answers that the room and the tally have', () => {
    const input = aViewInput(onPoll({ phase: 'shown', hands: { 1: { a: 2, c: 3 } } }), [people('a', 'b')])
    expect(stageView(input).responses).toBe(7)
    expect(participantView(input).activity?.tallies).toEqual([{ kind: 'poll', responses: 7, hands: 5, counts: { 'a': 3, 'b': 1, 'c': 3, 'not-sure': 0 } }])
  })

  it('is never in who moved, which counts the same people twice', () => {
    const input = aViewInput(onPoll({ phase: 'shown', round: 2, hands: { 1: { a: 9 }, 2: { b: 9 } } }), [people('a', 'b'), people('b', 'b')])
    expect(facilitatorView(input, aRoom()).live?.movement).toMatchObject({ pairs: 2, moved: 1 })
  })

  it('is at least as many as raised a hand for one option, where people may raise it for several', () => {
    const tally = poll.tally(aPoll({ select: 'many', key: null }), { respondents: people('a'), hands: { a: 4, b: 6, c: 2 }, verdicts: {} })
    expect(tally).toMatchObject({ responses: 7, hands: 6, counts: { a: 5, b: 6, c: 2 } })
  })
})

describe('how many have answered, in words', () => {
  const { answered } = text.results
  it('names phones and hands apart', () => {
    expect(answered(19)).toBe('19 answered')
    expect(answered(24, { people: null, hands: 5 })).toBe('24 answers (19 phones, 5 hands)')
    expect(answered(2, { people: null, hands: 1 })).toBe('2 answers (1 phone, 1 hand)')
    expect(answered(24, { people: null, hands: 2, slips: 5 })).toBe('24 answers (17 phones, 5 slips, 2 hands)')
    expect(answered(1, { people: null, hands: 0, slips: 1 })).toBe('1 answer (1 slip)')
  })

  it('counts out of the people in the room, as long as they are enough', () => {
    expect(answered(19, { people: 24, hands: 0 })).toBe('19 of 24 have answered')
    expect(answered(24, { people: 24, hands: 5 })).toBe('24 of 24 have answered (19 phones, 5 hands)')
    expect(answered(25, { people: 24, hands: 0 })).toBe('25 answered')
  })
})
