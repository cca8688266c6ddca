import type { SessionKind, SessionState } from '../../sessions/session-kinds.js';
import type { ProgrammeSession } from '../programme.js';
import { type Columns, columnsOf } from './write-rows.js';

/** What decides which columns of a session may be written. */
export interface PresentSession {
  readonly id: string;
  readonly kind: SessionKind;
  readonly state: SessionState;
  readonly roomCount: number;
}

export type SessionChange = Partial<ProgrammeSession>;

/** Fields that are a column of the session's row and nothing more; guid and number stay what they are. */
const SAME = {
  kind: 'kind',
  typeLabel: 'type_label',
  title: 'title',
  subtitle: 'subtitle',
  abstract: 'abstract',
  description: 'description',
  translations: 'translations',
  language: 'language',
  durationMinutes: 'duration_minutes',
  trackId: 'track_id',
  level: 'level',
  requiredFeatures: 'required_features',
  expectedAudience: 'expected_audience',
  seatLimit: 'seat_limit',
  prerequisites: 'prerequisites',
  exclusive: 'is_exclusive',
  doNotRecord: 'do_not_record',
  recordingLicense: 'recording_license',
  url: 'url',
  links: 'links',
  repeatOf: 'repeat_of_id',
  roomCount: 'room_count',
} as const satisfies Partial<Record<keyof ProgrammeSession, string>>;

export const SESSION_COLUMNS: readonly string[] = [...Object.values(SAME), 'materials', 'state', 'cancelled_at'];

/** What only workshops have. */
const NO_WORKSHOP: Columns = { seat_limit: null, prerequisites: null, materials: [] };

/** The columns that a change writes; a session that is no workshop, or no longer one, has nothing of a workshop. */
export function sessionColumns(change: SessionChange, now: PresentSession): Columns {
  const columns = columnsOf(change, SAME);
  const isWorkshop = (change.kind ?? now.kind) === 'workshop';
  if (isWorkshop) return columns;
  const { seatLimit: _, prerequisites: __, ...others } = change;
  return { ...columnsOf<ProgrammeSession>(others, SAME), ...(now.kind === 'workshop' && NO_WORKSHOP) };
}

/** The columns of another state; none where it stays. `at` is now. */
export function stateColumns(now: SessionState, next: SessionState, at: Date): Columns {
  if (now === next) return {};
  return { state: next, cancelled_at: next === 'cancelled' ? at.toISOString() : null };
}
