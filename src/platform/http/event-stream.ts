import type { Response } from 'express';
import type { Observable } from 'rxjs';

export interface ServerSentEvent {
  readonly name: string;
  readonly data: unknown;
  /** What a client that lost the connection sends back as Last-Event-ID; the last one given stays where left out. */
  readonly id?: number;
}

/** Proxies cut a connection on which nothing moves for half a minute or more. */
const BEAT_MS = 15_000;
/** A client that stopped reading must not fill our memory; it connects again and asks for what it missed. */
const MAX_UNSENT_BYTES = 32 * 1024 * 1024;

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
  // Says at once that the stream is open, also where the first event is a long time away.
  response.write(':\n\n');
  const beat = setInterval(() => write(response, ':\n\n'), BEAT_MS);
  const subscription = events.subscribe({
    next: (event) => write(response, toText(event)),
    error: () => response.end('event: error\ndata: {}\n\n'),
    complete: () => response.end(),
  });
  response.on('close', () => {
    clearInterval(beat);
    subscription.unsubscribe();
  });
}

function toText({ name, data, id }: ServerSentEvent): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

function write(response: Response, text: string): void {
  if (response.writableLength > MAX_UNSENT_BYTES) response.destroy();
  else response.write(text);
}
