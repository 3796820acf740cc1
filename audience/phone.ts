/** What this phone knows by itself: the code in its address, and small notes that outlive a reload. */

/** The join code in the path of the page, or undefined at `/`. */
export function codeInPath(path: string): string | undefined {
  try {
    return normalCode(decodeURIComponent(path)) || undefined
  }
  catch {
    return undefined
  }
}

/** A code as people type it, as it is written: without spaces, in capitals. */
export function normalCode(typed: string): string {
  return typed.replace(/[\s/]/g, '').toUpperCase().slice(0, 12)
}

const PERSON = 'person'

/** Who of its people had this phone last in this tab, or 0 where nobody knows: then it asks. */
export function keptPerson(storage: () => Pick<Storage, 'getItem'>): number {
  try {
    return Number(storage().getItem(PERSON))
  }
  catch {
    return 0
  }
}

export function keepPerson(person: number, storage: () => Pick<Storage, 'setItem'>): void {
  try {
    storage().setItem(PERSON, `${person}`)
  }
  catch { /* The next load asks. */ }
}

export interface Notes {
  has: (note: string) => boolean
  add: (note: string) => void
}

/** Notes in the given storage; where a private window forbids it they live as long as the page. */
export function createNotes(storage: () => Pick<Storage, 'getItem' | 'setItem'>): Notes {
  const memory = new Set<string>()
  return {
    has(note) {
      try {
        return memory.has(note) || storage().getItem(note) !== null
      }
      catch {
        return memory.has(note)
      }
    },
    add(note) {
      memory.add(note)
      try {
        storage().setItem(note, '1')
      }
      catch { /* The memory keeps it. */ }
    },
  }
}
