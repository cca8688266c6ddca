import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type { Response as ExpressResponse } from 'express';
import { NEVER, of, Subject, throwError, type Observable } from 'rxjs';
import { type ServerSentEvent, streamEvents } from './event-stream.js';

describe('an event stream', () => {
  let server: Server | null = null;
  afterEach(() => {
    jest.useRealTimers();
    server?.closeAllConnections();
    server?.close();
  });

  /** A real response, as Express has them too. */
  async function answerOf(events: Observable<ServerSentEvent>): Promise<Response> {
    server = createServer((_request, response) => streamEvents(response as unknown as ExpressResponse, events));
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }

  test('writes each event with its id, and ends with them', async () => {
    const answer = await answerOf(of({ name: 'a', data: { b: 'c\nd' }, id: 7 }, { name: 'e', data: {} }));

    expect(await answer.text()).toBe(':\n\nid: 7\nevent: a\ndata: {"b":"c\\nd"}\n\nevent: e\ndata: {}\n\n');
  });

  test('says that it failed, and not why', async () => {
    const answer = await answerOf(throwError(() => new Error('secret')));

    expect(await answer.text()).toBe(':\n\nevent: error\ndata: {}\n\n');
  });

  test('beats every 15 seconds while nothing happens', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask', 'performance'] });
    const reader = (await answerOf(NEVER)).body?.pipeThrough(new TextDecoderStream()).getReader();
    const first = await reader?.read();

    jest.advanceTimersByTime(15_000);
    const second = await reader?.read();
    await reader?.cancel();

    expect([first?.value, second?.value]).toEqual([':\n\n', ':\n\n']);
  });

  test('lets go of its source when the client goes', async () => {
    const events = new Subject<ServerSentEvent>();
    const answer = await answerOf(events);

    expect(events.observed).toBe(true);
    await answer.body?.cancel();
    while (events.observed) await new Promise((resolve) => setImmediate(resolve));
  });
});
