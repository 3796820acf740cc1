/** `npm run og-image`: the picture that a link to the workshop is shown with, made from the cover: public/og-image.png. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-chromium'
import { exportSlides } from '../kit/exportSlides.ts'
import { readDeck } from '../live/server/deckFile.ts'
import { browserMissing, findBrowser, launchOptions } from './findBrowser.ts'

const ROOT = join(import.meta.dirname, '..')
const TARGET = join(ROOT, 'public', 'og-image.png')
/** px, as the Open Graph's readers want it; a slide is a little less wide for its height. */
const SIZE = { width: 1200, height: 630 }

const path = findBrowser()
const deck = await readDeck(join(ROOT, 'slides.md'))
if (path === null || !deck.ok) {
  console.error(path === null ? browserMissing() : 'The slides have a mistake: npm start says which.')
  process.exit(1)
}
const folder = await mkdtemp(join(tmpdir(), 'og-image-'))
const browser = await chromium.launch(launchOptions(path))
try {
  const made = await exportSlides({ entry: join(ROOT, 'slides.md'), contentDirs: [join(ROOT, 'exercises')], format: 'png', output: folder, agenda: null, answers: false, session: null, dataDir: folder, onProgress: () => {} })
  if (!made.ok)
    throw new Error(made.error)
  const cover = await readFile(join(folder, '01-cover.png'), 'base64')
  const page = await browser.newPage({ viewport: SIZE })
  // The margin beside the slide is of the same paper.
  await page.setContent(`<body style="margin:0;background:#fbfaf7;text-align:center"><img alt="" style="height:${SIZE.height}px" src="data:image/png;base64,${cover}"></body>`)
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode())
  await writeFile(TARGET, await page.screenshot())
  console.log(`Wrote ${TARGET}`)
}
finally {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
}
