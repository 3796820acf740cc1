import type { ReportInput, StoredAnswer } from '../../live/domain/report.ts'
import { describe, expect, it } from 'vitest'
import { inWords } from '../../live/domain/answerWords.ts'
import { buildReport } from '../../live/domain/report.ts'
import { aPoll, aSession, onPoll, surroundings } from '../helpers/domainBuilders.ts'

const AT = Date.UTC(2026, 10, 23, 13, 45, 59, 999)

function given(participant: string, answer: StoredAnswer['answer'], with_: Partial<StoredAnswer> = {}): StoredAnswer {
  return { participant, activity: 'K1', round: 1, answer, savedAt: AT, ...with_ }
}

function reportOf(with_: Partial<ReportInput> = {}) {
  return buildReport({
    ...surroundings(),
    session: onPoll({ phase: 'shown' }),
    responses: [given('ann', ['a']), given('bob', ['b']), given('cid', ['b'])],
    boards: new Map(),
    tables: new Map(),
    tokenOf: participant => `token-of-${participant.length}-${participant.charCodeAt(0)}`,
    ...with_,
  })
}

describe('a report', () => {
  it('says which session it is of, with times to the minute', () => {
    const { version, session } = reportOf({ session: onPoll({ phase: 'shown' }, surroundings(), { createdAt: AT, endedAt: AT + 60_000, people: 12 }) })
    expect(version).toBe(1)
    expect(session).toEqual({
      code: 'KXQ4',
      title: 'Which role owns what',
      lang: 'en',
      createdAt: '2026-11-23T13:45Z',
      endedAt: '2026-11-23T13:46Z',
      agenda: { id: '60', title: '60 minutes' },
      profile: 'team',
      people: 12,
      participants: 3,
    })
  })

  it('has one row for each response, without the participant and without the second', () => {
    const report = reportOf()
    expect(report.responses).toHaveLength(3)
    expect(report.responses[0]).toEqual({ token: 'token-of-3-97', activity: 'K1', kind: 'poll', round: 1, answer: ['a'], minute: '2026-11-23T13:45Z' })
    expect(JSON.stringify(report)).not.toMatch(/"(?:ann|bob|cid)"|:59/)
  })

  it('orders rows by their tokens, so that nobody can tell who came first', () => {
    const responses = [given('z', ['a']), given('a', ['b']), given('m', ['c'])]
    const order = (input: StoredAnswer[]) => reportOf({ responses: input, tokenOf: participant => participant }).responses.map(({ token }) => token)
    expect(order(responses)).toEqual(['a', 'm', 'z'])
    expect(order(responses.toReversed())).toEqual(['a', 'm', 'z'])
  })

  it('calls a participant the same in every round, so that rows can be paired', () => {
    const responses = [given('ann', ['a']), given('ann', ['b'], { round: 2 })]
    const report = reportOf({ responses, session: onPoll({ phase: 'shown', round: 2 }) })
    expect(new Set(report.responses.map(({ token }) => token)).size).toBe(1)
    expect(report.activities[0]?.shown.movement).toBeNull()
    expect(report.activities[0]?.rounds.map(({ tally }) => tally.responses)).toEqual([1, 1])
  })

  it('counts every round with the hands of the room, and keeps the hands apart', () => {
    const report = reportOf({ session: onPoll({ phase: 'explained', hands: { 1: { c: 4 } } }) })
    expect(report.activities[0]).toMatchObject({
      id: 'K1',
      slide: 'poll',
      phase: 'explained',
      question: 'What makes several projects a program?',
      rounds: [{ round: 1, hands: { c: 4 }, tally: { responses: 7, hands: 4, counts: { a: 1, b: 2, c: 4 } } }],
      shown: { tooFew: false, explanation: { key: ['b'] } },
    })
  })

  it('counts few answers for the facilitator, and shows the room none of them', () => {
    const report = reportOf({ responses: [given('ann', ['a'])] })
    expect(report.activities[0]).toMatchObject({ rounds: [{ tally: { responses: 1 } }], shown: { tooFew: true, tallies: null } })
  })

  it('has the question that is asked on joining, which no slide asks', () => {
    const side = aPoll({ id: 'side', opens: 'on-join', key: null })
    const report = reportOf({ ...surroundings([aPoll(), side]), responses: ['p1', 'p2', 'p3'].map(each => given(each, ['a'], { activity: 'side' })) })
    expect(report.activities.map(({ id }) => id)).toEqual(['side', 'K1'])
    expect(report.activities[0]).toMatchObject({ slide: null, phase: 'shown', shown: { tallies: [{ responses: 3 }] } })
  })

  it('leaves out what nobody opened, and responses to exercises that are gone', () => {
    const report = reportOf({ session: aSession(), responses: [given('ann', ['a'], { activity: 'gone' })] })
    expect(report.activities).toEqual([])
    expect(report.responses).toEqual([])
  })

  it('lists what the group decided', () => {
    const report = reportOf({ session: onPoll({ phase: 'shown', decisions: { R01: { choice: 'shared', note: 'until May' } } }) })
    expect(report.decisions).toEqual([{ activity: 'K1', item: 'R01', choice: 'shared', note: 'until May' }])
  })
})

describe('inWords', () => {
  const options = [{ id: 'a', text: 'Tea' }, { id: 'b', text: 'Coffee' }]

  it('names chosen options', () => expect(inWords(['a', 'b'], { options })).toBe('Tea; Coffee'))
  it('names cards and their bins', () => {
    expect(inWords({ R01: 'program' }, { cards: [{ id: 'R01', short: 'Budget', text: 'The whole budget' }], bins: { program: 'Program' } })).toBe('Budget: Program')
  })
  it('names the options of the question they stand under', () => {
    const items = [{ id: 'q1', question: 'Now?', options }, { id: 'q2', question: 'Then?', options: [{ id: 'a', text: 'Water' }] }]
    expect(inWords({ q1: ['a'], q2: ['a'] }, { items })).toBe('Now?: Tea; Then?: Water')
  })
  it('leaves what has no name as it is, and nothing as nothing', () => {
    expect(inWords('constructor', { options })).toBe('constructor')
    expect(inWords(4, {})).toBe('4')
    expect(inWords(null, {})).toBe('')
  })
})
