/** What the QR codes on paper say. Paper outlives a session: it names no join code, and the page leads to the one that is open. */
import type { KitRoom } from './kitSetup.ts'

/** The page of the workshop. */
export function pageUrl({ address }: Pick<KitRoom, 'address'>): string {
  return `${address}/`
}

/** The same for whoever sits at this table: the phone takes its number from there. */
export function tableUrl({ address }: Pick<KitRoom, 'address'>, table: number): string {
  return `${address}/?table=${table}`
}

/** As a person types it. */
export function shortAddress({ address }: Pick<KitRoom, 'address'>): string {
  return address.replace(/^https?:\/\//, '')
}
