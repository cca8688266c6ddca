import { Transform } from 'class-transformer';

/** For a one-line text of an input: outer white space goes, inner white space becomes one space, letters are composed (NFC). */
export function Trimmed(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.normalize('NFC').replace(/\s+/g, ' ').trim() : value,
  );
}
