/** Where the marks of people who join stand in a drawing. The first ones never move as others come, until all become smaller together. */
import type { Arrivals } from '../../live/domain/arrivals.ts'

export type MarkShape = 'diamond' | 'loop' | 'dot'
/** `r`: half its width. */
export interface ArrivalMark { key: string, shape: MarkShape, x: number, y: number, r: number }

/** rows: the first at `y`, the others below it or, with a negative height, above. rings: from the outermost in, open on the left by `gap` degrees. */
export type MarkArea
  = | { type: 'rows', from: number, to: number, y: number, height: number }
    | { type: 'rings', x: number, y: number, outer: number, inner: number, gap: number }

export type MarkAreas = Record<MarkShape, MarkArea>

interface Spot { x: number, y: number }

/** Half widths to try, the largest first; the smallest leave room for 300 of a kind. */
const SIZES: Record<MarkShape, readonly number[]> = {
  diamond: [9, 7, 5.5, 4, 3, 2.4, 1.8],
  loop: [7, 5.5, 4, 3, 2.2, 1.6],
  dot: [4, 3, 2.2, 1.6, 1.1],
}
/** From one mark to the next, in widths. */
const APART = 1.35
const GOLDEN = (Math.sqrt(5) - 1) / 2

/** A mark for every phone; where not even the smallest all fit, as many as do. */
export function placeArrivals({ change, run, both, neither, unsaid }: Arrivals, areas: MarkAreas): ArrivalMark[] {
  return [
    ...placed('diamond', change + both, areas.diamond),
    ...placed('loop', run, areas.loop),
    ...placed('dot', neither + unsaid, areas.dot),
  ]
}

function placed(shape: MarkShape, count: number, area: MarkArea): ArrivalMark[] {
  const tried = SIZES[shape].map(r => ({ r, spots: spotsIn(area, r) }))
  const { r, spots } = tried.find(each => each.spots.length >= count) ?? tried[tried.length - 1]!
  return spots.slice(0, count).map(({ x, y }, at) => ({ key: `${shape}${at}`, shape, x: rounded(x), y: rounded(y), r }))
}

function spotsIn(area: MarkArea, r: number): Spot[] {
  const step = 2 * r * APART
  if (area.type === 'rows') {
    const { from, to, y, height } = area
    const columns = Math.floor((to - from - 2 * r) / step) + 1
    const rows = Math.max(1, Math.floor((Math.abs(height) - 2 * r) / step) + 1)
    return range(rows).flatMap(row => scattered(columns).map(column => ({ x: from + r + column * step, y: y + Math.sign(height) * (r + row * step) })))
  }
  const { x, y, outer, inner, gap } = area
  const rings = Math.max(1, Math.floor((outer - inner - 2 * r) / step) + 1)
  return range(rings).flatMap((ring) => {
    const radius = outer - r - ring * step
    const open = gap * Math.PI / 180
    const places = Math.floor(radius * (2 * Math.PI - open) / step)
    return scattered(places).map((place) => {
      const angle = Math.PI + open / 2 + (place + 0.5) * (2 * Math.PI - open) / places
      return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) }
    })
  })
}

/** 0 to `count` - 1 in an order that fills a row evenly from the first, by the golden section; in a longer row the same share along. */
function scattered(count: number): number[] {
  const share = (at: number) => at * GOLDEN % 1
  const places = range(count).sort((a, b) => share(a) - share(b))
  return range(count).map(at => places.indexOf(at))
}

function range(count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, at) => at)
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
