/** axe-core on what a component test has drawn: structure, names and roles. Colors and sizes need a browser. */
import axe from 'axe-core'

/** Rules that look at what only a browser lays out. */
const NEEDS_A_BROWSER = ['color-contrast', 'target-size', 'scrollable-region-focusable']

/** One sentence for each violation: rule, and the first element that breaks it. Empty when there is none. */
export async function structureViolations(element: Element): Promise<string[]> {
  const rules = Object.fromEntries(NEEDS_A_BROWSER.map(id => [id, { enabled: false }]))
  const { violations } = await axe.run(element, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }, rules, resultTypes: ['violations'] })
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary ?? ''}`)
}
