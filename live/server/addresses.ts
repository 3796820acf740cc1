/** Under which address phones reach this machine, and what the QR codes say. */
import type { NetworkInterfaceInfo } from 'node:os'
import type { Workshop } from '../domain/exercise.ts'
import type { JoinFace } from '../protocol.ts'
import { networkInterfaces } from 'node:os'

const LOOK_MS = 5000

export interface Addresses {
  /** All that phones might reach, the best guess first; never empty. */
  all: () => string[]
  chosen: () => string
  /** False when this machine has no such address. */
  choose: (address: string) => boolean
  join: (code: string, wifi: Workshop['wifi']) => JoinFace
}

export interface AddressOptions {
  /** What the server listens on. */
  host: string
  port: () => number
  publicUrl: string | null
  /** The address that was chosen at an earlier start, or null. */
  remembered: string | null
  interfaces?: () => NodeJS.Dict<NetworkInterfaceInfo[]>
}

export function createAddresses({ host, port, publicUrl, remembered, interfaces = networkInterfaces }: AddressOptions): Addresses {
  let wanted = remembered
  const everywhere = ['0.0.0.0', '::'].includes(host)
  const all = () => {
    const found = everywhere ? lanAddresses(interfaces()) : [host]
    return found.length > 0 ? found : ['localhost']
  }
  const chosen = () => {
    const known = all()
    return known.find(address => address === wanted) ?? known[0]!
  }
  return {
    all,
    chosen,
    choose(address) {
      if (!all().includes(address))
        return false
      wanted = address
      return true
    },
    join(code, wifi) {
      const base = publicUrl ?? `http://${inUrl(chosen())}:${port()}`
      return {
        url: `${base}/${code}`,
        short: base.replace(/^https?:\/\//, ''),
        code,
        wifi: wifi === null
          ? null
          : { ssid: wifi.ssid, password: wifi.password, qr: wifiQr(wifi) },
      }
    },
  }
}

/** A laptop that changes its network gets another address: looks now and then, and tells. Gives the function that ends it. */
export function watchAddresses(addresses: Addresses, onChange: () => void): () => void {
  const seen = () => addresses.all().join()
  let known = seen()
  const timer = setInterval(() => {
    const now = seen()
    if (now !== known)
      onChange()
    known = now
  }, LOOK_MS).unref()
  return () => clearInterval(timer)
}

/** IPv4 addresses, those that a phone in the room most likely reaches first. */
export function lanAddresses(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string[] {
  return Object.entries(interfaces)
    .flatMap(([name, infos]) => (infos ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ address, rank: rankOf(name, address) })))
    .sort((a, b) => a.rank - b.rank)
    .map(({ address }) => address)
}

/** Bridges of containers and virtual machines, and tunnels: no phone is behind these. */
const NOT_THE_ROOM = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg|tailscale|zt|ppp|cni|flannel|podman|lxc|lxd)/i
const PRIVATE = /^(?:192\.168\.|10\.|172\.(?:1[6-9]|2\d|3[01])\.)/
/** An interface gave itself this address because nobody gave it one. */
const SELF_ASSIGNED = /^169\.254\./

function rankOf(name: string, address: string): number {
  if (SELF_ASSIGNED.test(address))
    return 3
  if (NOT_THE_ROOM.test(name))
    return 2
  return PRIVATE.test(address) ? 0 : 1
}

/** What a phone's camera understands as a network to join. */
export function wifiQr({ ssid, password, security, hidden }: NonNullable<Workshop['wifi']>): string {
  const escaped = (text: string) => text.replace(/[\\;,:"]/g, '\\$&')
  return `WIFI:T:${security};S:${escaped(ssid)};${security === 'nopass' ? '' : `P:${escaped(password)};`}${hidden ? 'H:true;' : ''};`
}

function inUrl(address: string): string {
  return address.includes(':') ? `[${address}]` : address
}
