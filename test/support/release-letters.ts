// What a client asks before and after a release with letters.
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import type { GraphqlAnswer, TestAccount, TestApp } from './test-app.js';

const PLACE = 'startsAt durationMinutes rooms { name }';
const CHANGE = `before { title ${PLACE} } after { session { title } ${PLACE} }
  isTimeChanged isRoomChanged isDurationChanged isRenamed beforeMinutes afterMinutes`;

export const LETTERS = `letters(audience: $audience) {
  person { displayName } email hasAddress locale reasons isChanged subject text calendarFileName
  sessions { session { title } reason goesOnWithoutHer before { title } after { startsAt } }
}`;

export const PREVIEW = `
  revision currentRelease { number }
  added { session { title } ${PLACE} } moved { ${CHANGE} } resized { ${CHANGE} } renamed { ${CHANGE} }
  cancelled { title }
  changedPeople { after { session { title } } joined { role person { displayName } } left { role person { displayName } } }
  unchangedCount
  openIssues { constraint level } warnings { constraint level }`;

/** The release preview of a draft: these fields of it. Fails the test on a top-level error. */
export async function previewOf(
  app: TestApp,
  draft: { readonly id: string },
  as: TestAccount,
  { fields = `${PREVIEW} ${LETTERS}`, audience = 'CHANGED' } = {},
): Promise<GraphqlAnswer['data']> {
  const variables = { id: toGlobalId('Draft', draft.id), ...(fields.includes('$audience') && { audience }) };
  const declared = fields.includes('$audience') ? ', $audience: LetterAudience!' : '';
  const query = `query ($id: ID!${declared}) { draft(id: $id) { releasePreview { ${fields} } } }`;
  return (await app.ok(query, variables, as)).draft.releasePreview;
}

const RELEASE = `mutation ($input: ReleaseAgendaInput!) { releaseAgenda(input: $input) {
  release { number } letters withoutAddress { displayName } errors { code path } } }`;

/** Releases a draft at revision 0 with letters; the payload. Fails the test on a top-level error. */
export async function releaseWithLetters(
  app: TestApp,
  draft: { readonly id: string },
  as: TestAccount,
  input: Record<string, unknown> = {},
): Promise<GraphqlAnswer['data']> {
  const fields = { draftId: toGlobalId('Draft', draft.id), expectedRevision: 0, name: 'Next', ...input };
  return (await app.ok(RELEASE, { input: fields }, as)).releaseAgenda;
}
