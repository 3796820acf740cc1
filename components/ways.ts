/** By which way answers came, where some did not come by phone. */
function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}

/** Such as " (17 phones, 5 slips, 2 hands)"; empty where all came by phone. */
export function ways(count: number, { hands, slips = 0 }: { hands: number, slips?: number | undefined }): string {
  const parts = [[count - hands - slips, 'phone'], [slips, 'slip'], [hands, 'hand']] as const
  return hands + slips === 0 ? '' : ` (${parts.filter(([people]) => people > 0).map(([people, way]) => counted(people, way)).join(', ')})`
}
