/** Drawings of a report are made in a process of their own, one at a time: phones never wait for a PDF. */
import type { Report } from '../domain/report.ts'
import type { Result } from '../protocol.ts'
import { Buffer } from 'node:buffer'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'

const WORKER = resolve(import.meta.dirname, '..', '..', 'kit', 'report', 'worker.ts')
/** A slow laptop needs half a minute for a long report. */
const PATIENCE_MS = 120_000
/** More would only keep the laptop busy. */
const MAX_WAITING = 6

/** What kit/report/worker.ts is asked for. */
export interface Wanted { want: 'html' | 'pdf' | 'chart', chart?: string }

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** The file, or a sentence about why there is none. */
export function drawReport(report: Report, wanted: Wanted): Promise<Result<Buffer, string>> {
  if (!existsSync(WORKER))
    return Promise.resolve(refuse('This copy of the workshop has no printing in it. Download report.json, and print it where the whole workshop is: npm run report -- report.json'))
  if (waiting >= MAX_WAITING)
    return Promise.resolve(refuse('Several reports are being drawn already. Wait a minute, then load this again.'))
  waiting++
  const drawn = last.then(() => run(JSON.stringify({ report, paper: 'a4', ...wanted })))
  last = drawn
  return drawn.finally(() => waiting--)
}

function run(order: string): Promise<Result<Buffer, string>> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [WORKER], { stdio: ['pipe', 'pipe', 'pipe'], timeout: PATIENCE_MS, windowsHide: true })
    const [out, complaints]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (part: Buffer) => out.push(part))
    child.stderr.on('data', (part: Buffer) => complaints.push(part))
    child.on('error', error => done(refuse(`The report could not be drawn (${error.message}).`)))
    child.on('close', (code) => {
      const sentence = Buffer.concat(complaints).toString('utf8').trim()
      // What is no sentence is a trace, which helps nobody on a phone.
      done(code === 0
        ? { ok: true, value: Buffer.concat(out) }
        : refuse(sentence !== '' && !sentence.includes('\n') ? sentence : 'The report could not be drawn. Load the page again; report.csv and report.json need no drawing.'))
    })
    child.stdin.on('error', () => {})
    child.stdin.end(order)
  })
}

function refuse(error: string): Result<never, string> {
  return { ok: false, error }
}
