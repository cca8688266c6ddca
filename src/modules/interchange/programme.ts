// A conference programme between formats: what every reader produces, every writer takes,
// and the demo conference is made of. Plain data; ids are local to one programme.
import type { PersonRole, SessionKind } from '../../scheduling/model.js';

/** Text per language tag, such as { en: 'Opening', tr: 'Açılış' }. */
export type LocalizedText = Readonly<Record<string, string>>;

/** Half-open, as ISO instants with offset or Z. */
export interface InstantInterval {
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface ProgrammeDay {
  /** ISO date, in the conference's zone. */
  readonly date: string;
  readonly opensAt: string;
  readonly closesAt: string;
}

export interface ProgrammeRoom {
  readonly id: string;
  readonly guid: string | null;
  readonly name: string;
  readonly venue: string | null;
  readonly capacity: number | null;
  readonly features: readonly string[];
  readonly stepFree: boolean | null;
  /** How many sessions may share the room at once. */
  readonly lanes: number;
  readonly available: readonly InstantInterval[] | null;
}

export interface ProgrammeTrack {
  readonly id: string;
  readonly names: LocalizedText;
  /** #rrggbb */
  readonly color: string | null;
}

export interface ProgrammeLink {
  readonly label: string;
  readonly url: string;
}

export interface ProgrammePerson {
  readonly id: string;
  /** Identity in the source, such as a guid or a numeric id; null where people are known by name alone. */
  readonly externalId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly biographies: LocalizedText;
  /** Address of a picture. */
  readonly photoUrl: string | null;
  readonly links: readonly ProgrammeLink[];
  readonly available: readonly InstantInterval[] | null;
}

export interface ProgrammePlacement {
  readonly startsAt: string;
  readonly durationMinutes: number;
  readonly roomIds: readonly string[];
}

export interface ProgrammeSession {
  readonly id: string;
  readonly guid: string | null;
  /** The number of the session in its source, where it has one. */
  readonly number: number | null;
  readonly kind: SessionKind;
  /** The word of the source for the kind, kept for export, such as "devroom". */
  readonly typeLabel: string | null;
  readonly title: string;
  readonly subtitle: string | null;
  readonly abstract: string | null;
  readonly description: string | null;
  /** Title, abstract and so on in other languages than `language`. */
  readonly translations: Readonly<
    Record<string, { title?: string; subtitle?: string; abstract?: string; description?: string }>
  >;
  /** Language tag, such as en or ar. */
  readonly language: string | null;
  readonly durationMinutes: number;
  readonly trackId: string | null;
  readonly tags: readonly string[];
  readonly level: 'beginner' | 'intermediate' | 'advanced' | null;
  readonly people: readonly { readonly personId: string; readonly role: PersonRole }[];
  readonly requiredFeatures: readonly string[];
  readonly expectedAudience: number | null;
  /** Workshops only. */
  readonly seatLimit: number | null;
  readonly prerequisites: string | null;
  /** Nothing in parallel. */
  readonly exclusive: boolean;
  readonly state: 'submitted' | 'accepted' | 'confirmed' | 'cancelled';
  readonly doNotRecord: boolean;
  readonly recordingLicense: string | null;
  readonly url: string | null;
  readonly links: readonly ProgrammeLink[];
  readonly repeatOf: string | null;
  /** Sessions that must end before this one starts. */
  readonly after: readonly string[];
  /** How many rooms it fills where it has no placement to tell; one when absent. */
  readonly roomCount?: number;
  readonly placement: ProgrammePlacement | null;
}

export interface Programme {
  readonly title: LocalizedText;
  readonly acronym: string | null;
  /** Plain ASCII, for addresses. */
  readonly slug: string;
  readonly description: LocalizedText;
  /** IANA zone; null when the source names none, then the importer must be told. */
  readonly timeZone: string | null;
  /** Minutes after midnight until which a session belongs to the day before, such as 240. */
  readonly dayBoundaryMinutes: number;
  readonly locales: readonly string[];
  readonly url: string | null;
  readonly days: readonly ProgrammeDay[];
  readonly rooms: readonly ProgrammeRoom[];
  readonly travel: readonly { readonly fromVenue: string; readonly toVenue: string; readonly minutes: number }[];
  readonly tracks: readonly ProgrammeTrack[];
  readonly people: readonly ProgrammePerson[];
  readonly sessions: readonly ProgrammeSession[];
}

/** What a lenient reader did to a file. `where` is a line number or the id in the source. */
export interface QualityFinding {
  readonly kind: 'missing' | 'repaired' | 'guessed' | 'dropped';
  readonly code: string;
  readonly where: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/**
 * What a file can say, by sort of thing: fields that it does not name are left as they are when it is imported again,
 * and a sort that is null is not listed in it at all.
 */
export interface CarriedFields {
  readonly conference: readonly ConferenceField[];
  readonly days: boolean;
  readonly rooms: readonly RoomField[] | null;
  readonly tracks: readonly TrackField[] | null;
  readonly people: readonly PersonField[] | null;
  readonly sessions: readonly SessionField[] | null;
}

export type ConferenceField =
  'title' | 'acronym' | 'description' | 'timeZone' | 'dayBoundaryMinutes' | 'locales' | 'url';
export type RoomField = keyof Omit<ProgrammeRoom, 'id'>;
export type TrackField = keyof Omit<ProgrammeTrack, 'id'>;
export type PersonField = keyof Omit<ProgrammePerson, 'id'>;
export type SessionField = keyof Omit<ProgrammeSession, 'id'>;

export type ReadResult =
  | {
      readonly ok: true;
      readonly programme: Programme;
      readonly fields: CarriedFields;
      readonly findings: readonly QualityFinding[];
    }
  | { readonly ok: false; readonly code: string; readonly args: Readonly<Record<string, string | number>> };
