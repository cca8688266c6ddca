/** Whether the opening of a file is that of a calendar (iCalendar or its ancestor, vCalendar). */
export function looksLikeICalendar(opening: string): boolean {
  return /^\uFEFF?\s*BEGIN[ \t]*:[ \t]*VCALENDAR/i.test(opening);
}
