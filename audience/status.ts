/** What the one live region of the page says. */
import type { ResponseState } from '../live/client/useResponse.ts'
import type { ActivityView } from '../live/protocol.ts'
import type { Screen } from './screen.ts'
import type { Messages } from './text.ts'

/** `answered`: an answer of this round is saved or on its way. Empty where there is nothing to say. */
export function statusText(screen: Screen, state: ResponseState, answered: boolean, { poll, result }: Pick<Messages, 'poll' | 'result'>): string {
  if (screen.name === 'arrival')
    return ''
  if (screen.name === 'result') {
    if (screen.activity.explanation === null)
      return result.shown
    return screen.activity.explanation.key.length > 0
      ? result.explained
      : result.contested
  }
  return screen.name === 'poll'
    ? pollStatus(screen.activity, state, answered, poll)
    : ''
}

function pollStatus({ phase, face }: ActivityView, state: ResponseState, answered: boolean, words: Messages['poll']): string {
  if (state === 'sending')
    return words.sending
  if (phase === 'open') {
    if (state === 'saved')
      return words.saved
    return face.select === 'many'
      ? words.many
      : words.one
  }
  if (phase === 'waiting')
    return words.waiting
  if (state === 'not-counted') {
    return answered
      ? `${words.notCounted} ${words.earlierCounts}`
      : words.notCounted
  }
  return state === 'saved'
    ? words.savedClosed
    : words.closed
}
