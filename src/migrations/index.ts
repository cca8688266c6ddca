// Applied in this order; never edited after they landed.
import { InitialSchema1795200000000 } from './1795200000000-initial-schema.js';

export const MIGRATIONS = [InitialSchema1795200000000];
