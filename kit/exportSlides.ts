/** The deck as a tagged PDF: every slide at its last click, as a clean handout, with keys, or with the results of a group. */
import type { ActivityView, Result } from '../live/protocol.ts'
import type { ExportFormat } from './exportOptions.ts'
import type { PrintedSlide, PrintPage } from './printPage.ts'
import { agendaSlides, slideByAlias } from '../live/domain/deck.ts'
import { exerciseIn } from '../live/domain/session.ts'
import { readDeck } from '../live/server/deckFile.ts'
import { describeProblem, loadContent } from '../live/server/exerciseFiles.ts'
import { browserMissing, findBrowser } from '../scripts/findBrowser.ts'
import { serveDeck } from '../setup/deckServer.ts'
import { printedActivities } from './printedActivities.ts'
import { printFonts } from './printFonts.ts'
import { openPrintPage } from './printPage.ts'
import { sessionReport } from './sessionReport.ts'
import { writePdf, writePictures } from './writeExport.ts'

export interface ExportOrder {
  /** Path of slides.md. */
  entry: string
  /** Folders of exercises; later ones overlay earlier ones. */
  contentDirs: string[]
  format: ExportFormat
  /** Path of the PDF, or of the folder of pictures. */
  output: string
  /** Id of the agenda whose slides are wanted, in its order; null for all slides. */
  agenda: string | null
  /** With keys and reasons. */
  answers: boolean
  /** Join code of the session whose results are wanted, or path of its report.json; null for none. */
  session: string | null
  /** Where the sessions are. */
  dataDir: string
  /** Hears how far it is. */
  onProgress: (drawn: number, of: number) => void
}

/** Writes the PDF or the pictures; gives the number of pages, or why there are none, in a sentence. */
export async function exportSlides(order: ExportOrder): Promise<Result<number, string>> {
  const browser = findBrowser()
  if (browser === null)
    return refuse(browserMissing())
  const wanted = await whatToPrint(order)
  if (!wanted.ok)
    return wanted
  const { slides, activities } = wanted.value
  const made = await printed(browser, order, wanted.value)
  return made.ok
    ? { ok: true, value: slides.reduce((pages, { exercise }) => pages + (activities[exercise ?? '']?.steps ?? 1), 0) }
    : made
}

/** The slides in the order of telling, and what is drawn of their exercises. */
interface Printing { slides: PrintedSlide[], activities: Record<string, ActivityView> }

async function whatToPrint({ entry, contentDirs, agenda, answers, session, dataDir }: ExportOrder): Promise<Result<Printing, string>> {
  const [deck, loaded] = [await readDeck(entry), loadContent(contentDirs)]
  if (!deck.ok)
    return refuse(deck.error.map(describeProblem).join('\n'))
  if (!loaded.ok)
    return refuse(loaded.error.map(describeProblem).join('\n'))
  const { exercises, workshop: { agendas, profile } } = loaded.value
  const chosen = agendas.find(({ id }) => id === agenda)
  if (agenda !== null && chosen === undefined)
    return refuse(`There is no agenda ${agenda} in exercises/workshop.yaml: there are ${agendas.map(({ id }) => id).join(', ')}.`)
  const report = session === null ? null : await sessionReport({ given: session, dataDir, content: loaded.value, deck: deck.value })
  if (report !== null && !report.ok)
    return report
  const told = agenda ?? report?.value.session.agenda.id
  const cut = [...exercises.values()].map(exercise => told === undefined ? exercise : exerciseIn({ agenda: told }, exercise.id, loaded.value) ?? exercise)
  const slides = chosen === undefined
    ? deck.value
    : agendaSlides(deck.value, chosen, exercises, profile).map(alias => slideByAlias(deck.value, alias)!)
  return {
    ok: true,
    value: {
      slides: slides.map(({ no, alias, exercise }) => ({ no, alias, exercise })),
      activities: printedActivities(cut, { answers, report: report?.value ?? null }),
    },
  }
}

async function printed(browser: string, { entry, format, output, onProgress }: ExportOrder, { slides, activities }: Printing): Promise<Result<null, string>> {
  const deck = await serveDeck(entry)
  try {
    const page = await openPrintPage(browser, deck.origin, activities)
    try {
      const began = await page.draw(deck.printUrl, onProgress)
      // Slidev sends a slide's styles after the slide; the second time all of them are there from the start.
      const drawn = began && await page.draw(deck.printUrl, () => {})
      if (!drawn)
        return complaintsOf(page) ?? refuse('The slides cannot be drawn.')
      await page.addStyle(await printFonts())
      const pdf = format === 'pdf' ? await page.print(slides) : null
      return complaintsOf(page)
        ?? (pdf === null ? await writePictures(output, page.pictures(slides)) : await writePdf(output, pdf))
    }
    finally {
      await page.close()
    }
  }
  finally {
    await deck.close()
  }
}

function complaintsOf({ outside, errors }: PrintPage): Result<never, string> | null {
  if (outside.length > 0)
    return refuse(`The slides ask for addresses of the network, which a room without internet does not have: ${[...new Set(outside)].join(', ')}. Put what they need into public/.`)
  return errors.length > 0
    ? refuse(`A slide cannot be drawn: ${[...new Set(errors)].join(' ')}`)
    : null
}

function refuse(error: string): Result<never, string> {
  return { ok: false, error }
}
