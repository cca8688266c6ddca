// The conference itself: settings, days, rules, tracks, tags, team.
import { z } from 'zod';
import { ConferenceDay } from '../../../conferences/conference-day.entity.js';
import { Conference } from '../../../conferences/conference.entity.js';
import { ConstraintSetting } from '../../../conferences/constraint-setting.entity.js';
import { CONSTRAINT_LEVELS, SCHEDULE_CONSTRAINTS } from '../../../conferences/schedule-constraint.type.js';
import { Tag } from '../../../conferences/tag.entity.js';
import { Track } from '../../../conferences/track.entity.js';
import { RoleGrant } from '../../../organisations/role-grant.entity.js';
import { CONFERENCE_ROLES } from '../../../organisations/roles.js';
import { account, accountOrNull, ownId } from '../format/ids.js';
import { section, type Place } from '../format/section.js';
import {
  day,
  flag,
  fullText,
  instant,
  LANGUAGE,
  localized,
  oneOf,
  textOrNull,
  TIME_ZONE,
  value,
  webAddressOrNull,
  whole,
} from '../format/values.js';

export const OF_CONFERENCE = { conferenceId: ({ conferenceId }: Place): string => conferenceId };

const SLUG = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .min(2)
  .max(60);

export const CONFERENCE = section({
  entity: Conference,
  description: 'The conference with its settings; exactly one.',
  where: 't.id = $1',
  order: 't.id',
  placed: { organisationId: ({ organisationId }) => organisationId },
  fields: {
    id: ownId('conference'),
    slug: value(SLUG),
    acronym: textOrNull,
    names: localized,
    descriptions: localized,
    timeZone: value(TIME_ZONE),
    dayBoundaryMinutes: whole(0, 720),
    languages: value(z.array(LANGUAGE).min(1).max(100)),
    url: webAddressOrNull,
    isPublic: flag,
    nextSessionNumber: whole(1),
    createdAt: instant,
  },
});

export const DAYS = section({
  entity: ConferenceDay,
  description: 'A day with its opening hours.',
  where: 't.conference_id = $1',
  order: 't.date',
  placed: OF_CONFERENCE,
  fields: { date: day, opensAt: instant, closesAt: instant },
});

export const CONSTRAINT_SETTINGS = section({
  entity: ConstraintSetting,
  description: 'A rule of the agenda that the conference takes otherwise than by default.',
  where: 't.conference_id = $1',
  order: 't."constraint"',
  placed: OF_CONFERENCE,
  fields: { constraint: oneOf(SCHEDULE_CONSTRAINTS), level: oneOf(CONSTRAINT_LEVELS), weight: whole(1, 1000) },
});

export const TRACKS = section({
  entity: Track,
  description: 'A theme.',
  where: 't.conference_id = $1',
  order: 't.position, t.id',
  placed: OF_CONFERENCE,
  fields: {
    id: ownId('track'),
    names: localized,
    color: value(z.string().regex(/^#[0-9a-f]{6}$/)),
    position: whole(0),
  },
});

export const TAGS = section({
  entity: Tag,
  description: 'A word that sessions share.',
  where: 't.conference_id = $1',
  order: 't.id',
  placed: OF_CONFERENCE,
  fields: { id: ownId('tag'), name: fullText },
});

export const TEAM_ROLES = section({
  entity: RoleGrant,
  description: 'A role in the conference. Left out where nobody has the account here.',
  where: `t.scope_kind = 'conference' AND t.scope_id = $1`,
  order: 't.id',
  placed: { scopeKind: () => 'conference', scopeId: ({ conferenceId }) => conferenceId },
  needs: ['account'],
  fields: {
    id: ownId('role'),
    account: account('accountId'),
    role: oneOf(CONFERENCE_ROLES),
    grantedBy: accountOrNull('grantedBy'),
    createdAt: instant,
  },
});
