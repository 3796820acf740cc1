/** Scales in files of the content. */
import type { ContentKind } from './contentKind.ts'

/** Id of the statement that the question itself is. */
const THE_QUESTION = 'a'

export const scaleContent: ContentKind<'scale'> = {
  read: ({ statements, ...file }, base, keysOf) => ({
    ...file,
    ...base,
    statements: statements === undefined
      ? [{ id: THE_QUESTION, text: file.question }]
      : keysOf(['statements']).map(id => ({ id, text: statements[id] ?? '' })),
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
    return [...twice, ...onJoin]
  },
}
