/** Dragging as a hand does it: by mouse, and by a finger on the glass. */
import type { Locator, Page } from 'playwright-chromium'

const STEPS = 8

/** Points from the middle of one thing to just above the lower edge of another, where no card lies. */
async function pathOf(from: Locator, to: Locator): Promise<{ x: number, y: number }[]> {
  await from.scrollIntoViewIfNeeded()
  const [start, end] = await Promise.all([from.boundingBox(), to.boundingBox()])
  if (start === null || end === null)
    throw new Error('There is nothing to drag, or nowhere to drag it to.')
  const [x, y] = [start.x + start.width / 2, start.y + start.height / 2]
  return Array.from({ length: STEPS + 1 }, (_, at) => ({ x: x + (end.x + end.width / 2 - x) * at / STEPS, y: y + (end.y + end.height - 6 - y) * at / STEPS }))
}

export async function dragByMouse(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, ...path] = await pathOf(from, to)
  await page.mouse.move(start!.x, start!.y)
  await page.mouse.down()
  for (const { x, y } of path)
    await page.mouse.move(x, y)
  await page.mouse.up()
}

export async function dragByTouch(page: Page, from: Locator, to: Locator): Promise<void> {
  const finger = await page.context().newCDPSession(page)
  const [start, ...path] = await pathOf(from, to)
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [start!] })
  for (const point of path)
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] })
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
