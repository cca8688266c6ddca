// What the hour of a session is for a presenter elsewhere: 0 where it suits, else the small or the big penalty.

const MINUTES_PER_DAY = 1440;

/** Hours of the day in minutes; `big` outside the tolerable window, `small` inside it but outside the suitable one. */
export function timeZonePenalty({ start, end }, offsetHours, { suitable, tolerable, small, big }) {
  const begin = shifted(start, offsetHours);
  const finish = shifted(end, offsetHours);
  if (begin < tolerable.from || finish > tolerable.to || finish < tolerable.from) return big;
  const isEarly = tolerable.from <= begin && begin < suitable.from;
  const isLate = suitable.to < finish && finish <= tolerable.to;
  return isEarly || isLate ? small : 0;
}

function shifted(minute, offsetHours) {
  return (((minute + Math.round(offsetHours * 60)) % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
}

/** "GMT+5.5" is 5.5; an empty text is null. */
export function offsetOf(zone) {
  const found = /GMT\s*([+-]?\d+(?:[.:]\d+)?)?/i.exec(zone);
  if (!found) return null;
  const [hours, minutes = '0'] = (found[1] ?? '0').split(':');
  return Number(hours) + (Math.sign(Number(hours)) || 1) * (Number(minutes) / 60);
}

/** "09:30", "09:30:00" or a part of a day, as spreadsheets keep times: minutes of the day. */
export function minuteOf(text) {
  if (/^\d*\.?\d+(?:[eE]-?\d+)?$/.test(text)) return Math.round((Number(text) % 1) * MINUTES_PER_DAY);
  const [, hours, minutes] = /(\d{1,2}):(\d{2})/.exec(text) ?? [];
  if (hours === undefined) throw new Error(`"${text}" is no time of the day.`);
  return Number(hours) * 60 + Number(minutes);
}
