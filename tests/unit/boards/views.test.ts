import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BINS } from '../../../live/domain/activities/sort.ts'
import { actAtTable, tablesOfSort, tableView } from '../../../live/domain/boards/scene.ts'
import { acceptTable } from '../../../live/domain/boards/tables.ts'
import { aScene, sorted } from '../../helpers/boardBuilders.ts'
import { aSort } from '../../helpers/sortBuilders.ts'

const sort = aSort({ tables: true })
const AT_TABLES = { phase: 'open', step: 1 } as const

describe('a table\'s view', () => {
  const scene = aScene(sort, AT_TABLES, {
    at: { 'token-ann': 3, 'token-bob': 3, 'token-cleo': 4 },
    sorted: sorted({ 'token-ann': { R01: 'program', R02: 'program' }, 'token-bob': { R01: 'program', R02: 'shared' }, 'token-cleo': { R03: 'operations' } }),
  })

  it('says what its people agree on and what splits them', () => {
    expect(tableView(scene, 'token-ann')).toMatchObject({
      table: 3,
      members: 2,
      pen: 'free',
      board: { cards: [{ id: 'R01', bin: 'program', agreed: true }, { id: 'R02', bin: null, agreed: false }, { id: 'R03', bin: null, agreed: false }] },
    })
  })

  it('says whether one has the pen, never who else has', () => {
    const state = actAtTable(scene, 3, { type: 'pen' }, 'token-bob')
    const held = { ...scene, boards: state.ok ? [{ name: 'table:3' as const, state: state.value }] : [] }
    expect(tableView(held, 'token-bob')?.pen).toBe('mine')
    expect(tableView(held, 'token-ann')?.pen).toBe('other')
    expect(tableView(held, 'token-cleo')?.pen).toBe('free')
  })

  it('names no participant, and is the same for two people whose answers are swapped', () => {
    const bins = fc.dictionary(fc.constantFrom('R01', 'R02', 'R03'), fc.constantFrom(...BINS))
    fc.assert(fc.property(bins, bins, bins, (a, b, c) => {
      const at = { 'token-ann': 3, 'token-bob': 3, 'token-cleo': 3 }
      const one = tableView(aScene(sort, AT_TABLES, { at, sorted: sorted({ 'token-ann': a, 'token-bob': b, 'token-cleo': c }) }), 'token-ann')
      const other = tableView(aScene(sort, AT_TABLES, { at, sorted: sorted({ 'token-ann': a, 'token-bob': c, 'token-cleo': b }) }), 'token-ann')
      expect(other).toEqual(one)
      expect(JSON.stringify(one)).not.toContain('token')
    }))
  })

  it('is nobody\'s who has no table, and nobody\'s before the tables work', () => {
    expect(tableView(scene, 'token-dan')).toBeNull()
    expect(tableView({ ...scene, ...aScene(sort, { phase: 'open', step: 0 }, { at: { 'token-ann': 3 } }) }, 'token-ann')).toBeNull()
    expect(actAtTable(aScene(sort, { phase: 'closed' }), 3, { type: 'pen' }, 'token-ann')).toEqual({ ok: false, error: { code: 'not-now' } })
  })

  it('is counted beside the people', () => {
    expect(tablesOfSort(scene)?.tally).toMatchObject({ responses: 1, cards: { R01: { program: 1 }, R02: { program: 0, shared: 0 } } })
    expect(tablesOfSort({ ...scene, exercise: aSort() })).toBeNull()
  })
})

describe('a table', () => {
  it.each([[1, 1], [99, 99], [0, null], [100, null], [1.5, null], ['3', null], [null, null], [[3], null]])('has a number: %j', (answer, expected) => {
    expect(acceptTable(answer)).toBe(expected)
  })
})
