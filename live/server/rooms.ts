/** Names of the socket server's rooms. */
import type { Seat } from '../protocol.ts'

/** Everybody in this seat of a session. */
export function roomOf(seat: Seat, sessionId: string): string {
  return `${seat}:${sessionId}`
}

/** All tabs that speak for one participant. */
export function tabsOf(sessionId: string, participant: string): string {
  return `tabs:${sessionId}:${participant}`
}
