// Server-Sent Events with a state that a page can show.
export interface EventsOptions {
  /** By event name; data is what the server sent, parsed. */
  readonly on: Readonly<Record<string, (data: never) => void>>;
  /** Connected, or trying again. */
  readonly onState?: (isConnected: boolean) => void;
}

/** Listens until the returned function is called. The browser connects again by itself and says what it saw last. */
export function listen(address: string, { on, onState }: EventsOptions): () => void {
  const source = new EventSource(address, { withCredentials: true });
  source.addEventListener('open', () => onState?.(true));
  source.addEventListener('error', () => onState?.(false));
  for (const [name, take] of Object.entries(on)) {
    source.addEventListener(name, (event) => {
      // The browser's own "error" event carries no data.
      if ('data' in event && typeof event.data === 'string') (take as (data: unknown) => void)(JSON.parse(event.data));
    });
  }
  return () => source.close();
}
