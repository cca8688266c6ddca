// A client of Server-Sent Events, for tests.
import type { TestAccount, TestApp } from './test-app.js';

export interface ReceivedEvent {
  readonly name: string;
  readonly id: string | null;
  // The shape follows from the name.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any;
}

/** Listens to an address until `close`. Comments are left out. */
export class EventListener {
  private readonly ending = new AbortController();
  private readonly events: AsyncGenerator<ReceivedEvent>;

  private constructor(response: Response, ending: AbortController) {
    this.ending = ending;
    this.events = eventsIn(response);
  }

  /** Fails where the server does not open a stream. */
  static async open(
    app: TestApp,
    path: string,
    as: TestAccount,
    headers: Record<string, string> = {},
  ): Promise<EventListener> {
    const ending = new AbortController();
    const response = await fetch(`${app.url}${path}`, {
      headers: { authorization: `Bearer ${as.token}`, ...headers },
      signal: ending.signal,
    });
    if (response.status !== 200) throw new Error(`no stream: ${response.status} ${await response.text()}`);
    return new EventListener(response, ending);
  }

  /** The next event; null where the server ended the stream. */
  async next(): Promise<ReceivedEvent | null> {
    const { value, done } = await this.events.next();
    return done ? null : value;
  }

  close(): void {
    this.ending.abort();
  }
}

async function* eventsIn(response: Response): AsyncGenerator<ReceivedEvent> {
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const parts = `${text}${chunk}`.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) if (!part.startsWith(':')) yield toEvent(part);
  }
}

function toEvent(part: string): ReceivedEvent {
  const fields = Object.fromEntries(part.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
  return { name: fields['event'] ?? '', id: fields['id'] ?? null, data: JSON.parse(fields['data'] ?? 'null') };
}
