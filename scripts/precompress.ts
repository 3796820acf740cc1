/** Compresses a built page once, so that 300 phones that open it together cost the server nothing. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Fonts and pictures are compressed already. */
const TEXT = /\.(?:html|js|css|svg|json)$/
/** Bytes; below, an answer fits one packet anyway. */
const WORTH_IT = 1024

/** Writes a `.br` and a `.gz` beside every text file in `folder`. */
export async function precompress(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true })
  await Promise.all(files.filter(file => TEXT.test(file)).map(async (file) => {
    const path = join(folder, file)
    const content = await readFile(path)
    if (content.length < WORTH_IT)
      return
    const [br, gz] = await Promise.all([
      brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
      zip(content, { level: constants.Z_BEST_COMPRESSION }),
    ])
    await Promise.all([
      writeFile(`${path}.br`, br),
      writeFile(`${path}.gz`, gz),
    ])
  }))
}
