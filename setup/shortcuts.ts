/** Slidev's own keys: those that move are the session's (deckKeyboard.ts), those inside the overview stay. */
interface Shortcut { name?: string, key: unknown }

const MOVES = /^(?:next|prev)_(?!overview)/

export default function shortcuts<T extends Shortcut>(_: unknown, base: T[]): T[] {
  return base.filter(({ name }) => name === undefined || !MOVES.test(name))
}
