// The shapes in which the demo conference is written down; the generator turns them into a Programme.
import type { LocalizedText } from '../../interchange/programme.js';
import type { SessionKind } from '../../../scheduling/model.js';

export type TrackId =
  'health' | 'climate' | 'intelligence' | 'software' | 'space' | 'engineering' | 'careers' | 'education';

export type RoomId = 'bogaz' | 'marmara' | 'erguvan' | 'tower' | 'cinar' | 'wetlab' | 'makerspace' | 'studio';

export interface PersonContent {
  readonly id: string;
  readonly name: string;
  readonly biographies: LocalizedText;
}

export interface SessionContent {
  readonly id: string;
  readonly kind: SessionKind;
  readonly track: TrackId | null;
  readonly language: 'en' | 'tr' | 'ar';
  readonly minutes: number;
  readonly title: string;
  readonly abstract: string;
  readonly translations?: Readonly<Record<string, { title?: string; abstract?: string }>>;
  readonly speakers?: readonly string[];
  readonly moderator?: string;
  readonly chair?: string;
  readonly hosts?: readonly string[];
  readonly tags?: readonly string[];
  readonly level?: 'beginner' | 'intermediate' | 'advanced';
  /** Features that its room must have. */
  readonly needs?: readonly string[];
  readonly seats?: number;
  readonly prerequisites?: string;
  /** People expected; where absent the generator estimates it from the room. */
  readonly audience?: number;
  /** Sessions that must end before this one starts. */
  readonly after?: readonly string[];
  readonly repeatOf?: string;
  readonly doNotRecord?: boolean;
}
