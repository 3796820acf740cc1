/** Sorts in files of the content. */
import type { SortExercise } from '../../domain/activities/sort.ts'
import type { ContentProblem, Parsed } from '../contentProblem.ts'
import type { ContentKind } from './contentKind.ts'

export const sortContent: ContentKind<'sort'> = {
  read: ({ cards, ...file }, base, keysOf) => ({
    ...file,
    ...base,
    cards: keysOf(['cards']).flatMap((id) => {
      const card = cards[id]
      return card === undefined ? [] : [{ ...card, id, accountable: card.accountable ?? null }]
    }),
  }),

  problems: parsed => [...accountableProblems(parsed), ...setProblems(parsed), ...arrivalProblems(parsed)],
}

/** What is shared is soon nobody's: it needs one role that answers for it. */
function accountableProblems({ value, placeOf }: Parsed<SortExercise>): ContentProblem[] {
  return value.cards.filter(({ owner, accountable }) => (owner === 'shared') !== (accountable !== null)).map(({ id, owner }) => ({
    ...placeOf(['cards', id]),
    message: owner === 'shared'
      ? `the shared card ${id} names no accountable role. Add the line "accountable".`
      : `the card ${id} has one owner, which is accountable. Remove the line "accountable", or make the owner shared.`,
  }))
}

function setProblems({ value, placeOf }: Parsed<SortExercise>): ContentProblem[] {
  const known = value.cards.map(({ id }) => id)
  return Object.entries(value.sets).flatMap(([set, ids]) => ids.flatMap((id, at): ContentProblem[] => {
    if (!known.includes(id))
      return [{ ...placeOf(['sets', set, at]), message: `the set ${set} names the card "${id}", and there is no card of this id. Correct or remove it.` }]
    return ids.indexOf(id) < at
      ? [{ ...placeOf(['sets', set, at]), message: `the set ${set} names the card ${id} twice. Remove one.` }]
      : []
  }))
}

function arrivalProblems({ value, placeOf }: Parsed<SortExercise>): ContentProblem[] {
  return value.opens === 'on-join'
    ? [{ ...placeOf(['opens']), message: 'a sort cannot open on-join. Use with-slide or by-hand.' }]
    : []
}
