/** Pure: what the facts of a room mean, one line each. */
import type { RoomCheckFacts } from './roomFacts.ts'
import { browserMissing } from '../../scripts/findBrowser.ts'

/** ok: nothing to do. note: worth knowing. fix: the workshop would suffer; the words say the next step. */
export interface RoomLine { state: 'ok' | 'note' | 'fix', words: string }

const ENOUGH_BYTES = 1e9
const LOW_BYTES = 200e6
const ENOUGH_PERCENT = 60
/** Round trip in ms. Above it people feel that a tap is slow. */
const SLOW_MS = 300

/** The lines in the order in which to deal with them. */
export function roomLines(facts: RoomCheckFacts): RoomLine[] {
  return [addressLine(facts), phoneLine(facts), diskLine(facts), batteryLine(facts), browserLine(facts)].filter(line => line !== null)
}

/** Whether something must be mended first. */
export function mustMend(lines: readonly RoomLine[]): boolean {
  return lines.some(({ state }) => state === 'fix')
}

function addressLine({ addresses, base }: RoomCheckFacts): RoomLine {
  const usable = addresses.filter(address => !address.startsWith('169.254.'))
  if (usable.length === 0)
    return { state: 'fix', words: 'This laptop is in no network. Join the Wi-Fi of the room, or open a hotspot on it, then check again.' }
  return usable.length === 1
    ? { state: 'ok', words: `Phones open ${base}` }
    : { state: 'note', words: `Phones open ${base}. This laptop has other addresses too: ${usable.filter(address => !base.includes(address)).join(', ')}. If phones do not get through, choose another one on the console.` }
}

function phoneLine({ reached, platform, port }: RoomCheckFacts): RoomLine {
  if (reached === null)
    return { state: 'note', words: `No phone has tried yet: scan the QR code with a phone that is in the same Wi-Fi, without mobile data. If the page does not open: ${firewallHint(platform, port)} If it is open already, the Wi-Fi keeps devices apart: use a hotspot.` }
  const { roundTripMs } = reached
  if (roundTripMs === null)
    return { state: 'ok', words: `A phone at ${reached.address} has got through.` }
  return roundTripMs > SLOW_MS
    ? { state: 'note', words: `A phone at ${reached.address} has got through, slowly: ${roundTripMs} ms there and back. Go nearer to the access point, or use a hotspot.` }
    : { state: 'ok', words: `A phone at ${reached.address} has got through: ${roundTripMs} ms there and back.` }
}

/** How to let phones in on this kind of machine. */
export function firewallHint(platform: NodeJS.Platform, port: number): string {
  switch (platform) {
    case 'win32': return `in Windows Security, Firewall, "Allow an app", tick Node.js for private and public networks (TCP port ${port}).`
    case 'darwin': return `in System Settings, Network, Firewall, Options, allow incoming connections for node (TCP port ${port}).`
    default: return `let TCP port ${port} through the firewall, such as "sudo ufw allow ${port}/tcp" or "sudo firewall-cmd --add-port=${port}/tcp".`
  }
}

function diskLine({ freeBytes }: RoomCheckFacts): RoomLine | null {
  if (freeBytes === null)
    return null
  const free = freeBytes >= 1e9 ? `${(freeBytes / 1e9).toFixed(1)} GB` : `${Math.round(freeBytes / 1e6)} MB`
  if (freeBytes >= ENOUGH_BYTES)
    return { state: 'ok', words: `${free} are free for answers.` }
  return freeBytes >= LOW_BYTES
    ? { state: 'note', words: `Only ${free} are free: enough for a workshop, but make room soon.` }
    : { state: 'fix', words: `Only ${free} are free: make room on the disk, or choose another one with DATA_DIR.` }
}

function batteryLine({ battery }: RoomCheckFacts): RoomLine | null {
  if (battery === null)
    return null
  if (battery.charging)
    return { state: 'ok', words: `The laptop has power; its battery is at ${battery.percent}%.` }
  return { state: battery.percent >= ENOUGH_PERCENT ? 'note' : 'fix', words: `The laptop runs on its battery, at ${battery.percent}%: plug it in.` }
}

function browserLine({ browser }: RoomCheckFacts): RoomLine {
  return browser === null
    ? { state: 'note', words: `PDFs cannot be made here; the workshop itself runs. ${browserMissing()}` }
    : { state: 'ok', words: 'A browser for PDFs is here.' }
}
