// What readers take out of a file before it is known who is who and which day is which. A reader of any format makes a
// LooseProgramme of it; assembleProgramme does the rest, in one way for all formats.
import type { PersonRole, SessionKind } from '../../../../scheduling/model.js';
import type { InstantInterval, LocalizedText, ProgrammeLink, ProgrammeSession } from '../../programme.js';
import type { Where } from '../findings.js';
import type { WallClock } from '../zoned-time.js';

/** Where schedule files demand a word for a room or track, this one says that there is none. */
export const NONE = '-';

/** A time on the line, and what the clock on the conference's wall shows then. */
export interface Moment {
  /** Milliseconds, on a whole minute. */
  readonly instant: number;
  readonly wall: WallClock;
}

/** One mention of a person: the same person may stand in a file under a guid, under an id and under a name alone. */
export interface PersonReference {
  readonly where: Where;
  readonly guid: string | null;
  readonly sourceId: string | null;
  /** One line; '' where the file gives none. */
  readonly name: string;
  readonly role: PersonRole;
  readonly biographies: LocalizedText;
  readonly email: string | null;
  readonly photoUrl: string | null;
  readonly links: readonly ProgrammeLink[];
  readonly available: readonly InstantInterval[] | null;
}

export interface LooseRoom {
  /** What events name it by. */
  readonly key: string;
  readonly guid: string | null;
  readonly name: string;
  /** Null: the venue of the whole programme. */
  readonly venue: string | null;
  readonly capacity: number | null;
  readonly features: readonly string[];
  readonly stepFree: boolean | null;
  readonly lanes: number;
  readonly available: readonly InstantInterval[] | null;
}

export interface LooseTrack {
  /** What events name it by. */
  readonly key: string;
  /** A plain text is in the language of the programme. */
  readonly names: string | LocalizedText;
  /** #rrggbb in lower case. */
  readonly color: string | null;
}

/** One day of the file with its times understood. */
export interface LooseDay {
  readonly where: Where;
  readonly date: string | null;
  readonly start: Moment | null;
  readonly end: Moment | null;
}

type SameAsSession =
  | 'title'
  | 'subtitle'
  | 'abstract'
  | 'description'
  | 'translations'
  | 'language'
  | 'tags'
  | 'level'
  | 'requiredFeatures'
  | 'expectedAudience'
  | 'seatLimit'
  | 'prerequisites'
  | 'exclusive'
  | 'state'
  | 'doNotRecord'
  | 'recordingLicense'
  | 'url'
  | 'links';

export interface LooseEvent extends Pick<ProgrammeSession, SameAsSession> {
  readonly where: Where;
  /** Date of the day that the file lists it under, or null. */
  readonly listedOn: string | null;
  /** Key of the room element that it stands in, or null. */
  readonly roomKey: string | null;
  /** Names of its rooms, separated by commas; '' for none. */
  readonly roomText: string;
  /** Keys of further rooms that it fills. */
  readonly moreRoomKeys?: readonly string[];
  /** What repeats of it name it by. */
  readonly key?: string;
  /** Key of the event that this one repeats. */
  readonly repeatOfKey?: string;
  readonly guid: string | null;
  readonly number: number | null;
  /** The word of the file for what it is; kept, and read as a kind where `kind` is null. */
  readonly type: string | null;
  readonly kind: SessionKind | null;
  /** Key of a track; one that no track has makes a new one of this name. */
  readonly track: string | null;
  readonly people: readonly PersonReference[];
  /** Null where it is not placed. */
  readonly start: Moment | null;
  readonly durationMinutes: number;
}

export interface LooseProgramme {
  /** A plain text is in the language of the programme; '' where the file gives none. */
  readonly title: string | LocalizedText;
  readonly acronym: string | null;
  readonly description: LocalizedText;
  /** IANA zone, or null where neither file nor caller names one. */
  readonly timeZone: string | null;
  /** Minutes after midnight at which a day ends by the file, or null. */
  readonly dayChange: number | null;
  readonly url: string | null;
  readonly venue: string | null;
  readonly days: readonly LooseDay[];
  readonly rooms: readonly LooseRoom[];
  readonly tracks: readonly LooseTrack[];
  /** People whom the file lists outside of events. */
  readonly people: readonly PersonReference[];
  readonly events: readonly LooseEvent[];
}

const EVERY_FIELD: LooseEvent = {
  where: '',
  title: '',
  durationMinutes: 0,
  key: undefined,
  repeatOfKey: undefined,
  moreRoomKeys: undefined,
  listedOn: null,
  roomKey: null,
  roomText: '',
  guid: null,
  number: null,
  type: null,
  kind: null,
  track: null,
  people: [],
  start: null,
  subtitle: null,
  abstract: null,
  description: null,
  translations: {},
  language: null,
  tags: [],
  level: null,
  requiredFeatures: [],
  expectedAudience: null,
  seatLimit: null,
  prerequisites: null,
  // Most files run keynotes in parallel with other events, so nothing in them claims to stand alone.
  exclusive: false,
  state: 'confirmed',
  doNotRecord: false,
  recordingLicense: null,
  url: null,
  links: [],
};

/**
 * An event of which only what the format says needs to be filled in. It holds a value for the rest too: a field that a
 * spread object does not have yet takes fifty times as long to set, and a file may have 100,000 events.
 */
export const PLAIN_EVENT: Omit<LooseEvent, 'where' | 'title' | 'durationMinutes'> = EVERY_FIELD;

export const PLAIN_ROOM = {
  guid: null,
  venue: null,
  capacity: null,
  features: [],
  stepFree: null,
  lanes: 1,
  available: null,
} as const satisfies Omit<LooseRoom, 'key' | 'name'>;

export const PLAIN_PERSON = {
  guid: null,
  sourceId: null,
  role: 'speaker',
  biographies: {},
  email: null,
  photoUrl: null,
  links: [],
  available: null,
} as const satisfies Omit<PersonReference, 'where' | 'name'>;
