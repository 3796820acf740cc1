/** Where the laptop opens the deck. `joinUrl` is what the QR says. */
export function deckUrl(joinUrl: string): string {
  const { protocol, port, origin } = new URL(joinUrl)
  // Behind a proxy the deck is at the public address; in a room it is best opened on the laptop itself.
  return protocol === 'https:'
    ? `${origin}/deck/`
    : `http://localhost${port && `:${port}`}/deck/`
}
