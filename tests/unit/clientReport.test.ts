import type { Answer } from '../../live/domain/activities/kind.ts'
import type { Report } from '../../live/domain/report.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { clientResult, peopleOf, responseRates } from '../../live/domain/clientReport.ts'
import { buildReport } from '../../live/domain/report.ts'
import { thenAndNow } from '../../live/domain/thenAndNow.ts'
import { clientCsv } from '../../live/server/clientCsv.ts'
import { readDeck } from '../../live/server/deckFile.ts'
import { loadContent } from '../../live/server/exerciseFiles.ts'
import { aPoll, onPoll, surroundings } from '../helpers/domainBuilders.ts'
import { aDay } from '../helpers/reportDay.ts'

const root = new URL('../..', import.meta.url).pathname
let day: ReturnType<typeof aDay>
let report: Report

beforeAll(async () => {
  const [content, deck] = [loadContent([`${root}exercises`]), await readDeck(`${root}slides.md`)]
  if (!content.ok || !deck.ok)
    throw new Error('The project’s own content cannot be read.')
  day = aDay(content.value, deck.value)
  report = buildReport(day)
})

const raw = (activity: string, round = 1) => day.responses.filter(each => each.activity === activity && each.round === round)
const part = (answer: Answer, key: string): Answer => typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? answer[key] ?? null : null
const result = (id: string) => clientResult(report.activities.find(activity => activity.id === id)!)!

/** What a round's answers say, counted by nothing but this. */
function counted(answers: Answer[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const id of answers.flat())
    counts[String(id)] = (counts[String(id)] ?? 0) + 1
  return counts
}
function withoutNone(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, people]) => people > 0))
}

describe('the client’s report, held against the raw responses', () => {
  it('counts every poll as they do, vote by vote', () => {
    const polls = report.activities.filter(({ kind }) => kind === 'poll')
    expect(polls.length).toBeGreaterThan(10)
    for (const { id } of polls) {
      const { tallies, rounds } = result(id)
      for (const [at, tally] of tallies.entries())
        expect(tally.kind === 'poll' && withoutNone(tally.counts), id).toEqual(counted(raw(id, rounds[at]).map(({ answer }) => answer)))
    }
  })

  it('counts every card of the sort, and who moved it', () => {
    const { tallies, face } = result('role-sort')
    const cards = face.kind === 'sort' ? face.cards : []
    expect(cards.length).toBeGreaterThan(5)
    for (const { id } of cards) {
      const counts = tallies.map(tally => tally.kind === 'sort' ? withoutNone(tally.cards[id]!) : {})
      expect(counts).toEqual([1, 2].map(round => counted(raw('role-sort', round).map(({ answer }) => part(answer, id)))))
    }
    const moves = thenAndNow([result('role-sort')])[0]!.changes
    for (const { id, short } of cards) {
      const moved = raw('role-sort').filter(({ participant, answer }) => {
        const now = raw('role-sort', 2).find(each => each.participant === participant)
        return now !== undefined && part(now.answer, id) !== part(answer, id)
      }).length
      expect(moves.find(({ item }) => item === short)?.moved ?? 0, short).toBe(moved)
    }
  })

  it('gives then and now of the looks from pairs of the same people', () => {
    const [looks] = thenAndNow([result('second-look')])
    const items = ['K1', 'K2', 'K3', 'K4']
    expect(looks!.changes).toHaveLength(items.length)
    for (const [at, id] of items.entries()) {
      const share = (look: string, item: string) => {
        const key = day.content.exercises.get(item)
        const right = raw(look).filter(({ answer }) => key?.kind === 'poll' && part(answer, item)?.toString() === key.key?.toString())
        return right.length / raw(look).length * 100
      }
      expect(looks!.changes[at]!.before).toBeCloseTo(share('first-look', id))
      expect(looks!.changes[at]!.after).toBeCloseTo(share('second-look', `${id}-twin`))
    }
    const mean = (id: string) => raw(id).reduce((sum, { answer }) => sum + Number(Object.values(answer as Record<string, number>)[0]), 0) / raw(id).length
    expect(thenAndNow([result('T1-after')])[0]!.changes[0]).toMatchObject({ pairs: 14, before: mean('T1'), after: mean('T1-after') })
  })

  it('gives response rates out of the people in the room, with what came on paper', () => {
    expect(peopleOf(report)).toBe(16)
    const rates = responseRates(report)
    expect(rates.find(({ activity, round }) => activity.id === 'role-sort' && round === 2)).toMatchObject({ answered: 14, hands: 0, slips: 1 })
    expect(rates.some(({ activity }) => activity.kind === 'agreement')).toBe(false)
  })

  it('has the client’s table say the same, and nothing of anybody', () => {
    const csv = clientCsv(report)
    expect(csv.startsWith('\uFEFFpart,question,item,vote,measure,value,people\r\n')).toBe(true)
    expect(csv).toContain('Übergabe im März')
    for (const { token } of report.responses)
      expect(csv).not.toContain(token)
    for (const secret of ['A private note', 'What table two wrote', 'part 9'])
      expect(csv).not.toContain(secret)
  })
})

describe('what too few answered', () => {
  const few = (answers: Answer[], round = 1) => {
    const around = surroundings([aPoll({ question: '=HYPERLINK("x")', options: [{ id: 'a', text: '+1' }, { id: 'b', text: '@SUM(A1)' }] })])
    const responses = answers.map((answer, at) => ({ participant: `p${at}`, activity: 'K1', round, answer, savedAt: 0 }))
    return buildReport({ ...around, session: onPoll({ phase: 'shown', round }, around), responses, simulated: 0, boards: new Map(), tables: new Map(), tokenOf: participant => participant })
  }

  it('is not shown at all, though the facilitator has its numbers', () => {
    const { activities } = few([['a'], ['b']])
    expect(clientResult(activities[0]!)).toBeNull()
    expect(activities[0]!.rounds[0]!.tally.responses).toBe(2)
    expect(clientCsv(few([['a'], ['b']]))).not.toContain('results,')
  })

  it('is left out vote by vote', () => {
    const { activities } = few([['a'], ['b'], ['b']], 2)
    expect(clientResult(activities[0]!)).toMatchObject({ rounds: [2], movement: null })
  })

  it('never makes a formula of what people wrote', () => {
    const csv = clientCsv(few([['a'], ['b'], ['b']]))
    expect(csv).toContain('"\'=HYPERLINK(""x"")"')
    expect(csv).toMatch(/,'\+1,1,3\r\n/)
    expect(csv).toMatch(/,'@SUM\(A1\),2,3\r\n/)
  })
})
