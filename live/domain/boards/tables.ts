/** Which table a participant sits at. They say it themselves, as a response to a reserved activity, so that it outlives a reload. */
import type { Answer } from '../activities/kind.ts'

/** No exercise may have this id. */
export const TABLE_ACTIVITY = 'table'
export const MAX_TABLE = 99
/** As an answer: the table with the fewest people, where there are random ones. */
export const ANY_TABLE = 0

/** The number of a table from an answer to the reserved activity, or null when it is none. */
export function acceptTable(answer: Answer): number | null {
  return typeof answer === 'number' && Number.isInteger(answer) && answer >= 1 && answer <= MAX_TABLE ? answer : null
}

/** Participants by their table, from the responses to the reserved activity. */
export function tablesOf(responses: readonly { participant: string, answer: Answer }[]): Map<string, number> {
  return new Map(responses.flatMap(({ participant, answer }) => {
    const table = acceptTable(answer)
    return table === null ? [] : [[participant, table] as const]
  }))
}

/** Who sits at this table. */
export function membersOf(tables: ReadonlyMap<string, number>, table: number): string[] {
  return [...tables].filter(([, each]) => each === table).map(([participant]) => participant)
}

/** Tables for groups of at most this size. */
export function tablesFor(people: number, size: number): number {
  return Math.min(MAX_TABLE, Math.max(1, Math.ceil(people / Math.max(1, size))))
}
