/** The measurements behind the table, each on processes of its own. */
import type { Measured } from './crowd.ts'
import type { Memory, RunningWorkshop } from './processes.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { startCrowd, startEcho, startTime, startWorkshop } from './processes.ts'
import { openRoom } from './room.ts'

const RUNS = 5

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

/** Messages a second: from a bare echo, and acknowledged and committed by the workshop, measured in turn. */
export async function throughput(phones: number): Promise<{ echo: number, workshop: number }> {
  const MS = 3000
  const [echo, workshop] = [await startEcho(), await startWorkshop()]
  const [echoing, answering] = [startCrowd(), startCrowd()]
  try {
    const room = await openRoom(workshop)
    await echoing.order({ do: 'echo', url: echo.url, phones })
    await answering.order({ do: 'join', url: workshop.url, cookies: workshop.cookies(phones) })
    await answering.order({ do: 'stage', url: workshop.url, cookie: await room.stageCookie() })
    const poll = room.poll()
    const rates = { echo: [] as number[], workshop: [] as number[] }
    let acknowledged = 0
    // The first run of each warms both up and does not count.
    for (let run = 0; run <= RUNS; run++) {
      const bare = await echoing.order({ do: 'sustain', poll, ms: MS })
      const real = await answering.order({ do: 'sustain', poll, ms: MS })
      nothingRefused(real)
      acknowledged += real.acknowledged
      if (run > 0) {
        rates.echo.push(bare.acknowledged / bare.ms * 1000)
        rates.workshop.push(real.acknowledged / real.ms * 1000)
      }
    }
    room.close()
    allCommitted(workshop, acknowledged)
    return { echo: median(rates.echo), workshop: median(rates.workshop) }
  }
  finally {
    await Promise.all([echo, workshop, echoing, answering].map(each => each.stop()))
  }
}

/** ms from the first of many simultaneous responses until the last is acknowledged and the stage shows all. */
export async function burst(phones: number): Promise<number> {
  const workshop = await startWorkshop()
  const crowd = startCrowd()
  try {
    const room = await openRoom(workshop)
    await crowd.order({ do: 'join', url: workshop.url, cookies: workshop.cookies(phones) })
    await crowd.order({ do: 'stage', url: workshop.url, cookie: await room.stageCookie() })
    const times: number[] = []
    for (let run = 0; run <= RUNS; run++) {
      const poll = run === 0 ? room.poll() : await room.voteAgain()
      await crowd.order({ do: 'see', poll })
      const measured = await crowd.order({ do: 'burst', poll })
      nothingRefused(measured)
      if (run > 0)
        times.push(measured.ms)
    }
    room.close()
    return median(times)
  }
  finally {
    await Promise.all([workshop, crowd].map(each => each.stop()))
  }
}

/** Bytes of the server's memory for each phone that is connected and does nothing. */
export async function memoryPerPhone(phones: number): Promise<number> {
  const workshop = await startWorkshop()
  const crowd = startCrowd()
  try {
    // What the first connections load is no phone's.
    await crowd.order({ do: 'join', url: workshop.url, cookies: workshop.cookies(20) })
    await crowd.order({ do: 'leave' })
    const before = await settledMemory(workshop)
    await crowd.order({ do: 'join', url: workshop.url, cookies: workshop.cookies(phones) })
    const after = await settledMemory(workshop)
    // Phones may move into memory that the process held already: what they use counts in any case.
    return Math.max(after.rss - before.rss, after.used - before.used) / phones
  }
  finally {
    await Promise.all([workshop, crowd].map(each => each.stop()))
  }
}

/** ms until /health answers, of a first start and of later ones. */
export async function serverStart(): Promise<number> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bench-'))
  try {
    const times: number[] = []
    for (let run = 0; run < RUNS; run++)
      times.push(await startTime('scripts/start.mjs', dataDir))
    return median(times)
  }
  finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** Asked until it stays within 1%. */
async function settledMemory({ memory }: RunningWorkshop): Promise<Memory> {
  for (let last = await memory(); ;) {
    const now = await memory()
    if (Math.abs(now.rss - last.rss) < last.rss / 100)
      return now
    last = now
  }
}

function nothingRefused({ refused }: Measured): void {
  if (refused > 0)
    throw new Error(`${refused} responses were refused, so that the figure says nothing`)
}

/** Every acknowledged response stands in the file: its attempts add up. */
function allCommitted({ dataDir }: RunningWorkshop, acknowledged: number): void {
  const db = new DatabaseSync(path.join(dataDir, 'workshop.sqlite'), { readOnly: true })
  const row = db.prepare('SELECT sum(attempt) AS attempts FROM responses').get()
  db.close()
  if (row?.attempts !== acknowledged)
    throw new Error(`${acknowledged} responses were acknowledged and ${row?.attempts} are in the file`)
}
