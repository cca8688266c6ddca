// Random changes to programmes, as organizers and the editors of a source make them.
import fc from 'fast-check';
import { aPerson, aRoom, aSession } from '../../../../../test/fixtures/schedules/programmes.js';
import type { Programme, ProgrammeSession } from '../../programme.js';

export interface Edit {
  readonly kind: keyof typeof EDITS;
  /** Which thing, counted round. */
  readonly at: number;
  readonly text: string;
  readonly number: number;
}

type Change = Omit<Edit, 'kind'>;

/** A few edits, in order. */
export function someEdits(): fc.Arbitrary<readonly Edit[]> {
  return fc.array(
    fc.record({
      kind: fc.constantFrom(...(Object.keys(EDITS) as (keyof typeof EDITS)[])),
      at: fc.nat(20),
      text: fc.constantFrom('Sabah', 'مساء', 'Evening', 'Night & day'),
      number: fc.integer({ min: 1, max: 600 }),
    }),
    { maxLength: 12 },
  );
}

export function edited<T extends Programme>(programme: T, edits: readonly Edit[]): T {
  return edits.reduce((result, { kind, ...change }) => ({ ...result, ...EDITS[kind](result, change) }), programme);
}

const STATES = ['accepted', 'confirmed', 'submitted', 'cancelled'] as const;
const KINDS = ['workshop', 'talk', 'panel'] as const;

const EDITS = {
  title: onSession((session, { text, number }) => ({ ...session, title: `${text} ${number}` })),
  subtitle: onSession((session, { text }) => ({ ...session, subtitle: session.subtitle ? null : text })),
  abstract: onSession((session, { text }) => ({ ...session, abstract: text })),
  state: onSession((session, { number }) => ({ ...session, state: STATES[number % 4] ?? 'confirmed' })),
  kind: onSession((session, { number }) => {
    const kind = KINDS[number % 3] ?? 'talk';
    return { ...session, kind, seatLimit: kind === 'workshop' ? number : null };
  }),
  length: onSession((session, { number }) => ({ ...session, durationMinutes: number })),
  tags: onSession((session, { text }) => ({ ...session, tags: [text, ...session.tags] })),
  translation: onSession((session, { text }) => ({
    ...session,
    translations: { ...session.translations, [text === 'Sabah' ? 'tr' : 'ar']: { title: text } },
  })),
  untranslated: onSession((session) => ({ ...session, translations: {} })),
  untracked: onSession((session) => ({ ...session, trackId: null })),
  turnedRound: onSession((session) => ({ ...session, people: session.people.toReversed() })),
  moved: onSession((session, { number }) => ({
    ...session,
    placement: session.placement && { ...session.placement, durationMinutes: number },
  })),
  unplaced: onSession((session) => ({ ...session, placement: null })),
  placed: (programme: Programme, change: Change) =>
    onSession((session, { number }) => ({
      ...session,
      placement: {
        startsAt: new Date(Date.parse('2027-03-27T08:00:00Z') + number * 60_000).toISOString(),
        durationMinutes: 30,
        roomIds: programme.rooms.slice(0, number % 3).map(({ id }) => id),
      },
    }))(programme, change),
  joined: (programme: Programme, change: Change) =>
    onSession((session, { at }) => {
      const person = programme.people[at % Math.max(1, programme.people.length)];
      return {
        ...session,
        people: [...session.people, ...(person ? [{ personId: person.id, role: 'chair' as const }] : [])],
      };
    })(programme, change),
  after: (programme: Programme, change: Change) =>
    onSession((session, { number }) => {
      const other = programme.sessions[number % programme.sessions.length];
      return { ...session, after: other && other.id !== session.id ? [other.id] : [] };
    })(programme, change),
  sessionAdded: ({ sessions }: Programme, { text, number }: Change) => {
    const id = `added-${sessions.length}-${number}`;
    return {
      sessions: [
        ...sessions,
        aSession({ id, guid: guidOf(number + 1000 * sessions.length), number: null, title: text }),
      ],
    };
  },
  sessionRemoved: (programme: Programme, { at }: Change) => {
    const gone = programme.sessions[at % Math.max(1, programme.sessions.length)]?.id;
    return {
      sessions: programme.sessions
        .filter(({ id }) => id !== gone)
        .map((session) => ({ ...session, after: session.after.filter((id) => id !== gone) })),
    };
  },
  person: ({ people }: Programme, { at, text }: Change) => ({
    people: people.map((person, index) =>
      index === at % people.length
        ? { ...person, name: text, biographies: { ...person.biographies, tr: text } }
        : person,
    ),
  }),
  personAdded: ({ people }: Programme, { text, number }: Change) => ({
    people: [...people, aPerson({ id: `added-${people.length}-${number}`, externalId: guidOf(number), name: text })],
  }),
  personRemoved: (programme: Programme, { at }: Change) => {
    const gone = programme.people[at % Math.max(1, programme.people.length)]?.id;
    return {
      people: programme.people.filter(({ id }) => id !== gone),
      sessions: programme.sessions.map((session) => ({
        ...session,
        people: session.people.filter(({ personId }) => personId !== gone),
      })),
    };
  },
  room: ({ rooms }: Programme, { at, number }: Change) => ({
    rooms: rooms.map((room, index) => (index === at % rooms.length ? { ...room, capacity: number } : room)),
  }),
  roomAdded: ({ rooms }: Programme, { text, number }: Change) => ({
    rooms: [
      ...rooms,
      aRoom({ id: `added-${rooms.length}-${number}`, guid: guidOf(number), name: `${text} ${number}` }),
    ],
  }),
  roomRemoved: (programme: Programme, { at }: Change) => {
    const gone = programme.rooms[at % Math.max(1, programme.rooms.length)]?.id;
    return {
      rooms: programme.rooms.filter(({ id }) => id !== gone),
      sessions: programme.sessions.map(({ placement, ...session }) => ({
        ...session,
        placement: placement && { ...placement, roomIds: placement.roomIds.filter((id) => id !== gone) },
      })),
    };
  },
  track: ({ tracks }: Programme, { at, text }: Change) => ({
    tracks: tracks.map((track, index) =>
      index === at % tracks.length ? { ...track, names: { ...track.names, tr: text }, color: '#AABBCC' } : track,
    ),
  }),
  trackRemoved: (programme: Programme, { at }: Change) => {
    const gone = programme.tracks[at % Math.max(1, programme.tracks.length)]?.id;
    return {
      tracks: programme.tracks.filter(({ id }) => id !== gone),
      sessions: programme.sessions.map((session) =>
        session.trackId === gone ? { ...session, trackId: null } : session,
      ),
    };
  },
  conference: ({ title }: Programme, { text, number }: Change) => ({
    title: { ...title, tr: text },
    url: `https://example.org/${number}`,
  }),
  dayHours: ({ days }: Programme, { number }: Change) => ({
    days: [
      ...days.filter(({ date }) => date !== '2027-03-27'),
      {
        date: '2027-03-27',
        opensAt: '2027-03-27T07:00:00.000Z',
        closesAt: new Date(Date.parse('2027-03-27T09:00:00Z') + number * 60_000).toISOString(),
      },
    ],
  }),
} satisfies Record<string, (programme: Programme, change: Change) => Partial<Programme>>;

function onSession(change: (session: ProgrammeSession, by: Change) => ProgrammeSession) {
  return ({ sessions }: Programme, by: Change): Partial<Programme> => ({
    sessions: sessions.map((session, index) => (index === by.at % sessions.length ? change(session, by) : session)),
  });
}

function guidOf(number: number): string {
  return `bbbbbbbb-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
