// The keys of all rules, and how much each counts.

export type ConstraintLevel = 'hard' | 'medium' | 'soft' | 'off';

export type ConstraintKey = AgendaConstraintKey | SlotConstraintKey | BlockConstraintKey;

/** Rules for every conference. */
export type AgendaConstraintKey =
  | 'room_double_booked'
  | 'person_double_booked'
  | 'room_unavailable'
  | 'person_unavailable'
  | 'outside_opening_hours'
  | 'room_lacks_feature'
  | 'plenary_not_alone'
  | 'order_broken'
  | 'audience_above_capacity'
  | 'too_little_travel_time'
  | 'same_track_in_parallel'
  | 'same_tag_in_parallel'
  | 'pause_too_short'
  | 'shared_interest_in_parallel'
  | 'stock_exceeded'
  | 'too_many_in_parallel'
  | 'parts_not_consecutive'
  | 'room_changeover_too_short'
  | 'person_break_missed'
  | 'person_too_many_sessions'
  | 'outside_comfortable_hours'
  | 'audience_overflow_expected'
  | 'prime_time_unfair'
  | 'known_session_moved'
  | 'session_at_unwanted_time'
  | 'session_at_odd_hour'
  | 'session_in_unwanted_room';

/** Rules that fixed slots, formats and described contents make possible. */
export type SlotConstraintKey =
  | 'format_unsuitable'
  | 'slot_tags_broken'
  | 'room_tags_broken'
  | 'exclusive_tags_in_parallel'
  | 'crowds_together'
  | 'prerequisite_missed'
  | 'speaker_without_pause'
  | 'slot_tags_unloved'
  | 'room_tags_unloved'
  | 'themes_in_parallel'
  | 'theme_changes_room'
  | 'sectors_in_parallel'
  | 'audience_types_together'
  | 'audience_and_theme_in_parallel'
  | 'difficulties_together'
  | 'harder_before_easier'
  | 'contents_in_parallel'
  | 'languages_together'
  | 'theme_on_many_days'
  | 'content_on_many_days'
  | 'popular_in_small_room'
  | 'person_on_many_days';

/** Rules about blocks of tracks. */
export type BlockConstraintKey =
  | 'outside_blocks'
  | 'block_mixes_tracks'
  | 'block_size_not_allowed'
  | 'track_in_unwanted_block'
  | 'track_in_unwanted_room'
  | 'block_in_unwanted_room'
  | 'similar_tracks_in_parallel'
  | 'track_in_many_rooms'
  | 'track_in_parallel_blocks'
  | 'track_interrupted'
  | 'track_order_broken'
  | 'presenters_in_parallel_blocks'
  | 'attendees_in_parallel_blocks'
  | 'chairs_in_parallel_blocks'
  | 'presenters_in_parallel'
  | 'attendees_in_parallel';

export interface ConstraintSetting {
  readonly level: ConstraintLevel;
  /** Whole number from 1; multiplies the minutes of a breach. */
  readonly weight: number;
}
