// Drafts with their history, waivers, and releases.
import { z } from 'zod';
import { DRAFT_CHANGE_KINDS, DraftChange } from '../../../agenda/draft-change.entity.js';
import { Draft } from '../../../agenda/draft.entity.js';
import { PlacementRoom } from '../../../agenda/placement-room.entity.js';
import { Placement } from '../../../agenda/placement.entity.js';
import { Release } from '../../../agenda/release.entity.js';
import { ReleasedSession } from '../../../agenda/released-session.entity.js';
import { Waiver } from '../../../agenda/waiver.entity.js';
import { SCHEDULE_CONSTRAINTS } from '../../../conferences/schedule-constraint.type.js';
import { PERSON_ROLES } from '../../../sessions/session-kinds.js';
import type { Field, IdVisitor } from '../format/field.js';
import { accountOrNull, idOf, idOrNull, idsOf, ownId, pastIdsOf } from '../format/ids.js';
import { section } from '../format/section.js';
import {
  ANY_INSTANT,
  flag,
  instant,
  instantOrNull,
  oneOf,
  orNull,
  text,
  textOrNull,
  UUID,
  whole,
} from '../format/values.js';
import { CARRIED_DRAFTS, carriedDraft } from './carried-drafts.js';
import { OF_CONFERENCE } from './conference.js';

const DURATION = whole(1, 10_080);
/** Archives written before days could be pinned say nothing of it. */
const DAY_PIN = { ...flag, schema: z.boolean().default(false) };
const OF_DRAFTS = `t.draft_id IN (${CARRIED_DRAFTS})`;

export const DRAFTS = section({
  entity: Draft,
  description: 'Where organizers work on an agenda. Proposals of the scheduler are not carried.',
  where: `t.id IN (${CARRIED_DRAFTS})`,
  order: 't.id',
  placed: OF_CONFERENCE,
  fields: {
    id: ownId('draft'),
    name: text,
    state: oneOf(['open', 'discarded']),
    revision: whole(0),
    branchedFromId: { ...idOrNull('draft'), read: carriedDraft },
    branchedFromRevision: orNull(whole(0)),
    createdBy: accountOrNull('createdBy'),
    createdAt: instant,
    discardedAt: instantOrNull,
  },
});

export const PLACEMENTS = section({
  entity: Placement,
  description: 'When a session is in a draft.',
  where: OF_DRAFTS,
  order: 't.draft_id, t.session_id',
  fields: {
    draftId: idOf('draft'),
    sessionId: idOf('session'),
    startsAt: instant,
    durationMinutes: DURATION,
    isTimePinned: flag,
    isRoomPinned: flag,
    isDayPinned: DAY_PIN,
  },
});

export const PLACEMENT_ROOMS = section({
  entity: PlacementRoom,
  description: 'Where a session is in a draft.',
  where: OF_DRAFTS,
  order: 't.draft_id, t.session_id, t.position, t.room_id',
  fields: { draftId: idOf('draft'), sessionId: idOf('session'), roomId: idOf('room'), position: whole(0) },
});

export const WAIVERS = section({
  entity: Waiver,
  description: 'An organizer accepts a broken rule. A session among them may be deleted since.',
  where: OF_DRAFTS,
  order: 't.id',
  fields: {
    id: ownId('waiver'),
    draftId: idOf('draft'),
    constraint: oneOf(SCHEDULE_CONSTRAINTS),
    sessionIds: pastIdsOf('session'),
    reason: text,
    author: accountOrNull('authorId'),
    createdAt: instant,
    endedAt: instantOrNull,
    endedBy: orNull(oneOf(['moved', 'lifted'])),
  },
});

const STATE = z
  .strictObject({
    startsAt: ANY_INSTANT,
    durationMinutes: DURATION.schema,
    roomIds: z.array(UUID).max(1_000),
    isTimePinned: z.boolean(),
    isRoomPinned: z.boolean(),
    isDayPinned: z.boolean().optional(),
  })
  .meta({ id: 'PlacementState' });
const CHANGES = z.array(z.strictObject({ sessionId: UUID, before: STATE.nullable(), after: STATE.nullable() }));
type Change = z.infer<typeof CHANGES>[number];
type State = z.infer<typeof STATE>;

const stateWithIds = (state: State | null, visitor: IdVisitor): State | null =>
  state && { ...state, roomIds: state.roomIds.map((id) => visitor.id('room', 'named', id)) };

const changes: Field<Change[]> = {
  schema: CHANGES,
  mapIds: (given, visitor) =>
    given.map((change) => ({
      sessionId: visitor.id('session', 'past', change.sessionId),
      before: stateWithIds(change.before, visitor),
      after: stateWithIds(change.after, visitor),
    })),
};

export const DRAFT_CHANGES = section({
  entity: DraftChange,
  description: 'One step in the life of a draft. A session in it may be deleted since.',
  where: OF_DRAFTS,
  order: 't.draft_id, t.revision',
  rowsAtOnce: 20,
  fields: {
    id: ownId('draftChange'),
    draftId: idOf('draft'),
    revision: whole(1),
    kind: oneOf(DRAFT_CHANGE_KINDS),
    placements: changes,
    ofRevision: orNull(whole(0)),
    author: accountOrNull('authorId'),
    createdAt: instant,
  },
});

export const RELEASES = section({
  entity: Release,
  description: 'A frozen agenda; the highest number is what readers see.',
  where: 't.conference_id = $1',
  order: 't.number',
  placed: OF_CONFERENCE,
  fields: {
    id: ownId('release'),
    number: whole(1),
    name: text,
    comment: textOrNull,
    draftId: { ...idOrNull('draft'), read: carriedDraft },
    releasedBy: accountOrNull('releasedBy'),
    releasedAt: instant,
  },
});

const PARTS = z.array(z.strictObject({ personId: UUID, role: z.enum(PERSON_ROLES) })).max(1_000);

const parts: Field<z.infer<typeof PARTS>> = {
  schema: PARTS,
  mapIds: (given, visitor) =>
    given.map(({ personId, role }) => ({ personId: visitor.id('person', 'named', personId), role })),
};

export const RELEASED_SESSIONS = section({
  entity: ReleasedSession,
  description: 'A session as a release froze it. sequence counts how often releases changed it.',
  where: 't.release_id IN (SELECT id FROM release WHERE conference_id = $1)',
  order: 't.release_id, t.session_id',
  fields: {
    releaseId: idOf('release'),
    sessionId: idOf('session'),
    startsAt: instant,
    endsAt: instant,
    title: text,
    roomIds: idsOf('room'),
    people: parts,
    sequence: whole(0),
  },
});
