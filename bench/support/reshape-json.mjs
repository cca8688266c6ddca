// Damage that only JSON can take: other values, places and names, in a file that is still JSON.
import { CHARACTERS, TIMES } from './fuzz-words.mjs';

const JSON_VALUES = [
  null,
  true,
  false,
  0,
  -1,
  1e300,
  7.5,
  '',
  ' ',
  [],
  {},
  [[]],
  { en: 'x', tr: 'y' },
  ...TIMES,
  ...CHARACTERS,
];
const PROTOTYPE_NAMES = ['constructor', 'toString', 'length', '0', 'hasOwnProperty', 'valueOf'];

/** JSON of another shape, and still JSON; any other file stays as it is. */
export function reshapeJson(random, bytes) {
  const value = parsedJson(bytes);
  if (value === undefined) return bytes;
  const places = placesIn(value);
  for (let count = 1 + random.below(5); count > 0 && places.length > 0; count -= 1) {
    const { parent, key } = random.pick(places);
    const source = random.pick(places);
    const change = random.below(4);
    if (change === 0 && Array.isArray(parent)) parent.splice(Number(key), 1);
    else if (change === 0) delete parent[key];
    else if (change === 1) parent[key] = random.pick(JSON_VALUES);
    else if (change === 2) parent[key] = structuredClone(source.parent[source.key]);
    else if (!Array.isArray(parent)) parent[random.pick(PROTOTYPE_NAMES)] = structuredClone(parent[key]);
  }
  return Buffer.from(JSON.stringify(value));
}

function parsedJson(bytes) {
  const first = bytes.toString('latin1', 0, 1);
  if (first !== '{' && first !== '[') return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    // Damaged before: other mutators are for that.
    return undefined;
  }
}

/** Where every value stands below the root. */
function placesIn(root) {
  const places = [];
  const open = [root];
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const [key, value] of Object.entries(parent)) {
      places.push({ parent, key });
      if (typeof value === 'object' && value !== null) open.push(value);
    }
  }
  return places;
}
