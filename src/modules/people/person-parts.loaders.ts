import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { DataSource } from 'typeorm';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { Conference } from '../conferences/conference.entity.js';
import { Access } from '../organisations/access.js';
import { PERSON_ROLES, PRESENT_ROLES, type PersonRole } from '../sessions/session-kinds.js';

export interface PersonParts {
  readonly roles: PersonRole[];
  readonly sessionCount: number;
  readonly unconfirmedCount: number;
  readonly confirmedCount: number;
}

const PARTS = `
  SELECT part.person_id AS "personId", array_agg(DISTINCT part.role) AS roles,
    count(DISTINCT s.id)::int AS "sessionCount",
    (count(DISTINCT s.id) FILTER (WHERE s.state = 'accepted' AND part.role = ANY($3)))::int AS "unconfirmedCount",
    (count(DISTINCT s.id) FILTER (WHERE s.state = 'confirmed' AND part.role = ANY($3)))::int AS "confirmedCount"
  FROM session_person part JOIN session s ON s.id = part.session_id
  WHERE s.conference_id = $1 AND part.person_id = ANY($2::uuid[])
    AND s.state NOT IN ('declined', 'withdrawn', 'cancelled')
  GROUP BY part.person_id`;

const NO_PARTS: PersonParts = { roles: [], sessionCount: 0, unconfirmedCount: 0, confirmedCount: 0 };

/** What people do at a conference as it is worked on. */
@Injectable()
export class PersonPartsLoaders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** By person id; null for everybody where the viewer has no role in the conference. */
  partsIn({ loaders, viewer }: RequestContext, conferenceId: string): DataLoader<string, PersonParts | null> {
    return loaders.byKey<string, PersonParts>(`personPartsIn:${conferenceId}`, async (personIds) => {
      const conference = await this.dataSource.getRepository(Conference).findOneBy({ id: conferenceId });
      if (!conference || !(await this.access.mayInConference(viewer, conference, 'seeUnreleased'))) return new Map();
      const rows = await this.dataSource.query<(PersonParts & { readonly personId: string })[]>(PARTS, [
        conferenceId,
        personIds,
        PRESENT_ROLES,
      ]);
      const found = new Map(
        rows.map(({ personId, ...parts }) => [personId, { ...parts, roles: inOrder(parts.roles) }]),
      );
      return new Map(personIds.map((id) => [id, found.get(id) ?? NO_PARTS]));
    });
  }
}

function inOrder(roles: readonly PersonRole[]): PersonRole[] {
  return PERSON_ROLES.filter((role) => roles.includes(role));
}
