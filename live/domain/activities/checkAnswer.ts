/** What people said to a check. */
import type { Answer } from './kind.ts'

/** The accepted answer to each item, by its id; items not answered yet are missing. */
export function itemAnswersIn(answer: Answer): Readonly<Record<string, Answer>> {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? answer : {}
}
