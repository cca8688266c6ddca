// How every mutation of a conference must refuse those who may not call it.
import { expect } from '@jest/globals';
import type { Conference } from '../../src/modules/conferences/conference.entity.js';
import { grantRole } from './factories.js';
import type { TestAccount, TestApp } from './test-app.js';

export interface Operation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** An account with a role in a conference. */
export async function accountWith(
  app: TestApp,
  role: Parameters<typeof grantRole>[2],
  scopeId: string,
  locale: 'en' | 'tr' | 'ar' = 'en',
): Promise<TestAccount> {
  const account = await app.createAccount({ locale });
  await grantRole(app.dataSource, account, role, scopeId);
  return account;
}

/** The top-level code with which an operation is answered. */
export async function codeFor(
  app: TestApp,
  { query, variables }: Operation,
  as: TestAccount | null,
): Promise<string | undefined> {
  return (await app.gql(query, variables, as)).errors[0]?.extensions.code;
}

/**
 * Signed out: sign in first. A reader, or a member of the room staff, of a public conference: not allowed. A stranger to a
 * conference that is not public: no such thing.
 */
export async function expectForOrganizersOnly(
  app: TestApp,
  conference: Conference,
  operation: Operation,
): Promise<void> {
  const reader = await app.createAccount();
  const staff = await accountWith(app, 'room_staff', conference.id);

  const signedOut = await codeFor(app, operation, null);
  const asReader = await codeFor(app, operation, reader);
  const asStaff = await codeFor(app, operation, staff);
  await app.dataSource.query('UPDATE conference SET is_public = false WHERE id = $1', [conference.id]);
  const asStranger = await codeFor(app, operation, reader);

  expect({ signedOut, asReader, asStaff, asStranger }).toEqual({
    signedOut: 'UNAUTHENTICATED',
    asReader: 'FORBIDDEN',
    asStaff: 'FORBIDDEN',
    asStranger: 'NOT_FOUND',
  });
}
