/**
 * Stands in for engine.io-client's own parser of addresses on the phones and the console: every browser they are made for can do it.
 */

/** The parts that socket.io-client asks for; a relative address is one of this page. */
export function parse(address: string) {
  const { protocol, hostname, port, pathname, search, hash } = new URL(address, location.href)
  return {
    source: address,
    protocol: protocol.slice(0, -1),
    host: hostname.replace(/^\[|\]$/g, ''),
    port,
    path: pathname,
    query: search.slice(1),
    anchor: hash.slice(1),
  }
}
