// What screen readers are told. Two regions stand in the page from the start (ui/live-regions.tsx): a region that
// appears together with its text is often not read.
type Listener = (message: { readonly text: string; readonly isUrgent: boolean }) => void;

const listeners = new Set<Listener>();

/** Has `text` read out: when the reader pauses, or at once where it is urgent (verdicts while something is moved). */
export function announce(text: string, options: { readonly isUrgent?: boolean } = {}): void {
  for (const listener of listeners) listener({ text, isUrgent: options.isUrgent ?? false });
}

export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
