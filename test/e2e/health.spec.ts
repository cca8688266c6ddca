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

  test.each([
    ['en-GB', 'lang="en" dir="ltr"', 'The server runs.'],
    ['tr', 'lang="tr" dir="ltr"', 'Sunucu çalışıyor.'],
    ['ar-EG', 'lang="ar" dir="rtl"', 'الخادم يعمل.'],
  ])('greets a browser that asks in %s at the address of the server', async (language, direction, words) => {
    const response = await fetch(app.url, { headers: { 'accept-language': language } });
    const page = await response.text();

    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page).toContain(direction);
    expect(page).toContain(words);
  });

  test('answers an unknown path in JSON with the request id', async () => {
    const response = await fetch(`${app.url}/nowhere`, { headers: { 'x-request-id': 'request-0001' } });

    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'NOT_FOUND', requestId: 'request-0001' });
  });
});
