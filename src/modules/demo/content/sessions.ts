import type { SessionContent } from './content.js';
import { BREAKS, NETWORKING } from './gatherings.js';
import { PANELS } from './panels.js';
import { CEREMONIES, KEYNOTES } from './plenaries.js';
import { PEOPLE_TALKS } from './talks-people.js';
import { SCIENCE_TALKS } from './talks-science.js';
import { TECHNOLOGY_TALKS } from './talks-technology.js';
import { WORKSHOPS } from './workshops.js';

/** Nobody speaks before the conference is open, and it closes last. */
const PLENARY_ORDER: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(KEYNOTES.map((keynote) => [keynote.id, ['opening']])),
  awards: KEYNOTES.map((keynote) => keynote.id),
  closing: ['awards'],
};

const PLENARIES = [...CEREMONIES, ...KEYNOTES].map((plenary) => ({
  ...plenary,
  after: PLENARY_ORDER[plenary.id] ?? [],
}));

/** Every session of the demo conference. */
export const SESSIONS: readonly SessionContent[] = [
  ...PLENARIES,
  ...PANELS,
  ...SCIENCE_TALKS,
  ...TECHNOLOGY_TALKS,
  ...PEOPLE_TALKS,
  ...WORKSHOPS,
  ...NETWORKING,
  ...BREAKS,
];
