/** axe-core on a page as it is now. */
import type { Page } from 'playwright-chromium'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 A and AA, and what axe calls best practice where it is a level of its own. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** One sentence for each violation: rule, and the first element that breaks it. Empty when there is none. */
export async function violations(page: Page, within = 'body'): Promise<string[]> {
  // Evaluated, not added as a script: the pages' own policy forbids foreign scripts.
  if (!await page.evaluate(() => 'axe' in window))
    await page.evaluate(await source)
  return page.evaluate(async ([selector, tags]) => {
    interface Axe { run: (context: string, options: object) => Promise<{ violations: { id: string, nodes: { html: string, failureSummary?: string }[] }[] }> }
    const { axe } = window as unknown as { axe: Axe }
    const result = await axe.run(selector, { runOnly: { type: 'tag', values: tags } })
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)} ${nodes[0]!.failureSummary ?? ''}`)
  }, [within, TAGS] as const)
}
