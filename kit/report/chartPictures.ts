/** Charts of a page as pictures, drawn by a browser that reaches nothing. */
import { chromium } from 'playwright-chromium'
import { launchOptions } from '../../scripts/findBrowser.ts'

export async function chartPictures(executablePath: string, html: string, only: string | null): Promise<{ id: string, png: Uint8Array }[]> {
  const browser = await chromium.launch(launchOptions(executablePath))
  try {
    const context = await browser.newContext({ colorScheme: 'light', reducedMotion: 'reduce', offline: true, deviceScaleFactor: 3, viewport: { width: 720, height: 900 } })
    const page = await context.newPage()
    // Without the links of the screen.
    await page.emulateMedia({ media: 'print' })
    await page.setContent(html, { waitUntil: 'load' })
    await page.evaluate(async () => {
      await document.fonts.ready
      // A picture has a margin of its own, and a background.
      for (const chart of document.querySelectorAll<HTMLElement>('[data-chart]'))
        chart.style.cssText = 'padding: 24px; background: #fff'
    })
    const pictures: { id: string, png: Uint8Array }[] = []
    for (const chart of await page.locator('[data-chart]').all()) {
      const id = await chart.getAttribute('data-chart') ?? ''
      if (only === null || id === only)
        pictures.push({ id, png: await chart.screenshot() })
    }
    return pictures
  }
  finally {
    await browser.close()
  }
}
