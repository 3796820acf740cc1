/** Loaded into the server that is measured: collects garbage and tells its memory when it is asked. */
import process from 'node:process'

process.on('message', (question) => {
  if (question !== 'memory')
    return
  // The second time takes what finalizers of the first let go.
  globalThis.gc?.()
  setTimeout(() => {
    globalThis.gc?.()
    const { rss, heapUsed, external } = process.memoryUsage()
    process.send?.({ rss, used: heapUsed + external })
  }, 500)
})
// Listening alone must not change when the server ends.
process.channel?.unref()
// Nobody else would end it when the one who measures is gone.
process.on('disconnect', () => process.exit())
