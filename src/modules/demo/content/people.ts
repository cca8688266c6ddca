import { ARABIC_PEOPLE } from './people-arabic.js';
import { TURKISH_PEOPLE } from './people-turkish.js';
import { WORLD_PEOPLE } from './people-world.js';

/** Everyone with a part in the demo conference. */
export const PEOPLE = [...TURKISH_PEOPLE, ...ARABIC_PEOPLE, ...WORLD_PEOPLE];
