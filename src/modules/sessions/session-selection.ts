import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { notFound } from '../../platform/graphql/request-errors.js';
import { searchPatterns } from '../../platform/search/search-patterns.js';
import { Draft } from '../agenda/draft.entity.js';
import { Session } from './session.entity.js';
import type { SessionKind, SessionState } from './session-kinds.js';

/** Which sessions of a conference are asked for; ids are decoded. Whatever is left out or null asks for nothing. */
export interface SessionSelection {
  readonly kinds?: readonly SessionKind[] | null;
  readonly states?: readonly SessionState[] | null;
  readonly trackId?: string | null;
  readonly hasTrack?: boolean | null;
  readonly tagId?: string | null;
  readonly personId?: string | null;
  readonly hasPeople?: boolean | null;
  readonly language?: string | null;
  readonly unplacedInDraftId?: string | null;
  readonly hasOpenTimeRequest?: boolean | null;
  readonly text?: string | null;
}

type Condition = readonly [sql: string, parameters?: ObjectLiteral];

/** The sessions of a conference that are asked for, in no order. NOT_FOUND for a draft of another conference. */
export async function selectSessions(
  db: EntityManager,
  conferenceId: string,
  selection: SessionSelection,
): Promise<SelectQueryBuilder<Session>> {
  const { unplacedInDraftId } = selection;
  if (unplacedInDraftId && !(await db.existsBy(Draft, { id: unplacedInDraftId, conferenceId }))) throw notFound();
  const query = db
    .createQueryBuilder(Session, 'session')
    .where('session.conferenceId = :conferenceId', { conferenceId });
  for (const [sql, parameters] of [...ownConditions(selection), ...conditionsAround(selection)])
    query.andWhere(sql, parameters);
  return query;
}

/** What the session's own row says. */
function ownConditions({ kinds, states, trackId, hasTrack, language, text }: SessionSelection): Condition[] {
  return [
    ...when(kinds, (): Condition => ['session.kind = ANY(:kinds)', { kinds }]),
    ...when(states, (): Condition => ['session.state = ANY(:states)', { states }]),
    ...when(trackId, (): Condition => ['session.trackId = :trackId', { trackId }]),
    ...when(hasTrack, (): Condition => [`session.trackId IS ${hasTrack ? 'NOT ' : ''}NULL`]),
    ...when(language, (): Condition => ['session.language = :language', { language }]),
    ...when(text || null, (asked): Condition => [
      'session.searchText LIKE ALL(:patterns)',
      { patterns: searchPatterns(asked) },
    ]),
  ];
}

/** What stands around it. */
function conditionsAround(selection: SessionSelection): Condition[] {
  const { tagId, personId, hasPeople, unplacedInDraftId, hasOpenTimeRequest } = selection;
  return [
    ...when(tagId, (): Condition => [rowExists('session_tag', 'tag_id = :tagId'), { tagId }]),
    ...when(personId, (): Condition => [rowExists('session_person', 'person_id = :personId'), { personId }]),
    ...when(hasPeople, (has): Condition => [not(has) + rowExists('session_person')]),
    ...when(unplacedInDraftId, (draftId): Condition => [
      not(false) + rowExists('placement', 'draft_id = :draftId'),
      { draftId },
    ]),
    ...when(hasOpenTimeRequest, (has): Condition => [not(has) + rowExists('time_request', `state = 'open'`)]),
  ];
}

function when<T>(value: T | null | undefined, condition: (value: T) => Condition): Condition[] {
  return value === null || value === undefined ? [] : [condition(value)];
}

function rowExists(table: string, condition?: string): string {
  const asked = condition ? ` AND around.${condition}` : '';
  return `EXISTS (SELECT 1 FROM ${table} around WHERE around.session_id = session.id${asked})`;
}

function not(isWanted: boolean): string {
  return isWanted ? '' : 'NOT ';
}
