import type { Report } from '../../../live/domain/report.ts'
import { describe, expect, it } from 'vitest'
import { printedActivities } from '../../../kit/printedActivities.ts'
import { buildReport } from '../../../live/domain/report.ts'
import { aPoll, onPoll, surroundings } from '../../helpers/domainBuilders.ts'

function reportOf(participants: string[]): Report {
  return buildReport({
    ...surroundings(),
    session: onPoll({ phase: 'closed' }),
    responses: participants.map(participant => ({ participant, activity: 'K1', round: 1, answer: ['a'], savedAt: 0 })),
    simulated: 0,
    boards: new Map(),
    tables: new Map(),
    tokenOf: participant => participant,
  })
}
const group = reportOf(['p1', 'p2', 'p3'])
const printed = (with_: { answers?: boolean, report?: Report | null }, poll = aPoll()) => printedActivities([poll], { answers: false, report: null, ...with_ })[poll.id]!

describe('an exercise on paper', () => {
  it('is clean when nothing else is wanted', () => {
    expect(printed({})).toMatchObject({ phase: 'waiting', tallies: null, explanation: null, steps: 1 })
  })

  it('has its key and reason with answers, and no number', () => {
    expect(printed({ answers: true })).toMatchObject({ phase: 'explained', tallies: null, explanation: { key: ['b'] } })
  })

  it('has the numbers of a group, and no key', () => {
    const view = printed({ report: group })
    expect(view).toMatchObject({ phase: 'shown', tallies: [{ responses: 3, counts: { a: 3 } }], explanation: null })
    expect(JSON.stringify(view)).not.toContain('managed together')
  })

  it('has both when both are wanted', () => {
    expect(printed({ report: group, answers: true })).toMatchObject({ phase: 'explained', tallies: [{ responses: 3 }], explanation: { key: ['b'] } })
  })

  it('stays clean where nobody answered, or too few did', () => {
    expect(printed({ report: reportOf(['p1']) })).toMatchObject({ phase: 'waiting', tallies: null, tooFew: false })
    expect(printed({ report: group }, aPoll({ id: 'K9' }))).toMatchObject({ phase: 'waiting', tallies: null })
  })

  it('has no key where good people disagree', () => {
    expect(printed({ answers: true }, aPoll({ key: null }))).toMatchObject({ phase: 'waiting', explanation: null })
  })

  it('asks as that group was asked, also when the question was edited since', () => {
    expect(printed({ report: group }, aPoll({ question: 'Another question?' })).face.question).toBe('What makes several projects a program?')
  })
})
