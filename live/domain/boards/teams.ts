/** Random tables for groups that sit nowhere: who goes where, and where whoever comes later goes. */
import type { Session, Surroundings } from '../session.ts'
import { activityState, currentExercise } from '../session.ts'
import { atTables } from './scene.ts'

/**
 * A table for everybody, from 1 to `tables`, as even as phones allow: people who share a phone share a table.
 * `phones` in the order of chance; the chance is the caller's.
 */
export function assignTables(phones: readonly (readonly string[])[], tables: number): Map<string, number> {
  const sizes = Array.from<number>({ length: tables }).fill(0)
  // Larger groups first: what is left fills up evenly.
  const order = [...phones].sort((a, b) => b.length - a.length)
  return new Map(order.flatMap((people) => {
    const table = smallest(sizes)
    sizes[table - 1]! += people.length
    return people.map(participant => [participant, table] as const)
  }))
}

/** The table from 1 to `tables` with the fewest people, the first of several. */
export function smallestTable(seated: ReadonlyMap<string, number>, tables: number): number {
  const sizes = Array.from<number>({ length: tables }).fill(0)
  for (const table of seated.values()) {
    if (table <= tables)
      sizes[table - 1]!++
  }
  return smallest(sizes)
}

/** Whether tables are at work now: nobody is moved to another any more. */
export function tablesWork(session: Session, around: Surroundings): boolean {
  const exercise = currentExercise(session, around)
  return exercise !== null && atTables(exercise, activityState(session, exercise.id))
}

function smallest(sizes: readonly number[]): number {
  return sizes.indexOf(Math.min(...sizes)) + 1
}
