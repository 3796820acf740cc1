/** Sends files that were built. */
import type { FastifyReply } from 'fastify'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { messagePage } from './htmlPage.ts'
import { text } from './text.ts'

/** The file's name has a fingerprint of its content: it never changes. */
export function sendAsset(reply: FastifyReply, root: string, file: string): FastifyReply {
  return reply.header('cache-control', 'public, max-age=31536000, immutable').sendFile(file, root)
}

/** A file whose content may change under its name. */
export function sendFile(reply: FastifyReply, root: string, file: string): FastifyReply {
  return reply.header('cache-control', 'no-cache').sendFile(file, root)
}

export function sendPage(reply: FastifyReply, root: string): FastifyReply {
  if (!existsSync(join(root, 'index.html')))
    return reply.code(503).type('text/html; charset=utf-8').send(messagePage(text.notBuilt))
  return sendFile(reply, root, 'index.html')
}
