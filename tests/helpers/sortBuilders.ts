/** Builders of sorts: small, readable defaults with what a test cares about on top. */
import type { Bin, Card, SortExercise, SortFace, SortTally } from '../../live/domain/activities/sort.ts'
import { BINS } from '../../live/domain/activities/sort.ts'

const NAMES = { program: 'Program', operations: 'Operations', shared: 'Shared', unsure: 'Not sure' }

export function aCard(id: string, with_: Partial<Card> = {}): Card {
  return {
    id,
    text: `The whole text of ${id}`,
    short: `Short ${id}`,
    owner: 'program',
    level: 'easy',
    rationale: `Why ${id}`,
    accountable: null,
    source: `Source of ${id}`,
    ...with_,
  }
}

export function aSort(with_: Partial<SortExercise> = {}): SortExercise {
  return {
    id: 'role-sort',
    kind: 'sort',
    question: 'Which role owns this?',
    bins: NAMES,
    cards: ['R01', 'R02', 'R03'].map(id => aCard(id)),
    sets: {},
    tables: false,
    pen: 'one',
    opens: 'with-slide',
    vote: 'once',
    talkSeconds: 90,
    timerSeconds: null,
    minGroup: 3,
    moderated: false,
    rationale: 'What a role is for says what it owns.',
    source: 'Our own synthesis, 2026',
    profile: null,
    twinOf: null,
    ...with_,
  }
}

export function aSortFace(with_: Partial<SortFace> = {}): SortFace {
  const { id, question, cards } = aSort()
  return { id, kind: 'sort', question, bins: NAMES, cards: cards.map(card => ({ id: card.id, text: card.text, short: card.short })), tables: false, ...with_ }
}

/** People for each card as "program operations shared unsure". */
export function aSortTally(counts: Record<string, [number, number, number, number]>, with_: Partial<SortTally> = {}): SortTally {
  const cards = Object.fromEntries(Object.entries(counts).map(([id, people]) => [id, Object.fromEntries(BINS.map((bin, at) => [bin, people[at]])) as Record<Bin, number>]))
  const responses = Math.max(0, ...Object.values(counts).map(people => people.reduce((sum, each) => sum + each, 0)))
  return { kind: 'sort', responses, hands: 0, cards, ...with_ }
}
