// What the colour of a card says. A pattern and a letter say it too, for who sees no difference in colour.
import { useMemo } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { useConference } from '../../conferences/conference.ts';
import { useBoard } from '../board/board-store.ts';
import type { BoardSession } from '../board/board-types.ts';
import type { Colouring } from '../search.ts';

export interface Colour {
  readonly key: string;
  readonly label: string;
  /** CSS colour. */
  readonly color: string;
  /** 0 to 5: solid, slanted, dotted, level, upright, crossed. */
  readonly pattern: number;
  readonly letter: string;
}

const PATTERNS = 6;
/** Colours of palette.module.css, for what has none of its own. */
const PALETTE = 8;

const KINDS = ['KEYNOTE', 'TALK', 'PANEL', 'WORKSHOP', 'NETWORKING', 'BREAK', 'CEREMONY'] as const;
const STATES = ['CONFIRMED', 'ACCEPTED', 'SUBMITTED', 'DRAFT', 'DECLINED', 'WITHDRAWN', 'CANCELLED'] as const;
const INTERESTS = ['none', 'some', 'many', 'most'] as const;

export interface ColourKey {
  readonly legend: readonly Colour[];
  readonly colourOf: (session: BoardSession) => Colour;
}

export function useColours(colouring: Colouring): ColourKey {
  const say = useSay();
  const { tracks } = useConference();
  const sessions = useBoard((data) => data.sessions);
  return useMemo(() => {
    const most = Math.max(1, ...[...sessions.values()].map(({ starCount }) => starCount ?? 0));
    const none = {
      key: 'none',
      label: say('web.grid.legend.noTrack'),
      color: 'var(--line-strong)',
      pattern: 0,
      letter: '–',
    };
    const legends: Readonly<Record<Colouring, () => readonly Colour[]>> = {
      track: () => [
        ...tracks.map((track, index) => ({
          ...coded(track.id, track.name, index),
          ...(track.color ? { color: track.color } : {}),
        })),
        none,
      ],
      kind: () => KINDS.map((kind, index) => coded(kind, say(`web.words.kind.${kind}`), index)),
      state: () => STATES.map((state, index) => coded(state, say(`web.words.state.${state}`), index)),
      interest: () =>
        INTERESTS.map((key, index) => ({
          ...coded(key, say(`web.grid.legend.interest.${key}`), index),
          color: `color-mix(in oklab, var(--brand) ${20 + index * 26}%, var(--line-soft))`,
        })),
    };
    const keyOf: Readonly<Record<Colouring, (session: BoardSession) => string>> = {
      track: ({ track }) => track?.id ?? 'none',
      kind: ({ kind }) => kind,
      state: ({ state }) => state,
      interest: ({ starCount }) => interestOf(starCount ?? 0, most),
    };
    const all = legends[colouring]();
    const byKey = new Map(all.map((colour) => [colour.key, colour]));
    const used = new Set([...sessions.values()].map(keyOf[colouring]));
    return {
      legend: all.filter(({ key }) => used.has(key)),
      colourOf: (session) => byKey.get(keyOf[colouring](session)) ?? none,
    };
  }, [colouring, tracks, sessions, say]);
}

function coded(key: string, label: string, index: number): Colour {
  return { key, label, color: `var(--hue-${index % PALETTE})`, pattern: index % PATTERNS, letter: letterOf(index) };
}

/** A, B, … Z, A1, B1, … */
function letterOf(index: number): string {
  const round = Math.floor(index / 26);
  return `${String.fromCodePoint(65 + (index % 26))}${round === 0 ? '' : round}`;
}

function interestOf(stars: number, most: number): (typeof INTERESTS)[number] {
  if (stars === 0) return 'none';
  if (stars * 3 <= most) return 'some';
  return stars * 3 <= most * 2 ? 'many' : 'most';
}
