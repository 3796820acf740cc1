import type { StoredResponse } from '../../live/stores/store.ts'
import { describe, expect, it } from 'vitest'
import { createKeptRounds } from '../../live/server/keptRounds.ts'

function row(participant: string, attempt: number, option: string): StoredResponse {
  return { participant, attempt, answer: [option], activity: 'K1', round: 1, savedAt: 0 }
}
const own = (attempt: number, option: string, round = 1) => ({ activity: 'K1', round, attempt, answer: [option] })
async function answersIn(given: Promise<{ participant: string, answer: unknown }[]>) {
  return Object.fromEntries((await given).map(({ participant, answer }) => [participant, answer]))
}

/** A store whose reading ends when it is told to. */
function slowStore(rows: StoredResponse[]) {
  const waiting: { resolve: (rows: StoredResponse[]) => void, reject: (error: Error) => void }[] = []
  return {
    waiting,
    end: () => waiting.shift()!.resolve(rows),
    responses: () => new Promise<StoredResponse[]>((resolve, reject) => waiting.push({ resolve, reject })),
  }
}

describe('a kept round', () => {
  it('is read once, and then kept with what is saved', async () => {
    const store = slowStore([row('p1', 1, 'a')])
    const rounds = createKeptRounds(store)
    const first = rounds.responses('s', 'K1', 1)
    store.end()
    expect(await answersIn(first)).toEqual({ p1: ['a'] })
    rounds.saved('s', 'p1', own(2, 'b'))
    rounds.saved('s', 'p2', own(1, 'c'))
    expect(await answersIn(rounds.responses('s', 'K1', 1))).toEqual({ p1: ['b'], p2: ['c'] })
    expect(store.waiting).toHaveLength(0)
  })

  it('loses nothing that is saved while it is read, and takes nothing older for it', async () => {
    const store = slowStore([row('p1', 1, 'a'), row('p2', 4, 'd')])
    const rounds = createKeptRounds(store)
    const first = rounds.responses('s', 'K1', 1)
    rounds.saved('s', 'p1', own(2, 'b'))
    rounds.saved('s', 'p2', own(3, 'c'))
    store.end()
    expect(await answersIn(first)).toEqual({ p1: ['b'], p2: ['d'] })
  })

  it('takes no response of another round or session', async () => {
    const store = slowStore([])
    const rounds = createKeptRounds(store)
    const first = rounds.responses('s', 'K1', 1)
    store.end()
    await first
    rounds.saved('s', 'p1', own(1, 'a', 2))
    rounds.saved('other', 'p1', own(1, 'a'))
    expect(await rounds.responses('s', 'K1', 1)).toEqual([])
  })

  it('stays when another round is read, until too many are', async () => {
    const store = slowStore([row('p1', 1, 'a')])
    const rounds = createKeptRounds(store)
    const read = async (round: number) => {
      const given = rounds.responses('s', 'K1', round)
      store.waiting.at(-1)?.resolve([row('p1', 1, 'a')])
      const reads = store.waiting.splice(0).length
      await given
      return reads
    }
    expect(await read(1)).toBe(1)
    expect(await read(2)).toBe(1)
    expect(await read(1)).toBe(0)
    for (let round = 3; round <= 14; round++)
      expect(await read(round)).toBe(1)
    expect(await read(2)).toBe(1)
  })

  it('is read anew after it was told to forget', async () => {
    const store = slowStore([row('p1', 1, 'a')])
    const rounds = createKeptRounds(store)
    const first = rounds.responses('s', 'K1', 1)
    store.end()
    await first
    rounds.forget()
    void rounds.responses('s', 'K1', 1)
    expect(store.waiting).toHaveLength(1)
  })

  it('reads another round anew, and after a failure again', async () => {
    const store = slowStore([row('p1', 1, 'a')])
    const rounds = createKeptRounds(store)
    const failing = rounds.responses('s', 'K1', 1)
    store.waiting.shift()!.reject(new Error('busy'))
    await expect(failing).rejects.toThrow('busy')
    const again = rounds.responses('s', 'K1', 1)
    store.end()
    expect(await answersIn(again)).toEqual({ p1: ['a'] })
    void rounds.responses('s', 'K1', 2)
    expect(store.waiting).toHaveLength(1)
  })
})
