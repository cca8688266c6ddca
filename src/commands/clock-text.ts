/** Says instants by the clock of a conference, such as "Mon 8 Mar 09:30". */
export function clockOf(timeZone: string): (instant: Date) => string {
  const format = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
  return (instant) => format.format(instant).replaceAll(',', '');
}
