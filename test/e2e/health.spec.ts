import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('health and metrics', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ METRICS_TOKEN: 'a-long-metrics-token' });
  });
  afterAll(() => app.close());

  test('says that it lives and that it is ready', async () => {
    expect((await fetch(`${app.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);
  });

  test('shows metrics to the bearer of the token only', async () => {
    const withToken = await fetch(`${app.url}/metrics`, { headers: { authorization: 'Bearer a-long-metrics-token' } });
    const without = await fetch(`${app.url}/metrics`);

    expect(without.status).toBe(401);
    expect(await withToken.text()).toContain('multaqa_http_request_seconds');
  });

  test.each(['/', '/en', '/ar/c/some-conference/agenda?day=2027-03-08', '/sign-in', '/invitation'])(
    'answers %s with the document of the client, which loads from this server alone',
    async (path) => {
      const [first, second] = await Promise.all([fetch(`${app.url}${path}`), fetch(`${app.url}${path}`)]);
      const page = await first.text();
      const policy = first.headers.get('content-security-policy') ?? '';
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';

      expect(first.status).toBe(200);
      expect(policy.replace(nonce, 'N')).toBe(
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data:; " +
          "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      );
      expect(page).toContain(`nonce="${nonce}"`);
      expect(second.headers.get('content-security-policy')).not.toBe(policy);
    },
  );

  test('answers an unknown path in JSON with the request id', async () => {
    const response = await fetch(`${app.url}/nowhere`, { headers: { 'x-request-id': 'request-0001' } });

    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'NOT_FOUND', requestId: 'request-0001' });
  });
});
