/** Who moved between two votes, in words. */
import type { Movement } from '../../live/domain/activities/kind.ts'
import type { PollFace } from '../../live/domain/activities/poll.ts'
import type { ComponentText } from '../text.ts'
import { spokenName } from '../answers/letters.ts'

/** "7 of 24 moved: 5 from B to C, 2 from A to C"; the largest `most` moves, and how many other ways there were. */
export function movementSentence(movement: Movement, face: Pick<PollFace, 'options'>, words: ComponentText['movement'], most = 4): string {
  const { pairs, moved, moves } = movement
  if (moved === 0)
    return words.none(pairs)
  const name = (id: string) => spokenName(face, id)
  const parts = moves.slice(0, most).map(({ from, to, people }) => {
    if (from === null)
      return words.added(people, name(to ?? ''))
    return to === null
      ? words.dropped(people, name(from))
      : words.fromTo(people, name(from), name(to))
  })
  if (moves.length > most)
    parts.push(words.others(moves.length - most))
  return `${words.some(moved, pairs)}: ${parts.join(', ')}.`
}
