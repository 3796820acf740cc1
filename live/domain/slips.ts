/** Numbered paper slips: answers that somebody gave on paper, and the facilitator types in. The number is the participant. */
import type { Answer, Respondent } from './activities/kind.ts'
import type { ExerciseId, Face, Kind } from './exercise.ts'

export const MAX_SLIP = 999

/** Kinds that paper has boxes to tick for; what is written by hand is read out, and not typed in. */
const ON_PAPER: readonly Kind[] = ['poll', 'check', 'scale', 'sort']

/** No participant of a phone has a colon in its name. */
const PREFIX = 'slip:'

/** One answer on paper, of one round. */
export interface Slip { slip: number, answer: Answer }

/** What the console asks for: the slips of one round, and to change one of them. A null answer takes it back. */
export interface SlipRequest { activity: ExerciseId, round?: number | undefined, entry?: { slip: number, answer: Answer } | undefined }

/** The slips of one round, by number; `face` as the session's agenda has it. */
export interface SlipSheet { face: Face, round: number, rounds: number, slips: Slip[] }

/** The participant that stands for a slip: the same in every activity and round, so that it pairs. */
export function slipParticipant(slip: number): string {
  return `${PREFIX}${slip}`
}

/** The number of a slip, or null for whoever answers on a phone. */
export function slipNumber(participant: string): number | null {
  return participant.startsWith(PREFIX) ? Number(participant.slice(PREFIX.length)) : null
}

/** How many of them answered on paper; nothing where nobody did. */
export function slipsIn(respondents: readonly Respondent[]): { slips?: number } {
  const slips = respondents.reduce((sum, { participant }) => sum + (participant.startsWith(PREFIX) ? 1 : 0), 0)
  return slips === 0 ? {} : { slips }
}

/** An answer of null is one that was taken back: it counts nowhere. */
export function given<T extends { answer: Answer }>(responses: readonly T[]): T[] {
  return responses.filter(({ answer }) => answer !== null)
}

/** Whether this kind can be answered on a slip at all. */
export function isOnPaper(kind: Kind): boolean {
  return ON_PAPER.includes(kind)
}
