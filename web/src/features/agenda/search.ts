import { oneOf, type RawSearch, texts } from '../../lib/search-params.ts';
import { changeFilterSearch } from './changes/search.ts';

export const ZOOMS = ['5', '10', '15', '30'] as const;
export type Zoom = (typeof ZOOMS)[number];
export const COLOURINGS = ['track', 'kind', 'state', 'interest'] as const;
export type Colouring = (typeof COLOURINGS)[number];
/** What runs along the inline axis of the grid. */
export const AXES = ['rooms', 'time'] as const;
export type Axis = (typeof AXES)[number];
export const VIEWS = ['grid', 'list'] as const;
/** `none` closes them. */
export const PANELS = ['inspector', 'clashes', 'history', 'none'] as const;

/** Levels that the clash panel can be narrowed to. */
export const CLASH_LEVELS = ['hard', 'medium', 'soft'] as const;

/** `day` is an ISO date, `session` the selected one, `hide` and `rooms` (their order) room ids with commas, `issue` a key;
 * `level`, `rule`, `clashDay` and `clashSession` narrow the clash panel. */
export function builderSearch(raw: RawSearch) {
  return {
    ...texts(raw, [
      'draft',
      'day',
      'session',
      'search',
      'order',
      'hide',
      'rooms',
      'issue',
      'proposal',
      'run',
      'rule',
      'clashDay',
      'clashSession',
    ]),
    ...oneOf(raw, 'zoom', ZOOMS),
    ...oneOf(raw, 'colour', COLOURINGS),
    ...oneOf(raw, 'axis', AXES),
    ...oneOf(raw, 'view', VIEWS),
    ...oneOf(raw, 'panel', PANELS),
    ...oneOf(raw, 'level', CLASH_LEVELS),
  };
}

/** `before` and `after` are ids of drafts. */
export function compareSearch(raw: RawSearch) {
  return { ...texts(raw, ['before', 'after']), ...changeFilterSearch(raw) };
}
