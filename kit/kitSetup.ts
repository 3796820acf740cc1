/** For which room the kit is made, and everything that a document is drawn from. */
import type { Agenda } from '../live/domain/exercise.ts'
import type { DocumentId } from './documentList.ts'
import type { KitSource } from './kitSource.ts'
import type { Paper } from './papers.ts'

/** People at one table; more of them and some only listen. */
const AT_A_TABLE = 5

export interface KitRoom {
  /** People who are expected. */
  people: number
  /** Where phones find the page, such as http://192.168.8.10:3030, without a slash at the end. */
  address: string
}

/** Pages of a document and where they stand in the print-ready file; 1-based. */
export interface PackPart { id: DocumentId, title: string, pages: number, from: number }

export interface Kit extends KitSource, KitRoom {
  paper: Paper
  /** The agenda that workbook and tally sheets are made for. */
  agenda: Agenda
  tables: number
  /** Page on which a part stands, by its id; null before it was printed once. */
  pageOf: Readonly<Record<string, number>> | null
  /** What is in the print-ready file; empty elsewhere. */
  parts: readonly PackPart[]
}

/** At least one table, and never a table of one person. */
export function tablesFor(people: number): number {
  return Math.max(1, Math.ceil(people / AT_A_TABLE))
}

/** Where a document begins in a file of several, for links. */
export function partId(id: DocumentId | 'cover'): string {
  return `part-${id}`
}
