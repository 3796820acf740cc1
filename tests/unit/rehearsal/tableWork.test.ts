import type { SortBoard } from '../../../live/domain/boards/sortTable.ts'
import type { GroupTraits } from '../../../live/rehearsal/person.ts'
import { describe, expect, it } from 'vitest'
import { TERMS } from '../../../live/domain/boards/board.ts'
import { actOnDraft, EMPTY_DRAFT, NO_TERMS } from '../../../live/domain/boards/draft.ts'
import { actOnSort, EMPTY_SORT, sortTableView } from '../../../live/domain/boards/sortTable.ts'
import { personOf } from '../../../live/rehearsal/person.ts'
import { nextAction } from '../../../live/rehearsal/tableWork.ts'
import { aCard } from '../../helpers/sortBuilders.ts'

const GROUP: GroupTraits = { seed: '1', profile: 'learning', people: 4 }
const CARDS = ['R01', 'R02', 'R03', 'R04', 'R05', 'R06'].map(id => aCard(id))
/** More than any table needs: one that never ends fails. */
const MAX_TURNS = 200

function peopleOf(traits: GroupTraits) {
  return Array.from({ length: traits.people }, (_, at) => personOf(at + 1, traits))
}

/** The people of one table look and act in turn until nobody has anything to do; gives the board and who had the pen. */
function workTogether<S extends { pen: string | null }>(traits: GroupTraits, start: S, act: (state: S, participant: string, turn: ReturnType<typeof nextAction>) => S, look: (state: S) => object, items: { card: string }[] = []): { state: S, pens: string[] } {
  let state = start
  const pens: string[] = []
  for (let turn = 0, idle = 0; idle < traits.people; turn++) {
    expect(turn).toBeLessThan(MAX_TURNS)
    const person = peopleOf(traits)[turn % traits.people]!
    const participant = `p${person.number}`
    const pen = state.pen === participant ? 'mine' : state.pen === null ? 'free' : 'other'
    const view = { revision: turn, activity: 'role-sort', round: 1, table: 1, members: traits.people, pen, board: look(state) }
    const action = nextAction({ view: view as never, explanation: undefined, items: items as never }, person)
    idle = action === null ? idle + 1 : 0
    if (action !== null)
      state = act(state, participant, action)
    if (state.pen !== null && pens.at(-1) !== state.pen)
      pens.push(state.pen)
  }
  return { state, pens }
}

function sortTogether(traits: GroupTraits, solo: Record<string, 'program'>[] = []): { state: SortBoard, pens: string[] } {
  return workTogether<SortBoard>(traits, EMPTY_SORT, (state, participant, action) => {
    const after = actOnSort(state, action!, participant, { cards: CARDS, everyone: false })
    expect(after).toMatchObject({ ok: true })
    return after.ok ? after.value : state
  }, state => sortTableView(state, { cards: CARDS, solo }))
}

describe('a simulated table', () => {
  it('places every card, names a role for each shared one, and stops', () => {
    for (const seed of ['1', '2', '3']) {
      const { state } = sortTogether({ ...GROUP, seed, profile: 'split' })
      expect(Object.keys(state.placed).sort()).toEqual(CARDS.map(({ id }) => id))
      const shared = CARDS.filter(({ id }) => state.placed[id] === 'shared')
      expect(Object.keys(state.accountable).sort()).toEqual(shared.map(({ id }) => id))
      expect(state.flagged).toHaveLength(1)
    }
  })

  it('passes the pen on halfway', () => {
    expect(sortTogether(GROUP).pens).toEqual(['p1', 'p2'])
  })

  it('of one person keeps it', () => {
    expect(sortTogether({ ...GROUP, people: 1 }).pens).toEqual(['p1'])
  })

  it('leaves cards alone on which it agreed before', () => {
    const solo = [{ R01: 'program' as const }, { R01: 'program' as const }]
    expect(sortTogether(GROUP, solo).state.placed).not.toHaveProperty('R01')
  })

  it('drafts what must be true before a handover, with every term', () => {
    const items = ['R20', 'R24', 'R25'].map(card => ({ card }))
    const { state } = workTogether(GROUP, EMPTY_DRAFT, (draft, participant, action) => {
      const after = actOnDraft(draft, action!, participant, { cards: items.map(({ card }) => card), everyone: false })
      expect(after).toMatchObject({ ok: true })
      return after.ok ? after.value : draft
    }, draft => ({ kind: 'draft', terms: draft.terms }), items)
    for (const { card } of items)
      expect(TERMS.filter(term => (state.terms[card] ?? NO_TERMS)[term] === '')).toEqual([])
  })
})
