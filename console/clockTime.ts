/** A time of day as an end of the room. */

/** "15:30" -> the next moment in ms at which this page's time of day is that, after `now`; null for what is no time. */
export function endOfRoom(time: string, now: number): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(time) ?? []
  if (hours === undefined || minutes === undefined)
    return null
  const end = new Date(now)
  end.setHours(Number(hours), Number(minutes), 0, 0)
  if (end.getTime() <= now)
    end.setDate(end.getDate() + 1)
  return end.getTime()
}
