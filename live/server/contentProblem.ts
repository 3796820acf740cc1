/** What can be wrong with a file of the content, and where. */
import type { YamlPath } from './yamlFile.ts'

/** Where something stands in the content; `line` counts from 1. */
export interface Place { file: string, line: number }

/** What is wrong with a file, and what to do, in one or two sentences. */
export interface ContentProblem extends Place { message: string }

/** A value from a file that still knows where its parts stand. */
export interface Parsed<T> { value: T, placeOf: (path: YamlPath) => Place }
