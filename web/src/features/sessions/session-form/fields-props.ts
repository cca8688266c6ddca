import type { Conference } from '../../conferences/conference.ts';
import type { Kind } from '../session-filter.ts';
import type { FormState } from './form-state.ts';

/** What every part of the form is given. */
export interface FieldsProps {
  readonly conference: Conference;
  readonly kind: Kind;
  readonly state: FormState;
  readonly onChange: (state: FormState) => void;
  readonly errorAt: (path: string) => string | null;
}
