/** Changes of boards that are not known to be saved: they outlive a reload. */
import type { BoardRequest } from '../domain/boards/request.ts'

const KEY = 'boards'

/** By the place that they change. What is no list of changes is none; where storage is forbidden there are none. */
export function readChanges(): Map<string, BoardRequest> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return new Map(Array.isArray(read) ? read.filter(isChange) : [])
  }
  catch {
    return new Map()
  }
}

export function keepChanges(changes: ReadonlyMap<string, BoardRequest>): void {
  try {
    if (changes.size === 0)
      localStorage.removeItem(KEY)
    else
      localStorage.setItem(KEY, JSON.stringify([...changes]))
  }
  catch { /* The page keeps them. */ }
}

function isChange(each: unknown): each is [string, BoardRequest] {
  return Array.isArray(each) && typeof each[0] === 'string' && typeof (each[1] as Partial<BoardRequest> | null)?.code === 'string'
}
