import { Transform } from 'class-transformer';
import { visibleLine } from '../text/visible-line.js';

/**
 * For a one-line text of an input: invisible controls and outer white space go, inner white space becomes one space,
 * letters are composed (NFC). A text of which nothing could be read becomes empty, for the length rule to refuse.
 */
export function Trimmed(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? visibleLine(value) : value));
}
