/** Scales in files of the content. */
import type { ScaleExercise } from '../../domain/activities/scale.ts'
import type { ContentKind } from './contentKind.ts'

/** Id of the statement that the question itself is. */
const THE_QUESTION = 'a'

export const scaleContent: ContentKind<'scale'> = {
  read: ({ statements, looksBackOn, ...file }, base, keysOf) => ({
    ...file,
    ...base,
    statements: statements === undefined
      ? [{ id: THE_QUESTION, text: file.question }]
      : keysOf(['statements']).map(id => ({ id, text: statements[id] ?? '' })),
    ...looksBackOn && { looksBackOn },
  }),

  problems({ value, placeOf }) {
    const { statements } = value
    const twice = statements.filter(({ text }, at) => statements.findIndex(other => other.text === text) < at).map(({ id, text }) => ({
      ...placeOf(['statements', id]),
      message: `the statement "${text}" stands there twice. Remove one.`,
    }))
    const onJoin = value.opens === 'on-join'
      ? [{ ...placeOf(['opens']), message: 'a scale cannot open on-join. Use with-slide or by-hand.' }]
      : []
    return [...twice, ...onJoin, ...lookingBackProblems(value).map(({ at, message }) => ({ ...placeOf(['looksBackOn', ...at]), message }))]
  },
}

function lookingBackProblems({ twinOf, statements, looksBackOn }: ScaleExercise): { at: string[], message: string }[] {
  if (looksBackOn === undefined)
    return []
  const known = statements.map(({ id }) => id)
  const ids = known.join(', ')
  const alone = twinOf === null
    ? [{ at: [], message: 'looksBackOn sets what people say of the start beside what they said then, and twinOf names no earlier scale. Add twinOf, or remove looksBackOn.' }]
    : []
  return [...alone, ...Object.entries(looksBackOn).flatMap(([then, statement]) => {
    const unknown = [then, statement].find(id => !known.includes(id))
    if (unknown !== undefined)
      return [{ at: [then], message: `looksBackOn names the statement "${unknown}", and there is none. Name one of ${ids}.` }]
    return statement === then || Object.hasOwn(looksBackOn, statement)
      ? [{ at: [then], message: `"${statement}" cannot be what "${then}" looks back on: name a statement that asks for now.` }]
      : []
  })]
}
