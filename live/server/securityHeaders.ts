import type { IncomingMessage } from 'node:http'

/** Characters of a host name, an address and a port: nothing that could end a directive. */
const HOST = /^[\w.:[\]-]+$/

/**
 * Options of @fastify/helmet. Phones come to a LAN address without TLS: nothing may send them to https there,
 * and headers that browsers only heed on a secure origin would fill their consoles with warnings.
 */
export function securityHeaders(publicUrl: string | null) {
  const secure = publicUrl?.startsWith('https:') ?? false
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ['\'self\''],
        'script-src': ['\'self\''],
        'style-src': ['\'self\'', '\'unsafe-inline\''],
        'img-src': ['\'self\'', 'data:'],
        'font-src': ['\'self\'', 'data:'],
        // Older phones do not take 'self' for the page's own socket.
        'connect-src': ['\'self\'', ({ headers }: IncomingMessage) => HOST.test(headers.host ?? '') ? `ws://${headers.host} wss://${headers.host}` : '\'self\''],
        'object-src': ['\'none\''],
        'base-uri': ['\'self\''],
        'form-action': ['\'self\''],
        'frame-ancestors': ['\'none\''],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 180 * 24 * 3600, includeSubDomains: false } : false as const,
    crossOriginOpenerPolicy: secure ? { policy: 'same-origin' as const } : false as const,
    originAgentCluster: secure,
    referrerPolicy: { policy: 'same-origin' as const },
  }
}
