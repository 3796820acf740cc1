/** What schemas are put together from. A message goes on after the name of its key, as in `"question" is empty`. */
import * as v from 'valibot'

/** Characters; longer names are nobody's. */
export const MAX_ID = 64
/** Four hours: a timer is for an activity. */
export const MAX_TIMER_SECONDS = 14_400

export const words = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'), v.maxLength(max, `is longer than ${max} characters`))
export const exerciseId = v.pipe(words(MAX_ID), v.regex(/^[\w-]+$/, 'must be made of letters, digits and hyphens'))
export const profile = v.picklist(['team', 'career'])
export const question = v.pipe(words(200), v.description('As it stands on the stage and on the phones.'))

/** What every exercise may say behind the keys of its kind. `moderated` and `minGroup` are what holds when the file does not say. */
export function commonEntries({ moderated = false, minGroup = 3 } = {}) {
  return {
    opens: v.optional(v.pipe(v.picklist(['with-slide', 'by-hand', 'on-join']), v.description('with-slide: when the deck has rested on its slide; by-hand: with Next or Open; on-join: asked once after joining.')), 'with-slide'),
    vote: v.optional(v.pipe(v.picklist(['once', 'twice']), v.description('twice: vote, talk, vote again, and only then the results.')), 'once'),
    timerSeconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(MAX_TIMER_SECONDS), v.description('Seconds after which it closes by itself; without it, it is open until somebody closes it.'))),
    minGroup: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100), v.description('Below this many answers the room is shown no distribution.')), minGroup),
    moderated: v.optional(v.pipe(v.boolean(), v.description('Free text is seen by the room only after the facilitator has let it through.')), moderated),
    talkSeconds: v.optional(v.pipe(
      v.number(),
      v.integer('must be a whole number of seconds'),
      v.minValue(10, 'must be at least 10 seconds'),
      v.maxValue(900, 'must be at most 900 seconds'),
      v.description('Length of the talk step in seconds.'),
    ), 90),
    rationale: v.pipe(words(600), v.description('Why: shown when the key is explained, and in the guide.')),
    source: v.pipe(words(300), v.description('Where the idea or the key comes from, with year.')),
    profile: v.optional(v.pipe(profile, v.description('career: only in workshops of that profile.'))),
    twinOf: v.optional(v.pipe(exerciseId, v.description('Id of the exercise whose idea this one asks again.'))),
  }
}
