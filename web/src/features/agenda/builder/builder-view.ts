// What the builder shows around the grid: view, panel, and whether there is room for panels beside it.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { create } from 'zustand';
import { useMedia } from '../../../lib/media.ts';
import type { builderSearch } from '../search.ts';

export type BuilderSearch = ReturnType<typeof builderSearch>;
export type Panel = Exclude<BuilderSearch['panel'], 'none' | undefined>;

/** Below this, the list is the better first view. */
const PHONE = '(max-width: 43.75rem)';
/** From here on, panels stand beside the grid; below, they lie over it. */
const WIDE = '(min-width: 75rem)';

export const BUILDER = '/$lang/shell/c/$slug/agenda';
export const BUILDER_PATH = '/$lang/c/$slug/agenda';

export interface BuilderView {
  readonly search: BuilderSearch;
  readonly view: 'grid' | 'list';
  readonly panel: Panel | null;
  readonly isWide: boolean;
}

export function useBuilderView(): BuilderView {
  const search = useSearch({ from: BUILDER });
  const isPhone = useMedia(PHONE);
  const isWide = useMedia(WIDE);
  const usual: Panel | null = isWide ? (search.session ? 'inspector' : 'clashes') : null;
  const panel = search.panel ?? usual;
  return { search, isWide, view: search.view ?? (isPhone ? 'list' : 'grid'), panel: panel === 'none' ? null : panel };
}

/** Changes parts of the address; undefined takes a part out. */
export function useBuilderNavigation(): (change: Partial<BuilderSearch>) => void {
  const navigate = useNavigate({ from: BUILDER_PATH });
  return useCallback(
    (change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false }),
    [navigate],
  );
}

interface Overlays {
  /** The unplaced list, where it lies over the grid. */
  readonly isUnplacedOpen: boolean;
  readonly isArranging: boolean;
}

export const useOverlays = create<Overlays>(() => ({ isUnplacedOpen: false, isArranging: false }));

/** Opens the dialog that arranges the draft. */
export function openArrange(): void {
  useOverlays.setState({ isArranging: true });
}
