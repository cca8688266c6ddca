import type { Response } from 'express';
import type { Observable } from 'rxjs';

export interface ServerSentEvent {
  readonly name: string;
  readonly data: unknown;
}

/**
 * Writes events to a response until they end or the client goes. Nest's own @Sse() sends its headers before the handler
 * has run, so that a refused viewer would get status 200: here the caller decides first and streams then.
 */
export function streamEvents(response: Response, events: Observable<ServerSentEvent>): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Proxies such as nginx hold small writes back otherwise.
    'x-accel-buffering': 'no',
  });
  const subscription = events.subscribe({
    next: ({ name, data }) => response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`),
    error: () => response.end('event: error\ndata: {}\n\n'),
    complete: () => response.end(),
  });
  response.on('close', () => subscription.unsubscribe());
}
