/** What the one live region of the page says. */
import type { ResponseState } from '../live/client/useResponse.ts'
import type { Face } from '../live/domain/exercise.ts'
import type { ActivityView } from '../live/protocol.ts'
import type { Screen } from './screen.ts'
import type { Messages } from './text.ts'

/** `answered`: an answer of this round is saved or on its way. Empty where there is nothing to say. */
export function statusText(screen: Screen, state: ResponseState, answered: boolean, words: Pick<Messages, 'poll' | 'work' | 'result'>): string {
  if (screen.name === 'arrival')
    return ''
  if (screen.name === 'result') {
    if (screen.activity.explanation === null)
      return words.result.shown
    return screen.activity.explanation.key.length > 0
      ? words.result.explained
      : words.result.contested
  }
  return screen.name === 'poll'
    ? activityStatus(screen.activity, state, answered, words)
    : ''
}

function activityStatus({ phase, face, tooFew }: ActivityView, state: ResponseState, answered: boolean, { poll, work }: Pick<Messages, 'poll' | 'work'>): string {
  const words = face.kind === 'poll' ? poll : work
  if (state === 'sending')
    return words.sending
  if (phase === 'open')
    return state === 'saved' ? words.saved : promptOf(face, poll, work)
  if (phase === 'waiting')
    return words.waiting
  if (tooFew)
    return words.tooFew
  if (state === 'not-counted') {
    return answered
      ? `${words.notCounted} ${words.earlierCounts}`
      : words.notCounted
  }
  return state === 'saved'
    ? words.savedClosed
    : words.closed
}

function promptOf(face: Face, poll: Messages['poll'], work: Messages['work']): string {
  if (face.kind !== 'poll')
    return work.prompts[face.kind]
  return face.select === 'many'
    ? poll.many
    : poll.one
}
