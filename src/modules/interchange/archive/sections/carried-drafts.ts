/**
 * SQL for the ids of drafts of conference $1 that people work on. A proposal of the scheduler belongs to its run, which
 * stays behind; accepted ones live on as a change of the draft that they went into.
 */
export const CARRIED_DRAFTS = `
  SELECT d.id FROM draft d WHERE d.conference_id = $1 AND d.state IN ('open', 'discarded')
    AND NOT EXISTS (SELECT 1 FROM arrange_proposal proposal WHERE proposal.draft_id = d.id)`;

/** The id of a draft where it is carried, else null. */
export const carriedDraft = (column: string): string =>
  `(SELECT d.id FROM (${CARRIED_DRAFTS}) d WHERE d.id = ${column})`;
