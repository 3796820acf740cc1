import { describe, expect, it } from 'vitest'
import { tablesFor } from '../../../live/domain/boards/tables.ts'
import { assignTables, smallestTable } from '../../../live/domain/boards/teams.ts'
import { applyCommand } from '../../../live/domain/command.ts'
import { aSession, aSlide, surroundings } from '../../helpers/domainBuilders.ts'
import { aSort } from '../../helpers/sortBuilders.ts'

const alone = (count: number) => Array.from({ length: count }, (_, at) => [`p${at}`])
function sizes(tables: Map<string, number>): number[] {
  const found = new Map<number, number>()
  tables.forEach(table => found.set(table, (found.get(table) ?? 0) + 1))
  return [...found].sort(([a], [b]) => a - b).map(([, size]) => size)
}

describe('random tables', () => {
  it('are as even as they can be, and everybody has one', () => {
    expect(sizes(assignTables(alone(10), 3))).toEqual([4, 3, 3])
    expect(sizes(assignTables(alone(300), 60))).toEqual(Array.from({ length: 60 }).fill(5))
    expect(assignTables([], 4).size).toBe(0)
  })

  it('keep people who share a phone together, and stay even', () => {
    const phones = [...alone(4), ['a', 'b', 'c', 'd'], ['e', 'f']]
    const tables = assignTables(phones, 2)
    expect(new Set(['a', 'b', 'c', 'd'].map(each => tables.get(each))).size).toBe(1)
    expect(tables.get('e')).toBe(tables.get('f'))
    expect(sizes(tables)).toEqual([5, 5])
  })

  it('are as many as a size of the groups asks for', () => {
    expect([tablesFor(10, 4), tablesFor(8, 4), tablesFor(0, 4), tablesFor(5000, 4)]).toEqual([3, 2, 1, 99])
  })

  it('send whoever comes late to the smallest', () => {
    expect(smallestTable(new Map([['a', 1], ['b', 1], ['c', 3], ['d', 9]]), 3)).toBe(2)
    expect(smallestTable(new Map(), 3)).toBe(1)
  })
})

describe('the facilitator', () => {
  const around = surroundings([aSort({ id: 'K1', tables: true, opens: 'by-hand' })], { deck: [aSlide('poll', { exercise: 'K1' })] })
  const at = (step: number) => aSession({ activities: { K1: { phase: 'open', round: 1, step, talkEndsAt: null, closesAt: null, hands: {}, verdicts: {}, decisions: {} } } }, around)

  it('may shuffle again until the tables begin', () => {
    expect(applyCommand(at(0), { type: 'teams', tables: 4 }, around)).toMatchObject({ ok: true, value: { teams: 4 } })
    expect(applyCommand(at(1), { type: 'teams', tables: 4 }, around)).toEqual({ ok: false, error: { code: 'not-now' } })
  })

  it('may let everybody choose again, and let all at a table move', () => {
    const after = applyCommand({ ...at(0), teams: 4 }, { type: 'teams', tables: null }, around)
    expect(after).toMatchObject({ ok: true, value: { teams: null } })
    expect(applyCommand(at(1), { type: 'pen', pen: 'everyone' }, around)).toMatchObject({ ok: true, value: { pen: 'everyone' } })
  })
})
