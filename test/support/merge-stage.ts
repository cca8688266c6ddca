// A conference made of a programme, and merges carried out on it as an import does.
import { withIds } from '../../src/modules/interchange/formats/stable-programme.js';
import { asStored } from '../../src/modules/interchange/merge/here-form.js';
import { HereReader } from '../../src/modules/interchange/merge/here-reader.js';
import type {
  FieldWrite,
  HereProgramme,
  MergePlan,
  SourceLinks,
} from '../../src/modules/interchange/merge/merge-plan.js';
import { MergeWriter } from '../../src/modules/interchange/merge/write-merge.js';
import type { Programme } from '../../src/modules/interchange/programme.js';
import { ProgrammeWriter, type WrittenProgramme } from '../../src/modules/interchange/programme-writer.js';
import { SYSTEM } from '../../src/platform/auth/viewer.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { makeOrganisation } from './factories.js';
import type { TestApp } from './test-app.js';

export interface MergeStage extends WrittenProgramme {
  readonly organisationId: string;
  readonly links: SourceLinks;
  /** The row id of a session, person, room or track of the programme, by its id there. */
  rowOf(id: string): string;
  /** The conference as it is now. */
  here(): Promise<HereProgramme>;
  /** Carries a plan out; what is left out of it is empty. Placements go to the draft that came with the programme. */
  merge(plan: Partial<MergePlan>, draft?: string | null): Promise<SourceLinks>;
}

let slugs = 0;

/** Writes the programme as a new conference with a draft, by default of a new organisation. */
export async function stageMerge(app: TestApp, programme: Programme, organisationId?: string): Promise<MergeStage> {
  const service = <T>(type: new (...args: never[]) => T): T => app.nest.get(type, { strict: false });
  const owner = organisationId ?? (await makeOrganisation(app.dataSource)).id;
  const transactions = service(Transactions);
  const written = await transactions.run((tx) =>
    service(ProgrammeWriter).write(tx, SYSTEM, programme, {
      organisationId: owner,
      slug: `merge-${(slugs += 1)}`,
      fallbackTimeZone: 'Europe/Istanbul',
      draftName: 'Imported',
    }),
  );
  const { conferenceId, draftId, roomIds: room, trackIds: track, personIds: person, sessionIds: session } = written;
  const links = { room, track, person, session };
  return {
    ...written,
    organisationId: owner,
    links,
    rowOf: (id) => rowOf(links, id),
    here: () => service(HereReader).read(app.dataSource.manager, conferenceId, draftId),
    merge: (plan, draft = draftId) =>
      transactions.run((tx) =>
        service(MergeWriter).write(
          tx,
          SYSTEM,
          { organisationId: owner, conferenceId, draftId: draft },
          { ...EMPTY_PLAN, ...plan },
        ),
      ),
  };
}

const NO_LINKS: SourceLinks = { room: new Map(), track: new Map(), person: new Map(), session: new Map() };

export const NOTHING_CREATED: MergePlan['created'] = { days: [], rooms: [], tracks: [], people: [], sessions: [] };

const EMPTY_PLAN: MergePlan = {
  links: NO_LINKS,
  created: NOTHING_CREATED,
  writes: [],
  cancelledSessionIds: [],
  returnedSessionIds: [],
  differences: [],
};

function rowOf(links: SourceLinks, id: string): string {
  const row = Object.values(links)
    .map((rows: ReadonlyMap<string, string>) => rows.get(id))
    .find(Boolean);
  if (!row) throw new Error(`nothing of the programme has the id ${id}`);
  return row;
}

export function byId<T extends { readonly id: string }>(things: readonly T[], id: string): T | undefined {
  return things.find((thing) => thing.id === id);
}

/** Several fields of one thing, as a plan writes them. */
export function writesOf(
  subject: FieldWrite['subject'],
  id: string,
  fields: Readonly<Record<string, unknown>>,
): FieldWrite[] {
  return Object.entries(fields).map(([field, value]) => ({ subject, id, field, value }));
}

/** What HereReader must give of a programme that was written as it is: in its stored form, under the ids of its rows. */
export function expectedHere(programme: Programme, { links, here }: { links: SourceLinks; here: HereProgramme }) {
  const ids = { rooms: links.room, tracks: links.track, people: links.person, sessions: links.session };
  const rows = withIds(asStored(programme, 'Europe/Istanbul'), ids);
  const known = new Map(here.sessions.map((session) => [session.id, session]));
  return inOrder({
    ...rows,
    slug: here.slug,
    sessions: rows.sessions.map((session) => ({
      ...session,
      // Whoever has none gets them when it is written.
      guid: session.guid ?? known.get(session.id)?.guid ?? null,
      number: session.number ?? known.get(session.id)?.number ?? null,
    })),
  });
}

/** The programme with what has no order of its own sorted. */
export function inOrder(programme: Programme): Programme {
  const byId = <T extends { readonly id: string }>(things: readonly T[]): T[] =>
    things.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...programme,
    days: programme.days.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    people: byId(programme.people),
    sessions: byId(programme.sessions).map((session) => ({ ...session, after: session.after.toSorted() })),
    travel: programme.travel.toSorted((a, b) => (travelKey(a) < travelKey(b) ? -1 : 1)),
  };
}

function travelKey({ fromVenue, toVenue }: Programme['travel'][number]): string {
  return `${fromVenue}\n${toVenue}`;
}
