/** What tables have placed, counted from the database itself and not by the program's own counting. */
import { DatabaseSync } from 'node:sqlite'

type Placed = Record<string, string>

/** Tables for each `card bin` in round 1 of a sort: what a table moved by hand, else what all its people who placed the card chose, two at least. */
export function countTables(file: string, sort: string): Record<string, number> {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    const answers = (activity: string) => new Map(db.prepare('SELECT participant, answer FROM responses WHERE activity = ? AND round = 1').all(activity).map(({ participant, answer }) => [String(participant), JSON.parse(String(answer)) as unknown]))
    const seats = [...answers('table')]
    const alone = answers(sort)
    const boards = new Map(db.prepare('SELECT name, state FROM boards WHERE activity = ? AND round = 1').all(sort).map(({ name, state }) => [String(name), (JSON.parse(String(state)) as { placed: Placed }).placed]))
    const counts: Record<string, number> = {}
    for (const table of new Set(seats.map(([, number]) => Number(number)))) {
      const people = seats.filter(([, number]) => number === table).map(([participant]) => (alone.get(participant) ?? {}) as Placed)
      const placed = { ...agreedBy(people), ...boards.get(`table:${table}`) }
      for (const [card, bin] of Object.entries(placed))
        counts[`${card} ${bin}`] = (counts[`${card} ${bin}`] ?? 0) + 1
    }
    return counts
  }
  finally {
    db.close()
  }
}

function agreedBy(people: Placed[]): Placed {
  const agreed: Placed = {}
  for (const card of new Set(people.flatMap(Object.keys))) {
    const bins = people.flatMap(placed => placed[card] ?? [])
    if (bins.length >= 2 && new Set(bins).size === 1 && bins[0] !== 'unsure')
      agreed[card] = bins[0]!
  }
  return agreed
}
