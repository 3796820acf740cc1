/** Where participants mostly work, as they said on joining. */
import type { Session, Surroundings } from '../domain/session.ts'
import type { KeptRounds } from './keptRounds.ts'
import { chosenIn } from '../domain/activities/poll.ts'
import { drawsArrivals } from '../domain/arrivals.ts'
import { activityState, arrivalExercise, currentExercise, isShown } from '../domain/session.ts'

/** By participant; empty as long as nothing is shown that sides could split. */
export async function sidesOf(session: Session, kept: Pick<KeptRounds, 'responses'>, around: Surroundings): Promise<ReadonlyMap<string, string>> {
  const exercise = currentExercise(session, around)
  const arrival = arrivalExercise(around.content)
  const shown = exercise !== null && isShown(activityState(session, exercise.id).phase)
  if (arrival === null || !(shown || drawsArrivals(session)))
    return new Map()
  const given = await kept.responses(session.id, arrival.id, 1)
  return new Map(given.map(({ participant, answer }) => [participant, chosenIn(answer)[0] ?? '']))
}
