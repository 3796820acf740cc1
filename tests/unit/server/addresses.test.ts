import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { createAddresses, lanAddresses, wifiQr } from '../../../live/server/addresses.ts'

function ipv4(address: string, internal = false): NetworkInterfaceInfo {
  return { address, internal, family: 'IPv4', netmask: '255.255.255.0', mac: '00:00:00:00:00:00', cidr: null }
}
const LAPTOP = {
  'lo': [ipv4('127.0.0.1', true)],
  'docker0': [ipv4('172.17.0.1')],
  'eth9': [ipv4('169.254.3.4')],
  'tun0': [ipv4('10.8.0.2')],
  'cable': [ipv4('203.0.113.7')],
  'Wi-Fi': [ipv4('192.168.1.20')],
}

describe('the addresses of this machine', () => {
  it('begin with the one that phones in the room most likely reach', () => {
    expect(lanAddresses(LAPTOP)).toEqual(['192.168.1.20', '203.0.113.7', '172.17.0.1', '10.8.0.2', '169.254.3.4'])
  })

  const options = { host: '0.0.0.0', port: () => 3030, publicUrl: null, remembered: null, interfaces: () => LAPTOP }

  it('stand in the link and in the short address that phones are told', () => {
    expect(createAddresses(options).join('KXQZ', null)).toEqual({ url: 'http://192.168.1.20:3030/KXQZ', short: '192.168.1.20:3030', code: 'KXQZ', wifi: null })
  })

  it('may be chosen among, and only among', () => {
    const addresses = createAddresses(options)
    expect(addresses.choose('10.8.0.2')).toBe(true)
    expect(addresses.chosen()).toBe('10.8.0.2')
    expect(addresses.choose('192.168.99.99')).toBe(false)
    expect(addresses.chosen()).toBe('10.8.0.2')
  })

  it('keep the choice of an earlier start as long as the machine still has it', () => {
    expect(createAddresses({ ...options, remembered: '203.0.113.7' }).chosen()).toBe('203.0.113.7')
    expect(createAddresses({ ...options, remembered: '192.168.99.99' }).chosen()).toBe('192.168.1.20')
  })

  it('give way to PUBLIC_URL', () => {
    const { url, short } = createAddresses({ ...options, publicUrl: 'https://workshop.example.org' }).join('KXQZ', null)
    expect([url, short]).toEqual(['https://workshop.example.org/KXQZ', 'workshop.example.org'])
  })

  it('are the one that the server listens on, where it listens on one', () => {
    expect(createAddresses({ ...options, host: '192.168.1.20' }).all()).toEqual(['192.168.1.20'])
  })

  it('are localhost on a machine without a network', () => {
    expect(createAddresses({ ...options, interfaces: () => ({}) }).join('KXQZ', null).url).toBe('http://localhost:3030/KXQZ')
  })
})

describe('the QR code of a Wi-Fi', () => {
  it('escapes what has a meaning of its own', () => {
    expect(wifiQr({ ssid: 'Room; 7', password: 'a:b,c\\d"e', security: 'WPA', hidden: false })).toBe(String.raw`WIFI:T:WPA;S:Room\; 7;P:a\:b\,c\\d\"e;;`)
  })

  it('has no password where the network has none, and says when it is hidden', () => {
    expect(wifiQr({ ssid: 'Room', password: '', security: 'nopass', hidden: true })).toBe('WIFI:T:nopass;S:Room;H:true;;')
  })
})
