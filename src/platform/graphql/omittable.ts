import { ValidateIf } from 'class-validator';

/**
 * For a field of an update input that may be left out but not be null: the other rules of the field
 * judge every value but undefined. (IsOptional lets null pass: it is for fields that null clears.)
 */
export function Omittable(): PropertyDecorator {
  return ValidateIf((_input, value: unknown) => value !== undefined);
}
