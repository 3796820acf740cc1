import type { ReportInput, StoredAnswer } from '../../live/domain/report.ts'
import { describe, expect, it } from 'vitest'
import { kindOf } from '../../live/domain/activities/registry.ts'
import { inWords } from '../../live/domain/answerWords.ts'
import { buildReport } from '../../live/domain/report.ts'
import { anAgreement } from '../helpers/boardBuilders.ts'
import { aPoll, aSession, onPoll, surroundings } from '../helpers/domainBuilders.ts'
import { aText, aWords } from '../helpers/freeTextBuilders.ts'
import { aSort } from '../helpers/sortBuilders.ts'

const AT = Date.UTC(2026, 10, 23, 13, 45, 59, 999)

function given(participant: string, answer: StoredAnswer['answer'], with_: Partial<StoredAnswer> = {}): StoredAnswer {
  return { participant, activity: 'K1', round: 1, answer, savedAt: AT, ...with_ }
}

function reportOf(with_: Partial<ReportInput> = {}) {
  return buildReport({
    ...surroundings(),
    session: onPoll({ phase: 'shown' }),
    responses: [given('ann', ['a']), given('bob', ['b']), given('cid', ['b'])],
    simulated: 0,
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
      simulated: 0,
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

  it('tells how many took their page with them, who need not have answered anything', () => {
    const kept = given('dan', true, { activity: 'kept' })
    expect(reportOf({ responses: [given('ann', ['a']), kept] }).session).toMatchObject({ participants: 1, kept: 1 })
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

describe('what people wrote', () => {
  const secret = 'call my old boss'
  const hidden = 'a text that was taken out'

  it('stands in a report only when it is shared and let through', () => {
    const commitment = (what: string, shared: boolean) => ({ what, by: 'May', shared })
    const exercise = aText()
    const responses = [given('ann', commitment(secret, false)), given('bob', commitment('write the list', true)), given('cid', commitment(hidden, true)), given('dan', commitment('still waiting', true))]
    const itemOf = (what: string) => kindOf(exercise).items!(exercise, { respondents: responses, hands: {}, verdicts: {} }).find(({ text }) => text.startsWith(what))!.id
    const verdicts = { [itemOf('write')]: 'shown', [itemOf(hidden)]: 'hidden' } as const
    const report = reportOf({ ...surroundings([exercise]), session: onPoll({ phase: 'shown', verdicts }), responses })
    const text = JSON.stringify(report)
    expect(text).toContain('write the list')
    for (const unseen of [secret, hidden, 'still waiting'])
      expect(text).not.toContain(unseen)
    expect(report.responses.map(({ answer }) => answer === null).sort()).toEqual([false, true, true, true])
    expect(report.activities[0]?.rounds[0]?.tally.responses).toBe(4)
  })

  it('is left out word by word where one is hidden', () => {
    const exercise = aWords({ moderated: false })
    const responses = [given('ann', ['calm', 'rude'])]
    const { id } = kindOf(exercise).items!(exercise, { respondents: responses, hands: {}, verdicts: {} }).find(({ text }) => text === 'rude')!
    const report = reportOf({ ...surroundings([exercise]), session: onPoll({ phase: 'shown', verdicts: { [id]: 'hidden' } }), responses })
    expect(report.responses[0]?.answer).toEqual(['calm'])
    expect(JSON.stringify(report)).not.toContain('rude')
  })
})

describe('what tables and room wrote', () => {
  const terms = { before: 'The list is signed', gives: 'Program manager', receives: 'Service owner', accountable: 'Service owner', check: 'Monthly' }
  const signed = { 'hand-over': 'ann', 'accept': 'bob' }
  const exercises = [aSort({ tables: true }), anAgreement()]
  const state = { phase: 'shown' as const, round: 1, talkEndsAt: null, step: 0, closesAt: null, hands: {}, verdicts: {}, decisions: {} }
  const report = reportOf({
    ...surroundings(exercises),
    session: aSession({ activities: { 'role-sort': state, 'handover-agreement': state } }, surroundings(exercises)),
    responses: [given('ann', { R01: 'program' }, { activity: 'role-sort' })],
    boards: new Map([
      ['role-sort', [{ name: 'table:1', state: { kind: 'sort', pen: 'ann', placed: { R02: 'shared' }, accountable: { R02: 'Sponsor' }, flagged: ['R02'], unowned: ['The night line'] } }]],
      ['handover-agreement', [{ name: 'room', state: { kind: 'room', cards: ['R02'], terms: { R02: terms }, signed } }, { name: 'table:1', state: { kind: 'draft', pen: 'ann', terms: { R02: terms } } }]],
    ]),
    tables: new Map([['ann', 1]]),
  })

  it('is the agreement, whole and signed, with the drafts that it was made from', () => {
    expect(report.agreement).toMatchObject({ activity: 'handover-agreement', items: [{ card: 'R02', ...terms }], handedOver: true, accepted: true, signed: true, drafts: [{ table: 1 }] })
  })

  it('is what the tables placed and noted, without saying which', () => {
    expect(report.activities.find(({ id }) => id === 'role-sort')).toMatchObject({
      notes: { unowned: ['The night line'], flagged: { R02: 1 }, accountable: { R02: { Sponsor: 1 } } },
      shown: { tooFew: true },
    })
  })

  it('names nobody who held a pen or signed', () => {
    expect(JSON.stringify(report)).not.toMatch(/"(?:ann|bob)"/)
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
