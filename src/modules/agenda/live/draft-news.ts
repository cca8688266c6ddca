// What listeners are told of a draft, read in one statement, so that all of it is of one moment.
import type { EntityManager } from 'typeorm';
import type { DraftChange } from '../draft-change.entity.js';
import type { Draft } from '../draft.entity.js';
import { type Hold, HOLDS_OF_DRAFT } from './hold-rows.js';

/** A change of a draft with the name of who made it; null for programs and for accounts that are gone. */
export type ToldChange = Pick<DraftChange, 'id' | 'revision' | 'kind' | 'placements' | 'authorId'> & {
  readonly authorName: string | null;
};

/** A draft at one moment, and what changed since a revision. */
export interface DraftNews {
  readonly state: Draft['state'];
  readonly revision: number;
  /** Differs whenever a waiver came or ended. */
  readonly waivers: string;
  readonly holds: readonly Hold[];
  /** In order of revision; none where there are more than 200 of them. */
  readonly changes: readonly ToldChange[];
}

/** The draft with its changes after a revision, or without any where that is null; null where there is no such draft. */
export async function readNews(
  db: EntityManager,
  draftId: string,
  sinceRevision: number | null,
): Promise<DraftNews | null> {
  const [news] = await db.query<DraftNews[]>(NEWS, [draftId, sinceRevision, MAX_REPLAYED]);
  return news ?? null;
}

/** Whoever missed more loads the draft anew: that is less to send. */
const MAX_REPLAYED = 200;

const NEWS = `
SELECT d.state, d.revision,
  (SELECT count(*) || ' ' || count(w.ended_at) FROM waiver w WHERE w.draft_id = d.id) AS waivers,
  coalesce((SELECT json_agg(held) FROM (${HOLDS_OF_DRAFT}) held), '[]') AS holds,
  coalesce((
    SELECT json_agg(json_build_object('id', c.id, 'revision', c.revision, 'kind', c.kind, 'placements', c.placements,
      'authorId', c.author_id, 'authorName', a.display_name) ORDER BY c.revision)
    FROM draft_change c LEFT JOIN account a ON a.id = c.author_id
    WHERE c.draft_id = d.id AND c.revision > $2::integer AND d.revision - $2::integer <= $3::integer
  ), '[]') AS changes
FROM draft d WHERE d.id = $1`;
