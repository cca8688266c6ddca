// Rules of conferences with fixed slots and described contents. They cost nothing where that data is absent; the two
// that need none are off until an organizer asks for them.
import type { SlotConstraintKey } from '../../model.js';
import type { ConstraintEntry } from '../definition.js';
import { audienceAndThemeInParallel } from './audience-and-theme-in-parallel.js';
import { audienceTypesTogether } from './audience-types-together.js';
import { contentOnManyDays } from './content-on-many-days.js';
import { contentsInParallel } from './contents-in-parallel.js';
import { crowdsTogether } from './crowds-together.js';
import { difficultiesTogether } from './difficulties-together.js';
import { exclusiveTagsInParallel } from './exclusive-tags-in-parallel.js';
import { formatUnsuitable } from './format-unsuitable.js';
import { harderBeforeEasier } from './harder-before-easier.js';
import { languagesTogether } from './languages-together.js';
import { personOnManyDays } from './person-on-many-days.js';
import { popularInSmallRoom } from './popular-in-small-room.js';
import { prerequisiteMissed } from './prerequisite-missed.js';
import { roomTagsBroken } from './room-tags-broken.js';
import { roomTagsUnloved } from './room-tags-unloved.js';
import { sectorsInParallel } from './sectors-in-parallel.js';
import { slotTagsBroken } from './slot-tags-broken.js';
import { slotTagsUnloved } from './slot-tags-unloved.js';
import { speakerWithoutPause } from './speaker-without-pause.js';
import { themeChangesRoom } from './theme-changes-room.js';
import { themeOnManyDays } from './theme-on-many-days.js';
import { themesInParallel } from './themes-in-parallel.js';

export const SLOT_CONSTRAINTS: Readonly<Record<SlotConstraintKey, ConstraintEntry>> = {
  format_unsuitable: { level: 'hard', weight: 1, definition: formatUnsuitable },
  slot_tags_broken: { level: 'hard', weight: 1, definition: slotTagsBroken },
  room_tags_broken: { level: 'hard', weight: 1, definition: roomTagsBroken },
  exclusive_tags_in_parallel: { level: 'hard', weight: 1, definition: exclusiveTagsInParallel },
  crowds_together: { level: 'hard', weight: 1, definition: crowdsTogether },
  prerequisite_missed: { level: 'hard', weight: 1, definition: prerequisiteMissed },
  speaker_without_pause: { level: 'off', weight: 1, definition: speakerWithoutPause },
  slot_tags_unloved: { level: 'soft', weight: 20, definition: slotTagsUnloved },
  room_tags_unloved: { level: 'soft', weight: 20, definition: roomTagsUnloved },
  themes_in_parallel: { level: 'soft', weight: 10, definition: themesInParallel },
  theme_changes_room: { level: 'soft', weight: 10, definition: themeChangesRoom },
  sectors_in_parallel: { level: 'soft', weight: 10, definition: sectorsInParallel },
  audience_types_together: { level: 'soft', weight: 1, definition: audienceTypesTogether },
  audience_and_theme_in_parallel: { level: 'soft', weight: 1, definition: audienceAndThemeInParallel },
  difficulties_together: { level: 'soft', weight: 1, definition: difficultiesTogether },
  harder_before_easier: { level: 'soft', weight: 10, definition: harderBeforeEasier },
  contents_in_parallel: { level: 'soft', weight: 100, definition: contentsInParallel },
  languages_together: { level: 'soft', weight: 10, definition: languagesTogether },
  theme_on_many_days: { level: 'soft', weight: 10, definition: themeOnManyDays },
  content_on_many_days: { level: 'soft', weight: 10, definition: contentOnManyDays },
  popular_in_small_room: { level: 'soft', weight: 10, definition: popularInSmallRoom },
  person_on_many_days: { level: 'off', weight: 20, definition: personOnManyDays },
};
