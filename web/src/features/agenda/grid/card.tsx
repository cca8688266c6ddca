// One session in the grid. It draws again only when its own part of the board changes.
import { CircleCheck, CircleDashed, CircleSlash, OctagonAlert, Pin, TriangleAlert, UserRound } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { instantOf } from '../../../lib/conference-time.ts';
import { useBoard } from '../board/board-store.ts';
import { useBoardWords } from '../board/board-provider.tsx';
import type { BoardSession, Placement } from '../board/board-types.ts';
import styles from './card.module.css';
import { CARD, cardCompany, cardFlags, isPinned } from './card-state.ts';
import { type ClashCount, clashesOf } from './clash-counts.ts';
import type { Colour } from './colouring.ts';
import type { CardBox } from './grid-cards.ts';
import { Swatch } from './legend.tsx';
import { useCardName } from './use-card-words.ts';

export interface CardProps {
  readonly box: CardBox;
  readonly session: BoardSession;
  readonly placement: Placement;
  readonly colour: Colour;
  readonly isSelected: boolean;
  /** The one card that Tab reaches; arrows lead to the others. */
  readonly isTabStop: boolean;
  readonly canEdit: boolean;
  readonly pullsAlong: 'inline' | 'block';
  readonly isMarked: boolean;
}

export const Card = memo(CardButton, (before, after) => {
  const { box, ...rest } = before;
  const { box: newBox, ...newRest } = after;
  return sameFields(rest, newRest) && sameFields(box, newBox);
});

function sameFields<Thing extends object>(before: Thing, after: Thing): boolean {
  return (Object.keys(before) as (keyof Thing)[]).every((key) => Object.is(before[key], after[key]));
}

function CardButton({
  box,
  session,
  placement,
  colour,
  isSelected,
  isTabStop,
  canEdit,
  pullsAlong,
  isMarked,
}: CardProps) {
  const { id } = session;
  const flags = useBoard((data) => cardFlags(data, id));
  const company = useBoard((data) => cardCompany(data, id));
  const clashes = useBoard((data) => clashesOf(data.issues, id));
  const cardName = useCardName();
  const name = cardName({ session, placement, clashes, flags, company, colourLabel: colour.label, isMarked });
  const has = (flag: number): '' | undefined => ((flags & flag) === 0 ? undefined : '');
  return (
    <li
      className={styles.place}
      style={{
        insetInlineStart: `${box.inlineStart}rem`,
        insetBlockStart: `${box.blockStart}rem`,
        inlineSize: `${box.inlineSize}rem`,
        blockSize: `${box.blockSize}rem`,
      }}
      aria-hidden={box.isEcho || undefined}
    >
      <button
        type="button"
        className={styles.card}
        style={{ '--swatch': colour.color } as CSSProperties}
        tabIndex={isTabStop && !box.isEcho ? 0 : -1}
        aria-current={isSelected || undefined}
        data-session={id}
        data-key={box.key}
        data-size={sizeOf(box)}
        data-wide={box.inlineSize > WIDE_REM ? '' : undefined}
        data-tentative={session.state === 'CONFIRMED' ? undefined : ''}
        data-lifted={has(CARD.lifted)}
        data-lit={has(CARD.lit)}
        data-swap={has(CARD.swap)}
        data-pending={has(CARD.pending)}
        data-recent={has(CARD.recent)}
        data-held={company === null ? undefined : ''}
        data-marked={isMarked ? '' : undefined}
        data-movable={canEdit ? '' : undefined}
      >
        {/* The whole name for readers, in place of the shortened one that is shown. */}
        <span className="visually-hidden">{name}</span>
        <Swatch colour={colour} className={styles.stripe} />
        <CardText
          session={session}
          placement={placement}
          clashes={clashes}
          isPinnedCard={isPinned(flags)}
          letter={colour.letter}
          room={timeRoom(box)}
        />
        {company === null ? null : (
          <span className={styles.holder} aria-hidden="true">
            <UserRound size={12} aria-hidden="true" />
            <bdi>{company}</bdi>
          </span>
        )}
        {canEdit ? <Edges along={pullsAlong} /> : null}
      </button>
    </li>
  );
}

/** How much of the time there is room for: what is left out can be seen in the grid, and is in the card's name. */
function timeRoom({ inlineSize }: CardBox): 'none' | 'start' | 'span' {
  if (inlineSize < 5.5) return 'none';
  return inlineSize < 10 ? 'start' : 'span';
}

/** Above this, a card may begin or end outside the window: its words then stay in sight. */
const WIDE_REM = 22;

/** How much of the card fits: a line, two, three, or all. */
function sizeOf({ inlineSize, blockSize }: CardBox): 'one' | 'two' | 'three' | 'all' {
  if (blockSize < 2.4) return 'one';
  if (blockSize < 3.4) return 'two';
  return blockSize < 4.6 || inlineSize < 6 ? 'three' : 'all';
}

interface CardTextProps {
  readonly session: BoardSession;
  readonly placement: Placement;
  readonly clashes: ClashCount;
  readonly isPinnedCard: boolean;
  readonly letter: string;
  readonly room: ReturnType<typeof timeRoom>;
}

function CardText({ session, placement, clashes, isPinnedCard, letter, room }: CardTextProps) {
  const { span, clock } = useBoardWords();
  return (
    <span className={styles.text} aria-hidden="true">
      <span className={styles.title}>
        <bdi>{session.title}</bdi>
      </span>
      <span className={styles.line}>
        {room === 'none' ? (
          <span />
        ) : (
          <bdi className={styles.time}>
            {room === 'start' ? clock.time(instantOf(placement.start)) : span(placement)}
          </bdi>
        )}
        <span className={styles.signs}>
          {clashes.hard > 0 ? (
            <span className={styles.hard}>
              <OctagonAlert size={13} aria-hidden="true" />
              {clashes.hard}
            </span>
          ) : null}
          {clashes.lighter > 0 ? (
            <span className={styles.lighter}>
              <TriangleAlert size={13} aria-hidden="true" />
              {clashes.lighter}
            </span>
          ) : null}
          {isPinnedCard ? <Pin size={13} aria-hidden="true" /> : null}
          <StateIcon state={session.state} />
          <span className={styles.letter}>{letter}</span>
        </span>
      </span>
      <span className={styles.people}>
        <bdi>{session.people.map(({ person }) => person.displayName).join(' · ')}</bdi>
      </span>
    </span>
  );
}

/** Confirmed, not yet confirmed, or not to take place. */
export function StateIcon({ state }: { readonly state: BoardSession['state'] }) {
  if (state === 'CONFIRMED') return <CircleCheck size={13} aria-hidden="true" className={styles.confirmed} />;
  const isOff = state === 'DECLINED' || state === 'WITHDRAWN' || state === 'CANCELLED';
  return isOff ? (
    <CircleSlash size={13} aria-hidden="true" className={styles.off} />
  ) : (
    <CircleDashed size={13} aria-hidden="true" />
  );
}

/** Where a pointer takes hold to make a session longer or shorter; the keyboard has + and -. */
function Edges({ along }: { readonly along: 'inline' | 'block' }) {
  return (
    <>
      <span className={styles.edge} data-edge="start" data-along={along} />
      <span className={styles.edge} data-edge="end" data-along={along} />
    </>
  );
}
