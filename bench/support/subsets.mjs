// Small files that are still whole, cut out of large ones: a mutation of ten events finds what one of a thousand finds,
// a hundred times as fast.

const EVENTS = 6;

/** The file with a few of its events; `random` chooses which. Files that cannot be cut come back as they are. */
export function subsetOf(random, bytes) {
  const text = bytes.toString('utf8');
  if (/^\uFEFF?\s*</.test(text)) return Buffer.from(xmlSubset(random, text));
  if (/^\uFEFF?\s*[[{]/.test(text)) return Buffer.from(jsonSubset(random, text));
  if (/^BEGIN:VCALENDAR/i.test(text)) return Buffer.from(calendarSubset(random, text));
  return Buffer.from(linesSubset(random, text));
}

function xmlSubset(random, text) {
  const few = withFew(random, text, /<(event|entry)[\s>][\s\S]*?<\/\1>/g);
  return few.replace(/\s*<room [^>]*>\s*<\/room>/g, '');
}

function calendarSubset(random, text) {
  return withFew(random, text, /BEGIN:VEVENT\r?\n[\s\S]*?END:VEVENT\r?\n/g);
}

function withFew(random, text, pattern) {
  const first = random.below(Math.max(1, (text.match(pattern) ?? []).length - EVENTS));
  let position = -1;
  return text.replace(pattern, (match) => {
    position += 1;
    return position >= first && position < first + EVENTS ? match : '';
  });
}

function linesSubset(random, text) {
  const [head = '', ...lines] = text.split('\n');
  const first = random.below(Math.max(1, lines.length - EVENTS));
  return [head, ...lines.slice(first, first + EVENTS)].join('\n');
}

function jsonSubset(random, text) {
  return JSON.stringify(thinned(random, JSON.parse(text.replace(/^\uFEFF/, '')), EVENTS));
}

/**
 * Of lists a few items stay, and of objects that are lists in effect (by date, time, number, or the name of a room); of
 * lists in lists fewer, so that days of rooms of events do not multiply.
 */
function thinned(random, value, count) {
  if (typeof value !== 'object' || value === null) return value;
  const fewer = Math.max(2, Math.floor(count / 2));
  if (Array.isArray(value)) return few(random, value, count).map((item) => thinned(random, item, fewer));
  const entries = Object.entries(value);
  const isList = entries.every(([key, item]) => /^\d/.test(key) || Array.isArray(item));
  const kept = isList ? few(random, entries, count) : entries;
  return Object.fromEntries(kept.map(([key, item]) => [key, thinned(random, item, isList ? fewer : count)]));
}

function few(random, items, count) {
  const first = random.below(Math.max(1, items.length - count + 1));
  return items.slice(first, first + count);
}
