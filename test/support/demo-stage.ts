// The demo conference on a server of its own, with its organizer signed in by token and by cookie.
import { AccessTokens } from '../../src/modules/accounts/access-tokens.js';
import { DemoLoader } from '../../src/modules/demo/demo-loader.js';
import { startTestApp, type TestAccount, type TestApp } from './test-app.js';

export const DEMO_SLUG = 'shared-horizons';
const ORGANIZER = 'organizer@example.org';

export interface DemoStage {
  readonly app: TestApp;
  readonly organizer: TestAccount;
}

export async function startDemo(): Promise<DemoStage> {
  const app = await startTestApp();
  await app.nest.get(DemoLoader).loadIntoEmpty();
  const [account] = await app.dataSource.query<{ id: string }[]>('SELECT id FROM account WHERE email = $1', [
    ORGANIZER,
  ]);
  if (!account) throw new Error('the demo made no organizer');
  const { secret } = await app.nest.get(AccessTokens).create(app.dataSource.manager, account.id, 'bearer', 'test');
  return { app, organizer: { id: account.id, email: ORGANIZER, token: secret } };
}
