/** What the last row would complain of: measured in the page, on the slide as it is drawn now. */
import type { Page } from 'playwright-chromium'

/** px on the 980 px canvas (design: body 24, labels 20, sources 16). */
const SIZES = { body: 24, label: 20, source: 16 }
/** Contrast of WCAG 2.2 AA; large is 24 px, or 18.66 px bold. */
const CONTRAST = { normal: 4.5, large: 3 }

/** Where a source may stand: below what it is the source of, and the page number. */
const SOURCES = '.source, .sources li, .page'
/** Names of columns and axes, counts, captions and what stands in the foot: read with a drawing or a chart, not as a text. */
const LABELS = 'svg text, th, .label, .eyebrow, .heads, .answered, .caption, .legend, .counts, .count, .tag, .number, .small, .aside, .more, .votes, .by, .note, .foot, .start, .method, .progress, .ends, .rating, .people'

interface Rules { sizes: typeof SIZES, contrast: typeof CONTRAST, sources: string, labels: string, overlaps: string }

/** Texts and marks that are meant to lie over others. */
const OVERLAPS = '.may-overlap'

/** Faults of the visible slide in its place, and in both themes its contrast, which is all that differs between them. */
export function slideFaults(page: Page): Promise<string[]> {
  return page.evaluate(measure, { sizes: SIZES, contrast: CONTRAST, sources: SOURCES, labels: LABELS, overlaps: OVERLAPS })
}

interface Line { element: Element, words: string, left: number, right: number, top: number, bottom: number }

async function measure({ sizes, contrast, sources, labels, overlaps }: Rules): Promise<string[]> {
  const slide = [...document.querySelectorAll<HTMLElement>('#slide-content .slidev-page')].find(page => page.offsetParent !== null && page.getBoundingClientRect().width > 0)
  if (!slide)
    return ['there is no visible slide']
  const box = slide.getBoundingClientRect()
  const scale = box.width / 980
  const faults: string[] = []
  const say = (fault: string) => faults.includes(fault) || faults.push(fault)

  /** Itself first. */
  function ancestorsOf(element: Element): Element[] {
    return element.parentElement === null ? [element] : [element, ...ancestorsOf(element.parentElement)]
  }
  const opacityOf = (element: Element) => ancestorsOf(element).reduce((opacity, each) => opacity * Number(getComputedStyle(each).opacity), 1)
  /** Text for screen readers alone is clipped away. */
  function isSeen(element: Element): boolean {
    const clipped = ancestorsOf(element).some(each => getComputedStyle(each).clipPath === 'inset(50%)')
    return !clipped && getComputedStyle(element).visibility !== 'hidden' && opacityOf(element) > 0.02
  }

  /** Every line of text that is seen, as high as its capitals are. */
  function linesOf(root: Element): Line[] {
    const lines: Line[] = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement!
      const words = node.textContent!.trim()
      if (words === '' || element.closest('style, title') || !isSeen(element))
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
        if (width > 1 && height > 1)
          lines.push({ element, words, left, right, top: top + height * 0.24, bottom: bottom - height * 0.24 })
      }
    }
    return lines
  }

  /** px on the canvas as it is seen, whatever zooms or scales it. */
  function sizeOf(element: Element): number {
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    if (element instanceof SVGGraphicsElement) {
      const { a, b } = element.getScreenCTM()!
      return size * Math.hypot(a, b) / scale
    }
    const ruler = document.createElement('span')
    ruler.style.cssText = 'position:absolute;inline-size:100px;block-size:0;padding:0;border:0;min-inline-size:0'
    element.append(ruler)
    const zoom = ruler.getBoundingClientRect().width / 100
    ruler.remove()
    return size * zoom / scale
  }

  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const pen = canvas.getContext('2d', { willReadFrequently: true })!
  function rgba(colour: string): [number, number, number, number] {
    pen.clearRect(0, 0, 1, 1)
    pen.fillStyle = colour
    pen.fillRect(0, 0, 1, 1)
    const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data
    return [r!, g!, b!, a! / 255]
  }
  type Colour = [number, number, number]
  function over(colour: string, below: Colour, opacity: number): Colour {
    const [r, g, b, a] = rgba(colour)
    const mix = (top: number, under: number) => top * a * opacity + under * (1 - a * opacity)
    return [mix(r, below[0]), mix(g, below[1]), mix(b, below[2])]
  }
  function brightness(colour: Colour): number {
    const [r, g, b] = colour.map(part => part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
  }
  function ratio(a: Colour, b: Colour): number {
    const [high, low] = [brightness(a), brightness(b)].sort((x, y) => y - x)
    return (high! + 0.05) / (low! + 0.05)
  }

  /** What lies behind the text of an element: its own background, and one drawn before it over its whole size. */
  function groundOf(element: Element, below: Colour): Colour {
    const own = over(getComputedStyle(element).backgroundColor, below, 1)
    const before = getComputedStyle(element, '::before')
    const whole = before.content !== 'none' && before.position === 'absolute' && ['top', 'left', 'right', 'bottom'].every(side => before.getPropertyValue(side) === '0px')
    return whole ? over(before.backgroundColor, own, Number(before.opacity)) : own
  }

  const lines = linesOf(slide.parentElement!.parentElement ?? slide).filter(({ element }) => slide.contains(element) || element.closest('.over'))
  const shapes = [...slide.querySelectorAll<SVGGeometryElement>('svg :is(path, circle, rect, line, ellipse, polygon, polyline)')].filter(isSeen).map(element => ({ element, style: getComputedStyle(element), box: element.getBoundingClientRect(), inverse: element.getScreenCTM()!.inverse() }))

  /** How a shape meets a line of text: its stroke crosses it, its fill holds all of it, or a part. */
  function meeting({ element, style, inverse }: typeof shapes[number], line: Line): 'crosses' | 'holds' | 'cuts' | null {
    const [stroked, filled] = [style.stroke !== 'none', style.fill !== 'none']
    let [inside, points] = [0, 0]
    const step = Math.max(2, 3 * scale)
    for (let y = line.top; y <= line.bottom; y += step) {
      for (let x = line.left + 1; x <= line.right - 1; x += step) {
        const point = new DOMPoint(x, y).matrixTransform(inverse)
        points++
        if (stroked && element.isPointInStroke(point))
          return 'crosses'
        if (filled && element.isPointInFill(point))
          inside++
      }
    }
    return inside === 0 ? null : inside === points ? 'holds' : 'cuts'
  }

  const held = new Map<Line, typeof shapes>()
  for (const line of lines) {
    const { element, words } = line
    const size = sizeOf(element)
    const least = element.closest(sources) ? sizes.source : element.closest(labels) ? sizes.label : sizes.body
    if (size < least - 0.05)
      say(`"${words}" is ${size.toFixed(1)} px of ${least}`)
    if (line.left < box.left - 1 || line.right > box.right + 1 || line.top < box.top - 1 || line.bottom > box.bottom + 1)
      say(`"${words}" leaves the slide`)
    const found: string[] = []
    for (const shape of shapes) {
      if (shape.box.left > line.right || shape.box.right < line.left || shape.box.top > line.bottom || shape.box.bottom < line.top)
        continue
      const before = (shape.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      const met = meeting(shape, line)
      if (met === 'holds' && before) {
        held.set(line, [...held.get(line) ?? [], shape])
        // What was drawn before is hidden by it.
        found.length = 0
      }
      else if (met !== null && !element.closest(overlaps) && !shape.element.closest(overlaps)) {
        found.push(`"${words}" is ${met === 'holds' ? 'covered' : met === 'cuts' ? 'cut' : 'crossed'} by a ${shape.element.tagName} (${shape.element.getAttribute('class') ?? ''} ${shape.element.getAttribute('d')?.slice(0, 40) ?? ''})`)
      }
    }
    found.forEach(say)
  }

  function sayContrasts(theme: string): void {
    for (const line of lines) {
      const { element, words } = line
      let ground: Colour = [255, 255, 255]
      ancestorsOf(element).reverse().forEach(each => ground = groundOf(each, ground))
      for (const shape of held.get(line) ?? [])
        ground = over(shape.style.fill, ground, Number(shape.style.fillOpacity) * opacityOf(shape.element))
      const { fill, color, fontWeight } = getComputedStyle(element)
      const colour = over(element instanceof SVGElement ? fill : color, ground, opacityOf(element))
      const size = sizeOf(element)
      const needed = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? contrast.large : contrast.normal
      if (ratio(colour, ground) < needed)
        say(`"${words}" has a contrast of ${ratio(colour, ground).toFixed(2)} of ${needed} in ${theme}`)
    }
  }
  const { classList } = document.documentElement
  const isDark = classList.contains('dark')
  sayContrasts(isDark ? 'dark' : 'light')
  classList.toggle('dark')
  sayContrasts(isDark ? 'light' : 'dark')
  classList.toggle('dark')

  lines.forEach((a, at) => {
    for (const b of lines.slice(at + 1)) {
      const [across, down] = [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)]
      if (a.element !== b.element && across > 1 && down > 1 && !a.element.closest(overlaps) && !b.element.closest(overlaps))
        say(`"${a.words}" lies over "${b.words}"`)
    }
  })
  return faults
}
