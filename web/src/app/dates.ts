import { dayRange } from '../lib/day-range.ts';
import { useSpeech } from '../lib/say.tsx';

/** Says from when to when a conference is. */
export function useDates(): (days: readonly { readonly date: string }[]) => string {
  const { language } = useSpeech();
  return (days) =>
    dayRange(
      days.map(({ date }) => date),
      language,
    );
}
