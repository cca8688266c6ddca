// A conference in memory that imports files, for tests: what a source left behind, and the conference as it is.
import { aProgramme } from '../../../../../test/fixtures/schedules/programmes.js';
import { withStableIds } from '../../formats/stable-programme.js';
import type { CarriedFields, Programme } from '../../programme.js';
import { applyPlan } from './apply-plan.js';
import type { HereProgramme, MergeInput, MergePlan } from '../merge-plan.js';
import { planMerge } from '../plan-merge.js';

export type ImportState = Pick<MergeInput, 'last' | 'here' | 'links' | 'goneSessionIds'>;

/** A format that can say everything. */
export const ALL_FIELDS: CarriedFields = {
  conference: ['title', 'acronym', 'description', 'timeZone', 'dayBoundaryMinutes', 'locales', 'url'],
  days: true,
  rooms: ['guid', 'name', 'venue', 'capacity', 'features', 'stepFree', 'lanes', 'available'],
  tracks: ['names', 'color'],
  people: ['externalId', 'name', 'email', 'biographies', 'photoUrl', 'links', 'available'],
  sessions: [
    ...(['guid', 'number', 'kind', 'typeLabel', 'title', 'subtitle', 'abstract', 'description'] as const),
    ...(['translations', 'language', 'durationMinutes', 'trackId', 'tags', 'level', 'people'] as const),
    ...(['requiredFeatures', 'expectedAudience', 'seatLimit', 'prerequisites', 'exclusive', 'state'] as const),
    ...(['doNotRecord', 'recordingLicense', 'url', 'links', 'repeatOf', 'after', 'roomCount', 'placement'] as const),
  ],
};

/** A conference to which nothing was imported yet. */
export function before(programme: Partial<HereProgramme> = {}): ImportState {
  const here = {
    ...aProgramme(),
    claimedPersonIds: new Set<string>(),
    pinnedSessionIds: new Set<string>(),
    ...programme,
  };
  const links = { room: new Map(), track: new Map(), person: new Map(), session: new Map() };
  return { last: null, here, links, goneSessionIds: new Set() };
}

export type ImportOptions = Partial<Pick<MergeInput, 'fields' | 'takeFromFile'>>;

let made = 0;

/** What importing the file would do; its ids become the source's. */
export function plan(state: ImportState, file: Programme, options: ImportOptions = {}): MergePlan {
  return planMerge({
    ...state,
    file: withStableIds(file),
    fields: ALL_FIELDS,
    takeFromFile: new Set(),
    newId: () => `row-${(made += 1)}`,
    ...options,
  });
}

/** The conference and the memory of the source once the file is in. */
export function imported(state: ImportState, file: Programme, options: ImportOptions = {}): ImportState {
  const made = plan(state, file, options);
  const { cancelledSessionIds, returnedSessionIds } = made;
  const gone = new Set([...state.goneSessionIds, ...cancelledSessionIds]);
  for (const id of returnedSessionIds) gone.delete(id);
  const joined = <K extends keyof ImportState['links']>(subject: K) =>
    new Map([...state.links[subject], ...made.links[subject]]);
  return {
    last: withStableIds(file),
    here: applyPlan(state.here, made),
    links: { room: joined('room'), track: joined('track'), person: joined('person'), session: joined('session') },
    goneSessionIds: gone,
  };
}

/** The state with a conference that was changed by hand since. */
export function changedHere(state: ImportState, change: Partial<HereProgramme>): ImportState {
  return { ...state, here: { ...state.here, ...change } };
}

/** What a plan tells and writes, in short: field, verdict and reason; field and value. */
export function summary({ differences, writes }: MergePlan) {
  return {
    told: differences.map(({ field, verdict, reason }) => [field, verdict, reason]),
    written: writes.map(({ field, value }) => [field, value]),
  };
}
