/** What is in the database, counted without a line of the program: the report's numbers are held against it. */
import { DatabaseSync } from 'node:sqlite'

export interface RawResponse { participant: string, activity: string, round: number, answer: unknown }

/** Every response of the session of this code. */
export function rawResponses(file: string, code: string): RawResponse[] {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    const rows = db.prepare('SELECT participant, activity, round, answer FROM responses JOIN sessions ON sessions.id = responses.session WHERE code = ?').all(code)
    return rows.map(({ participant, activity, round, answer }) => ({ participant: String(participant), activity: String(activity), round: Number(round), answer: JSON.parse(String(answer)) as unknown }))
  }
  finally {
    db.close()
  }
}

export function countBoards(file: string, code: string): number {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    return Number(db.prepare('SELECT COUNT(*) AS n FROM boards JOIN sessions ON sessions.id = boards.session WHERE code = ?').get(code)?.n)
  }
  finally {
    db.close()
  }
}

/** How often each "part: choice" was given: an option of a poll, an item and its option, a card and its bin, a statement and its rating. */
export function countChoices(answers: readonly unknown[]): Record<string, number> {
  const counts: Record<string, number> = {}
  const add = (choice: string) => counts[choice] = (counts[choice] ?? 0) + 1
  for (const answer of answers) {
    if (Array.isArray(answer))
      answer.forEach(option => add(String(option)))
    else
      Object.entries(answer as object).forEach(([part, choice]) => [choice].flat().forEach(each => add(`${part}: ${each}`)))
  }
  return counts
}
