/** Checks in files of the content. */
import type { PollExercise } from '../../domain/activities/poll.ts'
import type { Exercise } from '../../domain/exercise.ts'
import type { ContentProblem } from '../contentProblem.ts'
import type { ContentKind } from './contentKind.ts'

export const checkContent: ContentKind<'check'> = {
  // Its polls are in files of their own: `link` finds them.
  read: ({ items, ...file }, base) => ({ ...file, ...base, itemIds: items, items: [] }),

  problems({ value, placeOf }) {
    const twice = value.itemIds.flatMap((id, at): ContentProblem[] => value.itemIds.indexOf(id) < at
      ? [{ ...placeOf(['items', at]), message: `the poll ${id} stands there twice. Remove one.` }]
      : [])
    const onJoin = value.opens === 'on-join'
      ? [{ ...placeOf(['opens']), message: 'a check cannot open on-join. Use with-slide or by-hand.' }]
      : []
    return [...twice, ...onJoin]
  },

  link({ value, placeOf }, exercises, ids) {
    const found = value.itemIds.map((id, at) => ({ id, at, exercise: exercises.get(id) }))
    const problems = found
      // A poll whose own file is broken was told of already.
      .filter(({ id, exercise }) => exercise !== undefined || !ids.has(id))
      .flatMap(({ id, at, exercise }) => {
        const message = complaint(id, exercise)
        return message === null ? [] : [{ ...placeOf(['items', at]), message }]
      })
    return problems.length > 0
      ? { ok: false, error: problems }
      : { ok: true, value: { ...value, items: found.flatMap(({ exercise }) => isItem(exercise) ? [exercise] : []) } }
  },
}

function complaint(id: string, exercise: Exercise | undefined): string | null {
  if (exercise === undefined)
    return `items names "${id}", and there is no exercise of this id. Correct or remove it.`
  return isItem(exercise) ? null : `items names "${id}", which is no poll with a key. A check compares answers with a key: name such a poll.`
}

function isItem(exercise: Exercise | undefined): exercise is PollExercise {
  return exercise?.kind === 'poll' && exercise.key !== null
}
