/** Codes that people read aloud and type. */
import { randomInt } from 'node:crypto'

/** No vowels, so that no code is a word; no letter that looks like another. */
const JOIN_LETTERS = 'BCDFGHJKMNPQRSTVWXZ'
/** Neither 0 and O, nor 1, I and L, nor U and V. */
const PAIR_CHARACTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

export function randomJoinCode(): string {
  return randomFrom(JOIN_LETTERS, 4)
}

export function randomPairCode(): string {
  return randomFrom(PAIR_CHARACTERS, 8)
}

function randomFrom(characters: string, length: number): string {
  return Array.from({ length }, () => characters[randomInt(characters.length)]).join('')
}
