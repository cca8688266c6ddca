import { Link } from '@tanstack/react-router';
import {
  ArrowRightLeft,
  GitBranch,
  Import,
  type LucideIcon,
  MapPinPlus,
  MoveRight,
  Pin,
  RotateCcw,
  Ruler,
  Sparkles,
  Trash2,
} from 'lucide-react';
import type { ConferenceClock } from '../../../lib/conference-time.ts';
import { useSay } from '../../../lib/say.tsx';
import { RedoIcon, UndoIcon } from '../../../ui/icons.tsx';
import { Pill } from '../../../ui/surfaces.tsx';
import { usePlaceText } from '../changes/place-words.tsx';
import type { HistoryEntry, PlacementStep } from './history-data.ts';
import styles from './history.module.css';

const ICONS: Readonly<Record<HistoryEntry['kind'], LucideIcon | typeof UndoIcon>> = {
  PLACE: MapPinPlus,
  MOVE: MoveRight,
  RESIZE: Ruler,
  SWAP: ArrowRightLeft,
  PIN: Pin,
  UNPLACE: Trash2,
  ARRANGE: Sparkles,
  BRANCH: GitBranch,
  RESTORE: RotateCcw,
  IMPORT: Import,
  UNDO: UndoIcon,
  REDO: RedoIcon,
};

/** More sessions than this are folded away. */
const MOST_OPEN = 2;

export function HistoryItem({
  entry,
  isUndone,
  clock,
}: {
  readonly entry: HistoryEntry;
  readonly isUndone: boolean;
  readonly clock: ConferenceClock;
}) {
  const say = useSay();
  const { kind, placements, ofRevision, revision } = entry;
  const Icon = ICONS[kind];
  const steps = placements.map((step, index) => <Step key={step.session?.id ?? index} step={step} clock={clock} />);
  return (
    <li className={styles.entry} data-undone={isUndone ? '' : undefined}>
      <Icon size={16} aria-hidden="true" />
      <div className={styles.body}>
        <p className={styles.what}>
          <span>{say(`web.history.kind.${kind}`, { count: placements.length, revision: ofRevision })}</span>
          {isUndone ? <Pill>{say('web.history.undone')}</Pill> : null}
        </p>
        {placements.length > MOST_OPEN ? (
          <details>
            <summary>{say('web.words.sessions', { count: placements.length })}</summary>
            <ul className={styles.steps}>{steps}</ul>
          </details>
        ) : (
          <ul className={styles.steps}>{steps}</ul>
        )}
        <p className={styles.soft}>
          {entry.authorName ? <bdi>{entry.authorName}</bdi> : say('web.history.nobody')} ·{' '}
          <time dateTime={entry.createdAt}>{clock.moment(entry.createdAt)}</time> ·{' '}
          {say('web.history.revision', { revision })}
        </p>
      </div>
    </li>
  );
}

/** What became of one session: where it was, where it is. */
function Step({ step, clock }: { readonly step: PlacementStep; readonly clock: ConferenceClock }) {
  const say = useSay();
  const placeText = usePlaceText(clock);
  const { session, before, after } = step;
  const was = before ? placeText(before) : null;
  const is = after ? placeText(after) : null;
  return (
    <li>
      {session ? (
        <Link
          from="/$lang/c/$slug/agenda"
          to="."
          search={(now) => ({ ...now, session: session.id })}
          replace
          resetScroll={false}
          activeProps={{}}
        >
          <bdi>{session.title}</bdi>
        </Link>
      ) : (
        say('web.history.deletedSession')
      )}
      <span className={styles.places}>
        {was === is || was === null
          ? (is ?? '')
          : is === null
            ? say('web.history.wasAt', { was })
            : say('web.history.fromTo', { was, is })}
      </span>
      <Pins step={step} />
    </li>
  );
}

const PINS = [
  ['isDayPinned', 'day'],
  ['isTimePinned', 'time'],
  ['isRoomPinned', 'room'],
] as const;

function Pins({ step: { before, after } }: { readonly step: PlacementStep }) {
  const say = useSay();
  if (!before || !after || PINS.every(([key]) => before[key] === after[key])) return null;
  const pinned = PINS.filter(([key]) => after[key]).map(([, name]) => say(`web.history.pin.${name}`));
  return (
    <span className={styles.places}>{pinned.length === 0 ? say('web.history.unpinned') : pinned.join(' · ')}</span>
  );
}
