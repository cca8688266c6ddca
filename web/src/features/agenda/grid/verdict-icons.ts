import { Check, OctagonAlert, TriangleAlert } from 'lucide-react';

/** Each verdict has a picture of its own, as colour is never alone. */
export const VERDICT_ICONS = { free: Check, costs: TriangleAlert, impossible: OctagonAlert } as const;
