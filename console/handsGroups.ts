/** What may be counted by hand in each kind of activity. */
import type { Face } from '../live/domain/exercise.ts'
import { RATINGS } from '../live/domain/activities/scale.ts'
import { BINS } from '../live/domain/activities/sort.ts'

export interface HandsGroup {
  id: string
  /** Null where the activity is one question. */
  name: string | null
  /** `key` as the tally of the kind reads it. */
  fields: { key: string, label: string }[]
}

/** Empty for kinds that are not counted by hand. */
export function handsGroups(face: Face): HandsGroup[] {
  switch (face.kind) {
    case 'poll': return [{ id: face.id, name: null, fields: face.options.map(({ id, text }) => ({ key: id, label: text })) }]
    case 'check': return face.items.map(({ id, question, options }) => group(id, question, options.map(option => [option.id, option.text])))
    case 'sort': return face.cards.map(({ id, short }) => group(id, short, BINS.map(bin => [bin, face.bins[bin]])))
    case 'scale': return face.statements.map(({ id, text }) => group(id, text, RATINGS.map(rating => [String(rating), String(rating)])))
    default: return []
  }
}

function group(id: string, name: string, fields: [string, string][]): HandsGroup {
  return { id, name, fields: fields.map(([key, label]) => ({ key: `${id}/${key}`, label })) }
}
