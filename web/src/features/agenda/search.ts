import { oneOf, type RawSearch, texts } from '../../lib/search-params.ts';

export const ZOOMS = ['5', '10', '15', '30'] as const;
export type Zoom = (typeof ZOOMS)[number];
export const COLOURINGS = ['track', 'kind', 'state', 'interest'] as const;
export type Colouring = (typeof COLOURINGS)[number];
/** What runs along the inline axis of the grid. */
export const AXES = ['rooms', 'time'] as const;
export type Axis = (typeof AXES)[number];
export const VIEWS = ['grid', 'list'] as const;
export const PANELS = ['inspector', 'clashes', 'history'] as const;

/** `day` is an ISO date, `session` the selected one, `hide` and `rooms` (their order) room ids with commas, `issue` a key. */
export function builderSearch(raw: RawSearch) {
  return {
    ...texts(raw, ['draft', 'day', 'session', 'search', 'order', 'hide', 'rooms', 'issue', 'proposal', 'run']),
    ...oneOf(raw, 'zoom', ZOOMS),
    ...oneOf(raw, 'colour', COLOURINGS),
    ...oneOf(raw, 'axis', AXES),
    ...oneOf(raw, 'view', VIEWS),
    ...oneOf(raw, 'panel', PANELS),
  };
}

export function compareSearch(raw: RawSearch) {
  return texts(raw, ['before', 'after', 'day']);
}
