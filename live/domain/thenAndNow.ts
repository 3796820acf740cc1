/** Then and now: per question and per card, what changed among people who answered twice. Aggregates only. */
import type { Move } from './activities/kind.ts'
import type { ClientResult } from './clientReport.ts'
import type { Face } from './exercise.ts'
import type { ReportActivity } from './report.ts'

export interface Change {
  /** The question, the card or the statement. */
  item: string
  /** People who answered both times. */
  pairs: number
  /** Their share in percent, or their mean on a scale of 1 to 5; null where only moves are counted. */
  before: number | null
  after: number | null
  /** How many moved; null where that is not counted. */
  moved: number | null
  /** The largest moves, in words. */
  moves: { from: string, to: string, people: number }[]
}

/** keyed: percent who chose what most standards say. scale: means. moved: who moved between two rounds. */
export type ChangeKind = 'keyed' | 'scale' | 'moved'

export interface ThenAndNow { activity: ReportActivity, kind: ChangeKind, changes: Change[] }

/** Of everything that was asked twice, in the order of the slides. */
export function thenAndNow(results: readonly ClientResult[]): ThenAndNow[] {
  return results.flatMap(result => [compared(result), moved(result)].filter(each => each !== null && each.changes.length > 0) as ThenAndNow[])
}

function compared({ activity }: ClientResult): ThenAndNow | null {
  const { comparison, face } = activity.shown
  switch (comparison?.kind) {
    case 'check': return {
      activity,
      kind: 'keyed',
      changes: comparison.items.map(({ item, pairs, before, after }) => ({ item: named(item, face), pairs, before: before.percent, after: after.percent, moved: null, moves: [] })),
    }
    case 'scale': return {
      activity,
      kind: 'scale',
      changes: comparison.statements.map(({ statement, pairs, before, after }) => ({ item: named(statement, face), pairs, before, after, moved: null, moves: [] })),
    }
    default: return null
  }
}

function moved({ activity, face, movement }: ClientResult): ThenAndNow | null {
  if (movement === null)
    return null
  const inWords = (moves: readonly Move[]) => moves.map(({ from, to, people }) => ({ from: optionNamed(from, face), to: optionNamed(to, face), people }))
  const changes = movement.cards === undefined
    ? [{ item: face.question, pairs: movement.pairs, before: null, after: null, moved: movement.moved, moves: inWords(movement.moves) }]
    : movement.cards.map(({ card, pairs, moved, moves }) => ({ item: named(card, face), pairs, before: null, after: null, moved, moves: inWords(moves) }))
  return { activity, kind: 'moved', changes }
}

/** The words of an item, a statement or a card; of a single statement without words, the question. */
function named(id: string, face: Face): string {
  switch (face.kind) {
    case 'check': return face.items.find(item => item.id === id)?.question ?? id
    case 'scale': return face.statements.find(statement => statement.id === id)?.text || face.question
    case 'sort': return face.cards.find(card => card.id === id)?.short ?? id
    default: return id
  }
}

function optionNamed(id: string | null, face: Face): string {
  if (id === null)
    return '–'
  if (face.kind === 'sort')
    return Object.hasOwn(face.bins, id) ? face.bins[id as keyof typeof face.bins] : id
  return face.kind === 'poll' ? face.options.find(option => option.id === id)?.text ?? id : id
}
