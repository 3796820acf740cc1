/** The deck as the engine knows it, read from slides.md. Heavy to import: the built server reads dist/deck.json instead. */
import type { SlideOutline } from '../domain/deck.ts'
import type { Result } from '../protocol.ts'
import type { ContentProblem, Place } from './contentProblem.ts'
import { dirname, resolve } from 'node:path'
import { load } from '@slidev/parser/fs'
import { isMap, isScalar } from 'yaml'
import { readablePath } from './contentFolder.ts'
import { noteHtml } from './noteHtml.ts'
import { noteProblems } from './noteProblems.ts'

/** A slide, and where it stands. */
export type DeckSlide = SlideOutline & Place

type LoadedSlide = Awaited<ReturnType<typeof load>>['slides'][number]
type SourceSlide = LoadedSlide['source']

/**
 * Reads slides.md and the files it imports with `src:`; hidden slides are no part of the deck.
 * Gives the slides in order, or everything the engine would lack, with file and line.
 */
export async function readDeck(slidesFile: string): Promise<Result<DeckSlide[], ContentProblem[]>> {
  const file = resolve(slidesFile)
  try {
    const { slides, markdownFiles } = await load({ roots: [dirname(file)], userRoot: dirname(file) }, file)
    const broken = Object.values(markdownFiles).flatMap(({ filepath, errors, slides }) => [
      ...(errors ?? []).map(({ row, message }) => ({ file: readablePath(filepath), line: row + 1, message: `${message}. Correct the "src" of this slide.` })),
      ...slides.flatMap(yamlProblems),
    ])
    if (broken.length > 0)
      return { ok: false, error: broken }
    const deck = slides.map((slide, index) => outlineOf(slide, index + 1))
    const problems = slides.flatMap((slide, at) => slideProblems(slide, deck.slice(0, at)))
    if (deck.length === 0)
      problems.push({ file: readablePath(file), line: 1, message: 'there is no slide in this file. Write at least one.' })
    return problems.length > 0
      ? { ok: false, error: problems }
      : { ok: true, value: deck }
  }
  catch (error) {
    const reason = error instanceof Error
      ? error.message
      : String(error)
    return { ok: false, error: [{ file: readablePath(file), line: 1, message: `the slides cannot be read (${reason}). Check that the file exists and is a Slidev deck.` }] }
  }
}

function outlineOf(slide: LoadedSlide, no: number): DeckSlide {
  const { frontmatter, note } = slide
  return {
    alias: text(frontmatter.routeAlias),
    no,
    title: plainTitle(slide),
    clicks: typeof frontmatter.clicks === 'number'
      ? frontmatter.clicks
      : 0,
    exercise: text(frontmatter.exercise) || null,
    message: text(frontmatter.message),
    drawing: text(frontmatter.drawing),
    ...frontmatter.keep === true && { keep: true as const },
    notes: noteHtml(note ?? ''),
    ...placeOf(slide.source, 'routeAlias'),
  }
}

function slideProblems(slide: LoadedSlide, before: readonly DeckSlide[]): ContentProblem[] {
  const { routeAlias, clicks } = slide.frontmatter
  const alias = text(routeAlias)
  const first = before.find(other => other.alias === alias)
  const at = (key: string, message: string) => ({ ...placeOf(slide.source, key), message })
  const named = alias === '' ? 'this slide' : `the slide "${alias}"`
  return [
    ...alias === ''
      ? [at('routeAlias', 'this slide has no routeAlias. Add one: it is the slide\'s name in agendas and links.')]
      : [],
    ...alias !== '' && !/^[\w-]{1,64}$/.test(alias)
      ? [at('routeAlias', `the routeAlias "${alias}" must be made of letters, digits and hyphens, at most 64.`)]
      : [],
    ...alias !== '' && first
      ? [at('routeAlias', `the routeAlias "${alias}" is taken by the slide in ${first.file}, line ${first.line}. Give each slide its own.`)]
      : [],
    ...typeof clicks === 'number' && Number.isInteger(clicks) && clicks >= 0
      ? []
      : [at('clicks', `${named} must say "clicks" as a whole number: how many clicks it takes until it is complete, 0 for none.`)],
    ...plainTitle(slide) === ''
      ? [at('title', `${named} has no title. Add "title": phones and the console show it.`)]
      : [],
    ...noteProblems(slide.source, named, text(slide.frontmatter.exercise)),
  ]
}

/** Errors in the YAML at the head of a slide; Slidev reads over them. */
function yamlProblems(source: SourceSlide): ContentProblem[] {
  return (source.frontmatterDoc?.errors ?? []).map(({ pos, message }) => ({
    file: readablePath(source.filepath),
    line: lineAt(source, pos[0]),
    message: `the head of this slide is not YAML: ${message.split('\n')[0]?.replace(/[.:]?$/, '.')} Compare with the lines around it.`,
  }))
}

/** The line of a key at the head of the slide, or of the slide where it lacks the key. */
function placeOf(source: SourceSlide, key: string): Place {
  const head = source.frontmatterDoc?.contents
  const pair = isMap(head)
    ? head.items.find(item => isScalar(item.key) && item.key.value === key)
    : undefined
  const offset = isScalar(pair?.key)
    ? pair.key.range?.[0]
    : undefined
  return {
    file: readablePath(source.filepath),
    line: offset === undefined
      ? source.start + 1
      : lineAt(source, offset),
  }
}

/** 1-based line in the file of an offset in the slide's head, which begins on the line after its `---`. */
function lineAt({ start, frontmatterRaw }: SourceSlide, offset: number): number {
  return start + 1 + (frontmatterRaw ?? '').slice(0, offset).split('\n').length
}

/** A title from a heading may hold HTML and Markdown. */
function plainTitle({ frontmatter, title }: LoadedSlide): string {
  const given = text(frontmatter.title) || text(title)
  return given.replace(/<br[^>]*>/g, ' ').replace(/<[^>]*>/g, '').replace(/[*`]/g, '').replace(/\s+/g, ' ').trim()
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).trim()
    : ''
}
