/** What a build without a server carries along (vite-plugins.ts); null in every other. */
declare module 'virtual:one-screen' {
  import type { DeckOutline } from '../live/domain/deck.ts'
  import type { Exercise, Workshop } from '../live/domain/exercise.ts'

  export interface Carried {
    deck: DeckOutline
    workshop: Workshop
    exercises: Exercise[]
    /** Another one for every change of the above. */
    edition: string
  }
  export const carried: Carried | null
}
