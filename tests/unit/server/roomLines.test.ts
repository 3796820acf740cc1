import type { RoomCheckFacts } from '../../../live/server/roomFacts.ts'
import { describe, expect, it } from 'vitest'
import { batteryOfMac, batteryOfWindows } from '../../../live/server/roomFacts.ts'
import { firewallHint, mustMend, roomLines } from '../../../live/server/roomLines.ts'

const good: RoomCheckFacts = {
  platform: 'linux',
  addresses: ['192.168.1.20'],
  base: 'http://192.168.1.20:3030',
  port: 3030,
  freeBytes: 42e9,
  browser: '/usr/bin/chromium',
  battery: { percent: 80, charging: true },
  reached: { address: '192.168.1.31', roundTripMs: 12 },
}
const states = (with_: Partial<RoomCheckFacts>) => roomLines({ ...good, ...with_ }).map(({ state }) => state)

describe('the lines of a room', () => {
  it('are good where nothing is missing', () => {
    expect(roomLines(good).map(({ state, words }) => `${state}: ${words}`)).toEqual([
      'ok: Phones open http://192.168.1.20:3030',
      'ok: A phone at 192.168.1.31 has got through: 12 ms there and back.',
      'ok: 42.0 GB are free for answers.',
      'ok: The laptop has power; its battery is at 80%.',
      'ok: A browser for PDFs is here.',
    ])
    expect(mustMend(roomLines(good))).toBe(false)
  })

  it.each<[string, Partial<RoomCheckFacts>, number, string]>([
    ['no network', { addresses: [] }, 0, 'fix'],
    ['an address that nobody gave', { addresses: ['169.254.7.7'] }, 0, 'fix'],
    ['several networks', { addresses: ['192.168.1.20', '10.0.0.5'] }, 0, 'note'],
    ['no phone yet', { reached: null }, 1, 'note'],
    ['a slow phone', { reached: { address: '10.0.0.9', roundTripMs: 900 } }, 1, 'note'],
    ['little room on the disk', { freeBytes: 5e8 }, 2, 'note'],
    ['no room on the disk', { freeBytes: 1e8 }, 2, 'fix'],
    ['a full battery alone', { battery: { percent: 95, charging: false } }, 3, 'note'],
    ['a low battery alone', { battery: { percent: 30, charging: false } }, 3, 'fix'],
    ['no browser', { browser: null }, 4, 'note'],
  ])('name %s', (_, with_, at, state) => {
    expect(states(with_)[at]).toBe(state)
  })

  it('leave out what the system does not tell', () => {
    expect(states({ battery: null, freeBytes: null })).toHaveLength(3)
  })

  it('say how to let phones in, on each platform', () => {
    expect(firewallHint('win32', 3031)).toContain('Windows Security')
    expect(firewallHint('darwin', 3031)).toContain('System Settings')
    expect(firewallHint('linux', 3031)).toContain('ufw allow 3031/tcp')
  })

  it('read the battery as each system tells it', () => {
    expect(batteryOfMac(`Now drawing from 'Battery Power'\n -InternalBattery-0\t87%; discharging; 3:10 remaining`)).toEqual({ percent: 87, charging: false })
    expect(batteryOfMac(`Now drawing from 'AC Power'\n`)).toBeNull()
    expect(batteryOfWindows('55 1\r\n')).toEqual({ percent: 55, charging: false })
    expect(batteryOfWindows('100 2')).toEqual({ percent: 100, charging: true })
    expect(batteryOfWindows('')).toBeNull()
  })
})
