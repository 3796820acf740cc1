/**
 * `npm run bench`: what the workshop promises in figures, each beside its limit, all measured in this run.
 * `npm run bench -- burst memory` measures only these. Ends with exit code 1 when a limit is missed.
 */
import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { measureDecks } from './deckPage.ts'
import { buildTimes, exportTimes } from './deckTools.ts'
import { burst, memoryPerPhone, serverStart, throughput } from './figures.ts'
import { pageWeight } from './pageWeight.ts'
import { sortOnStage } from './sortView.ts'

/** One line of the table. */
interface Figure { name: string, measured: string, limit: string, ok: boolean }

const PHONES = 800
const MANY = 8000

const MEASUREMENTS: Record<string, () => Promise<Figure[]>> = {
  async start() {
    const ms = await serverStart()
    return [{ name: 'server start to /health', measured: seconds(ms), limit: 'at most 1.5 s', ok: ms <= 1500 }]
  },
  async page() {
    const { first, all, outside } = await pageWeight()
    return [
      { name: `phone page until it can answer, ${first.requests} requests`, measured: kilobytes(first.bytes), limit: 'at most 50 kB', ok: first.bytes <= 50_000 },
      { name: `the same with all kinds of activity, ${all.requests} requests`, measured: kilobytes(all.bytes), limit: 'at most 90 kB', ok: all.bytes <= 90_000 },
      { name: 'requests of the phone page to another origin', measured: String(outside.length), limit: 'none', ok: outside.length === 0 },
    ]
  },
  async sort() {
    const { bytes, ms } = sortOnStage()
    return [
      { name: 'stage view of 30 cards sorted by 300 people in 6 rounds', measured: kilobytes(bytes), limit: 'at most 20 kB', ok: bytes <= 20_000 },
      { name: 'the same, from their answers', measured: `${ms.toFixed(1)} ms`, limit: 'at most 5 ms', ok: ms <= 5 },
    ]
  },
  async deck() {
    const { deck, bare } = await measureDecks()
    const [first, change] = [deck.first / bare.first, deck.change / bare.change]
    console.log(`Before the first slide: ${deck.files.join(' ')}`)
    return [
      { name: `first slide visible, 4 times slower computer: ${milliseconds(deck.first)}, bare deck ${milliseconds(bare.first)}`, measured: `${first.toFixed(2)} times`, limit: 'at most 1.25 times', ok: first <= 1.25 },
      { name: `slide change drawn: ${milliseconds(deck.change)}, bare deck ${milliseconds(bare.change)}`, measured: `${change.toFixed(2)} times`, limit: 'at most 1.50 times', ok: change <= 1.5 },
      { name: `deck before the first slide, gzip, ${deck.files.length} requests; bare deck ${kilobytes(bare.bytes)}`, measured: kilobytes(deck.bytes), limit: 'at most 350 kB', ok: deck.bytes <= 350_000 },
    ]
  },
  async build() {
    const ms = await buildTimes()
    return [{ name: 'slidev build', measured: seconds(ms), limit: 'under 15 s', ok: ms < 15_000 }]
  },
  async export() {
    const { msPerSlide, bytes, pages } = await exportTimes()
    return [
      { name: `export of ${pages} pages, for each slide`, measured: seconds(msPerSlide), limit: 'at most 0.5 s', ok: msPerSlide <= 500 },
      { name: 'the PDF', measured: kilobytes(bytes), limit: 'at most 10000 kB', ok: bytes <= 10_000_000 },
    ]
  },
  async memory() {
    const bytes = await memoryPerPhone(2000)
    return [{ name: 'server memory per idle phone, of 2000', measured: kilobytes(bytes), limit: 'at most 30 kB', ok: bytes <= 30_000 }]
  },
  async burst() {
    const [few, many] = [await burst(PHONES), await burst(MANY)]
    const ratio = many / few
    return [
      { name: `${PHONES} phones answer at once, until the stage shows all`, measured: seconds(few), limit: 'at most 0.15 s', ok: few <= 150 },
      { name: `the same with ${MANY}: ${seconds(many)}, against ${PHONES}`, measured: `${ratio.toFixed(1)} times`, limit: `at most ${MANY / PHONES} times`, ok: ratio <= MANY / PHONES },
    ]
  },
  async throughput() {
    const { echo, workshop } = await throughput(PHONES)
    const ratio = workshop / echo
    console.log(`Calibration: a bare ws echo gave ${perSecond(echo)} to ${PHONES} connections.`)
    return [{ name: `responses saved, against a bare echo: ${perSecond(workshop)}`, measured: ratio.toFixed(2), limit: 'at least 0.40', ok: ratio >= 0.4 }]
  },
}

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !Object.hasOwn(MEASUREMENTS, name))
if (unknown.length > 0) {
  console.error(`There is no measurement ${unknown.join(', ')}: there are ${Object.keys(MEASUREMENTS).join(', ')}.`)
  process.exit(1)
}

const built = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: path.join(import.meta.dirname, '../..'), stdio: 'inherit' })
if (built.status !== 0)
  process.exit(1)

const [{ model } = { model: 'unknown processor' }, ...others] = cpus()
console.log(`\n${others.length + 1} cores of ${model}, Node ${process.versions.node}, ${process.platform}. The limits are meant for an otherwise idle machine with 2 cores.\n`)

const figures: Figure[] = []
for (const [name, measure] of Object.entries(MEASUREMENTS)) {
  if (asked.length > 0 && !asked.includes(name))
    continue
  console.log(`Measuring: ${name} …`)
  try {
    figures.push(...await measure())
  }
  catch (error) {
    // The processes of this measurement are in an unknown state; the others have their own.
    figures.push({ name, measured: error instanceof Error ? error.message : String(error), limit: '', ok: false })
  }
}
console.log(`\n${table(figures)}\n`)
process.exit(figures.every(({ ok }) => ok) ? 0 : 1)

function table(figures: Figure[]): string {
  const rows = [
    ['figure', 'measured', 'limit', 'ok'],
    ...figures.map(({ name, measured, limit, ok }) => [name, measured, limit, ok ? 'yes' : 'NO']),
  ]
  const widths = [0, 1, 2, 3].map(column => Math.max(...rows.map(row => row[column]!.length)))
  return rows.map(row => row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ').trimEnd()).join('\n')
}

function milliseconds(ms: number): string {
  return `${Math.round(ms)} ms`
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(3)} s`
}

/** 1 kB is 1000 bytes. */
function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

function perSecond(rate: number): string {
  return `${Math.round(rate).toLocaleString('en')} a second`
}
