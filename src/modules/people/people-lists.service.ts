import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, type SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { toPage, type Page, type PageArgs } from '../../platform/graphql/connection.js';
import { forbidden } from '../../platform/graphql/request-errors.js';
import type { Conference } from '../conferences/conference.entity.js';
import { Access } from '../organisations/access.js';
import type { ConferenceAction } from '../organisations/permissions.js';
import { PeopleAccess, RELEASED_PEOPLE } from './people-access.service.js';
import { Person } from './person.entity.js';
import {
  selectPeople,
  sortedPeople,
  sortKeyOf,
  type PersonListOrder,
  type PersonSelection,
} from './person-selection.js';
import type { ConferencePerson, DuplicateCandidate, DuplicateReason } from './person.type.js';
import { PersonProfile } from './person-profile.entity.js';

interface CandidateRow {
  readonly personId: string;
  readonly duplicateId: string;
  readonly sameName: boolean;
  readonly sameEmail: boolean;
  readonly parts: number;
}

/** Bound of the plain list of candidates: more are found again once these are merged. */
const MAX_CANDIDATES = 200;

@Injectable()
export class PeopleListsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly peopleAccess: PeopleAccess,
  ) {}

  /**
   * The people of a conference who are asked for. Who has no role in the conference sees those whom the current release
   * names, and cannot ask by what only the team knows: FORBIDDEN.
   */
  async peopleOf(
    viewer: Viewer,
    conference: Conference,
    wish: { readonly selection: PersonSelection; readonly order: PersonListOrder },
    { first, after }: PageArgs,
  ): Promise<Page<ConferencePerson>> {
    await this.requireAskable(viewer, conference, wish);
    const seesAll = await this.peopleAccess.seesAll(viewer, conference);
    const matching = (): SelectQueryBuilder<Person> => this.matching(conference.id, wish.selection, seesAll);
    const people = await sortedPeople(matching(), wish.order, { after, limit: first + 1 });
    const rows = people.map((person) => ({ person, conferenceId: conference.id }));
    return toPage(
      rows,
      first,
      ({ person }) => sortKeyOf(person),
      () => matching().getCount(),
    );
  }

  /** A filter or an order tells what it asks by, also where the field itself is hidden. */
  private async requireAskable(
    viewer: Viewer,
    conference: Conference,
    { selection, order }: { readonly selection: PersonSelection; readonly order: PersonListOrder },
  ): Promise<void> {
    const { search: _search, hasEmail, isClaimed, ...others } = selection;
    const isAsked = (value: unknown): boolean => value !== null && value !== undefined;
    const needed: ConferenceAction[] = [
      ...(isAsked(hasEmail) ? (['seeContactDetails'] as const) : []),
      ...(isAsked(isClaimed) ? (['editPeople'] as const) : []),
      ...(Object.values(others).some(isAsked) || order.by !== 'name' ? (['seeUnreleased'] as const) : []),
    ];
    for (const action of needed)
      if (!(await this.access.mayInConference(viewer, conference, action))) throw forbidden();
  }

  /** The person whom the viewer's account claimed, where she has a profile at the conference. */
  async viewerPerson(viewer: Viewer, conferenceId: string): Promise<ConferencePerson | null> {
    if (!viewer.account) return null;
    const person = await this.dataSource
      .getRepository(Person)
      .findOneBy({ accountId: viewer.account.accountId, mergedIntoId: IsNull() });
    if (
      !person ||
      !(await this.dataSource.getRepository(PersonProfile).existsBy({ conferenceId, personId: person.id }))
    )
      return null;
    return { person, conferenceId };
  }

  /** Pairs of people of a conference who may be one: the same folded name or the same address, and not two accounts. */
  async duplicateCandidates(viewer: Viewer, conferenceId: string): Promise<DuplicateCandidate[]> {
    await this.access.requireInConference(viewer, conferenceId, 'editPeople');
    const rows = await this.dataSource.query<CandidateRow[]>(CANDIDATES, [conferenceId, MAX_CANDIDATES]);
    const people = await this.dataSource
      .getRepository(Person)
      .findBy({ id: In([...new Set(rows.flatMap((row) => [row.personId, row.duplicateId]))]) });
    const byId = new Map(people.map((person) => [person.id, person]));
    return rows.flatMap((row) => {
      const [person, duplicate] = [byId.get(row.personId), byId.get(row.duplicateId)];
      if (!person || !duplicate) return [];
      return [
        {
          person: { person, conferenceId },
          duplicate: { person: duplicate, conferenceId },
          reasons: reasonsOf(row),
          duplicateParts: row.parts,
        },
      ];
    });
  }

  private matching(conferenceId: string, selection: PersonSelection, seesAll: boolean): SelectQueryBuilder<Person> {
    const query = this.dataSource
      .getRepository(Person)
      .createQueryBuilder('person')
      .innerJoin(PersonProfile, 'profile', 'profile.personId = person.id AND profile.conferenceId = :conferenceId', {
        conferenceId,
      })
      .where('person.mergedIntoId IS NULL');
    if (!seesAll) query.andWhere(`person.id IN (${RELEASED_PEOPLE})`);
    return selectPeople(query, selection);
  }
}

const CANDIDATES = `
  SELECT a.id AS "personId", b.id AS "duplicateId", a.search_name = b.search_name AS "sameName",
    coalesce(pa.email = pb.email, false) AS "sameEmail",
    (SELECT count(*)::int FROM session_person part JOIN session s ON s.id = part.session_id
     WHERE part.person_id = b.id AND s.conference_id = $1) AS parts
  FROM person_profile pa JOIN person a ON a.id = pa.person_id
  JOIN person_profile pb ON pb.conference_id = $1 JOIN person b ON b.id = pb.person_id
  WHERE pa.conference_id = $1 AND (a.created_at, a.id) < (b.created_at, b.id)
    AND (a.search_name = b.search_name OR pa.email = pb.email)
    AND (a.account_id = b.account_id OR a.account_id IS NULL OR b.account_id IS NULL)
  ORDER BY a.search_name, a.id, b.id LIMIT $2`;

function reasonsOf(row: CandidateRow): DuplicateReason[] {
  return [...(row.sameName ? (['same_name'] as const) : []), ...(row.sameEmail ? (['same_email'] as const) : [])];
}
