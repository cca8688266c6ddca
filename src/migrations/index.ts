// Applied in this order; never edited after they landed.
import { InitialSchema1795200000000 } from './1795200000000-initial-schema.js';
import { Calendars1795300000000 } from './1795300000000-calendars.js';
import { ImportSources1795310000000 } from './1795310000000-import-sources.js';
import { DayPins1795320000000 } from './1795320000000-day-pins.js';
import { ArrangeProposals1795330000000 } from './1795330000000-arrange-proposals.js';
import { SessionHolds1795340000000 } from './1795340000000-session-holds.js';
import { SavedViews1795350000000 } from './1795350000000-saved-views.js';

export const MIGRATIONS = [
  InitialSchema1795200000000,
  Calendars1795300000000,
  ImportSources1795310000000,
  DayPins1795320000000,
  ArrangeProposals1795330000000,
  SessionHolds1795340000000,
  SavedViews1795350000000,
];
