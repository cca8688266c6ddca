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
  /** One after another, the last of these cannot start in time, however early the first begins. */
  | {
      readonly kind: 'chain_too_long';
      /** The rule that binds the last to the one before it. */
      readonly constraint: ConstraintKey;
      /** In the order in which they must take place. */
      readonly sessionIds: readonly string[];
      readonly neededMinutes: number;
    }
  /** The second part can never start when the first has ended, or so soon after it. */
  | {
      readonly kind: 'parts_never_consecutive';
      readonly constraint: 'parts_not_consecutive';
      readonly sessionIds: readonly string[];
      readonly withinMinutes: number;
    }
  /** In no order do these sessions fit into the times at which the person could be in each of them. */
  | {
      readonly kind: 'person_sessions_do_not_fit';
      readonly constraint: 'person_double_booked';
      readonly personId: string;
      readonly sessionIds: readonly string[];
    }
  /** In no order do these sessions, which can be in no other room, fit into the times of this one. */
  | {
      readonly kind: 'room_sessions_do_not_fit';
      readonly constraint: 'room_double_booked';
      readonly roomId: string;
      readonly sessionIds: readonly string[];
    }
  /** These sessions can only be inside this window, and all rooms together have fewer minutes there. */
  | {
      readonly kind: 'more_sessions_than_window';
      readonly constraint: 'room_double_booked';
      readonly sessionIds: readonly string[];
      /** Minutes since 1970, as everywhere. */
      readonly start: number;
      readonly end: number;
      readonly neededMinutes: number;
      readonly availableMinutes: number;
    }
  /** Of the cells (a slot in a room) that suit these sessions there are fewer than sessions. */
  | {
      readonly kind: 'more_sessions_than_cells';
      readonly constraint: 'room_double_booked';
      readonly sessionIds: readonly string[];
      /** Rooms of the cells that suit them. */
      readonly roomIds: readonly string[];
      /** Formats that occur among them, and features that all of them need; either may be empty. */
      readonly formats: readonly string[];
      readonly features: readonly string[];
      readonly cellsNeeded: number;
      readonly cellsAvailable: number;
    }
  /** Tracks need more blocks in rooms than there are, since a block in a room holds one track. */
  | {
      readonly kind: 'more_blocks_than_there_are';
      readonly constraint: 'block_mixes_tracks';
      readonly sessionIds: readonly string[];
      readonly tracks: number;
      readonly blocksNeeded: number;
      readonly blocksAvailable: number;
    }
  /** One session takes more units than there are. */
  | {
      readonly kind: 'stock_too_small';
      readonly constraint: 'stock_exceeded';
      readonly sessionId: string;
      readonly stockId: string;
      readonly amount: number;
      readonly units: number;
    }
  /** The sessions that share the stock need more unit minutes than the opening hours hold. */
  | {
      readonly kind: 'more_sessions_than_stock';
      readonly constraint: 'stock_exceeded';
      readonly stockId: string;
      readonly units: number;
      readonly sessionIds: readonly string[];
      readonly neededMinutes: number;
      readonly availableMinutes: number;
    }
  /** So few sessions may run at once that the opening hours do not hold all of them. */
  | {
      readonly kind: 'more_sessions_than_parallel';
      readonly constraint: 'too_many_in_parallel';
      readonly sessionIds: readonly string[];
      readonly most: number;
      readonly neededMinutes: number;
      readonly availableMinutes: number;
    }
  /** These hard rules about the session itself, its people and its rooms leave it no place together; each is needed for that. */
  | {
      readonly kind: 'no_place_left';
      /** The first of the rules. */
      readonly constraint: ConstraintKey;
      readonly constraints: readonly ConstraintKey[];
      readonly sessionId: string;
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
