/** While people join, the stage draws a mark for every phone: where somebody mostly works, as far as they said. */
import type { Session } from './session.ts'

/** Phones by side; `unsaid` are connected and have not said. */
export interface Arrivals { change: number, run: number, both: number, neither: number, unsaid: number }

/** Slides that are on the stage while people join. */
const SLIDES: readonly string[] = ['cover', 'join']

/** Whether the session stands where arrivals are drawn. */
export function drawsArrivals({ place }: Pick<Session, 'place'>): boolean {
  return SLIDES.includes(place.slide)
}

/** `sides` by participant, also of those who have left again; `phones` are the participants connected now. */
export function countArrivals(sides: ReadonlyMap<string, string>, phones: readonly string[]): Arrivals {
  const said = [...sides.values()]
  const of = (side: string) => said.filter(each => each === side).length
  return {
    change: of('change'),
    run: of('run'),
    both: of('both'),
    neither: of('neither'),
    unsaid: phones.filter(participant => !sides.has(participant)).length,
  }
}
