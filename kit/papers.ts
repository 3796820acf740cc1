/** The two papers of the kit, and the large sheet that goes with each for posters. Millimetres. */

export const PAPERS = {
  a4: { name: 'A4', width: 210, height: 297, large: { name: 'A3', width: 297, height: 420 } },
  letter: { name: 'US Letter', width: 215.9, height: 279.4, large: { name: 'Tabloid', width: 279.4, height: 431.8 } },
} as const

export type Paper = keyof typeof PAPERS
