/** What this machine says about itself before a workshop. Each probe is thin; what it means is said in roomLines.ts. */
import { execFile } from 'node:child_process'
import { readdir, readFile, statfs } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import process from 'node:process'
import { promisify } from 'node:util'
import { findBrowser } from '../../scripts/findBrowser.ts'
import { lanAddresses } from './addresses.ts'

export interface Battery { percent: number, charging: boolean }

/** A phone that has opened the test page: its median round trip, null before it has measured one. */
export interface Reached { address: string, roundTripMs: number | null }

export interface RoomCheckFacts {
  platform: NodeJS.Platform
  /** IPv4, the best guess first. */
  addresses: string[]
  /** What the test page is reached under, without a slash at the end. */
  base: string
  port: number
  /** Null where the system does not tell. */
  freeBytes: number | null
  /** Path of the browser's program, or null. */
  browser: string | null
  battery: Battery | null
  reached: Reached | null
}

/** All facts but those of the running server. `folder` is on the disk that answers are written to. */
export async function probeRoom(folder: string): Promise<Omit<RoomCheckFacts, 'base' | 'port' | 'reached'>> {
  return {
    platform: process.platform,
    addresses: lanAddresses(networkInterfaces()),
    freeBytes: await statfs(folder).then(({ bavail, bsize }) => bavail * bsize, () => null),
    browser: findBrowser(),
    battery: await probeBattery().catch(() => null),
  }
}

async function probeBattery(): Promise<Battery | null> {
  switch (process.platform) {
    case 'darwin': return batteryOfMac(await output('pmset', ['-g', 'batt']))
    case 'win32': return batteryOfWindows(await output('powershell', ['-NoProfile', '-Command', 'Get-CimInstance Win32_Battery | ForEach-Object { "$($_.EstimatedChargeRemaining) $($_.BatteryStatus)" }']))
    default: return batteryOfLinux('/sys/class/power_supply')
  }
}

async function output(program: string, args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, args, { timeout: 5000, windowsHide: true })
  return stdout
}

/** "-InternalBattery-0 …  87%; discharging; 3:10 remaining" */
export function batteryOfMac(said: string): Battery | null {
  const [, percent] = /(\d+)%/.exec(said) ?? []
  return percent === undefined ? null : { percent: Number(percent), charging: said.includes('AC Power') }
}

/** "87 1": percent, and 1 or 4 or 5 where no power is connected. */
export function batteryOfWindows(said: string): Battery | null {
  const [, percent, status] = /(\d+) (\d+)/.exec(said) ?? []
  return percent === undefined ? null : { percent: Number(percent), charging: !['1', '4', '5'].includes(status!) }
}

async function batteryOfLinux(folder: string): Promise<Battery | null> {
  const name = (await readdir(folder)).find(each => each.startsWith('BAT'))
  if (name === undefined)
    return null
  const read = (file: string) => readFile(`${folder}/${name}/${file}`, 'utf8').then(said => said.trim())
  return { percent: Number(await read('capacity')), charging: await read('status') !== 'Discharging' }
}
