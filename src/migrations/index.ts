// Applied in this order; never edited after they landed.
import { InitialSchema1795200000000 } from './1795200000000-initial-schema.js';
import { Calendars1795300000000 } from './1795300000000-calendars.js';
import { ImportSources1795310000000 } from './1795310000000-import-sources.js';

export const MIGRATIONS = [InitialSchema1795200000000, Calendars1795300000000, ImportSources1795310000000];
