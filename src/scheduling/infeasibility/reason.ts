// Why sessions cannot be placed, as data: ids, minutes and counts. Every language says it from these.
import type { ConstraintKey } from '../model.js';

export type Reason =
  /** Fewer rooms have all the features than the session fills. */
  | {
      readonly kind: 'too_few_rooms_with_features';
      readonly constraint: 'room_lacks_feature';
      readonly sessionId: string;
      readonly features: readonly string[];
      readonly roomsNeeded: number;
      readonly roomIds: readonly string[];
    }
  /** No day is open as long as the session lasts. */
  | {
      readonly kind: 'longer_than_any_day';
      readonly constraint: 'outside_opening_hours';
      readonly sessionId: string;
      readonly durationMinutes: number;
      readonly longestMinutes: number;
    }
  /** Its people are never all there for long enough while the conference is open. */
  | {
      readonly kind: 'people_never_available';
      readonly constraint: 'person_unavailable';
      readonly sessionId: string;
      readonly personIds: readonly string[];
      readonly durationMinutes: number;
      readonly longestMinutes: number;
    }
  /** The rooms it may use are not available for long enough when its people are there. */
  | {
      readonly kind: 'rooms_never_available';
      readonly constraint: 'room_unavailable';
      readonly sessionId: string;
      readonly durationMinutes: number;
      readonly roomsNeeded: number;
      readonly roomIds: readonly string[];
    }
  /** These sessions need these rooms and no others, for more minutes than the rooms have. */
  | {
      readonly kind: 'more_sessions_than_room_time';
      readonly constraint: 'room_double_booked';
      readonly sessionIds: readonly string[];
      readonly roomIds: readonly string[];
      readonly neededMinutes: number;
      readonly availableMinutes: number;
    }
  /** The person must be in more sessions than she has time for. */
  | {
      readonly kind: 'more_sessions_than_person_time';
      readonly constraint: 'person_double_booked';
      readonly personId: string;
      readonly sessionIds: readonly string[];
      readonly neededMinutes: number;
      readonly availableMinutes: number;
    }
  /** Each of these should be over before the next starts, and the last before the first. */
  | {
      readonly kind: 'order_cycle';
      readonly constraint: 'order_broken';
      readonly sessionIds: readonly string[];
    }
  /** Pinned placements break a hard rule. */
  | {
      readonly kind: 'pins_clash';
      readonly constraint: ConstraintKey;
      readonly sessionIds: readonly string[];
      readonly roomId: string | null;
      readonly personId: string | null;
      readonly minutes: number;
    }
  /** Nobody knows when the conference is: no day, no room and no placement states a time. */
  | { readonly kind: 'no_time_known'; readonly constraint: 'outside_opening_hours'; readonly sessionId: string }
  /** This rule keeps the session out of so many rooms that too few are left. */
  | {
      readonly kind: 'too_few_rooms_allowed';
      readonly constraint: ConstraintKey;
      readonly sessionId: string;
      readonly roomsNeeded: number;
      /** Rooms that this rule rules out. */
      readonly roomIds: readonly string[];
    }
  /** This rule, alone or with others named beside it, leaves no start that the search may use. */
  | {
      readonly kind: 'no_start_allowed';
      readonly constraint: ConstraintKey;
      readonly sessionId: string;
    }
  /** In the agenda found, this rule stands in the way of the session at so many of all the places it could take. */
  | {
      readonly kind: 'blocked_by';
      readonly constraint: ConstraintKey;
      readonly sessionId: string;
      /** The sessions in the way most often, at most five. */
      readonly sessionIds: readonly string[];
      readonly places: number;
      readonly allPlaces: number;
    };
