import { memo, useEffect, useRef, useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { ForwardArrow } from '../../../ui/icons.tsx';
import { Pill } from '../../../ui/surfaces.tsx';
import { useBoard } from '../board/board-store.ts';
import { useBoardWords } from '../board/board-provider.tsx';
import { useBuilderNavigation, useBuilderView } from '../builder/builder-view.ts';
import { dayAt } from '../grid/grid-days.ts';
import { type DayOfMoves, kindOf, type ProposedMove } from './proposal-moves.ts';
import styles from './proposal.module.css';

const STEP = 60;

export interface MoveListProps {
  readonly groups: readonly DayOfMoves[];
  readonly leftOut: ReadonlySet<string>;
  readonly canChoose: boolean;
  readonly onChoose: (sessionIds: readonly string[], isChosen: boolean) => void;
  /** Null where there is one day only. */
  readonly onAcceptDay: ((day: string) => void) | null;
}

/** Every card that the proposal moves, by day, to be chosen one by one or by the day. */
export function MoveList({ groups, ...rest }: MoveListProps) {
  const say = useSay();
  const { leftOut, canChoose, onChoose } = rest;
  const ids = groups.flatMap(({ moves }) => moves.map(({ sessionId }) => sessionId));
  const chosen = ids.filter((id) => !leftOut.has(id)).length;
  return (
    <section className={styles.moves} aria-labelledby="proposal-moves">
      <h2 id="proposal-moves">{say('web.proposal.moves', { count: ids.length })}</h2>
      {ids.length === 0 ? <p className={styles.soft}>{say('web.proposal.noMoves')}</p> : null}
      {canChoose && ids.length > 0 ? (
        <Checkbox
          label={say('web.proposal.chosen', { chosen, count: ids.length })}
          isSelected={chosen === ids.length}
          isIndeterminate={chosen > 0 && chosen < ids.length}
          onChange={(isOn) => onChoose(ids, isOn)}
        />
      ) : null}
      {groups.map((group) => (
        <Day key={group.day ?? ''} group={group} {...rest} />
      ))}
    </section>
  );
}

function Day({
  group: { day, moves },
  leftOut,
  canChoose,
  onChoose,
  onAcceptDay,
}: Omit<MoveListProps, 'groups'> & { readonly group: DayOfMoves }) {
  const say = useSay();
  const { clock } = useBoardWords();
  const [most, setMost] = useState(STEP);
  const ids = moves.map(({ sessionId }) => sessionId);
  const chosen = ids.filter((id) => !leftOut.has(id)).length;
  const name = say('web.proposal.day', {
    day: day === null ? say('web.proposal.otherDay') : clock.day(day),
    count: moves.length,
  });
  return (
    <section className={styles.day}>
      <div className={styles.dayHead}>
        <h3>
          {canChoose ? (
            <Checkbox
              label={name}
              isSelected={chosen === ids.length}
              isIndeterminate={chosen > 0 && chosen < ids.length}
              onChange={(isOn) => onChoose(ids, isOn)}
            />
          ) : (
            name
          )}
        </h3>
        {onAcceptDay && day !== null ? (
          <Button
            isSmall
            variant="quiet"
            aria-label={say('web.proposal.acceptDayOf', { day: clock.day(day) })}
            onPress={() => onAcceptDay(day)}
          >
            {say('web.proposal.acceptDay')}
          </Button>
        ) : null}
      </div>
      <ul className={styles.cards}>
        {moves.slice(0, most).map((move) => (
          <Move
            key={move.sessionId}
            move={move}
            isChosen={!leftOut.has(move.sessionId)}
            onChoose={canChoose ? onChoose : null}
          />
        ))}
      </ul>
      {moves.length > most ? (
        <Button isSmall variant="quiet" onPress={() => setMost(most + STEP)}>
          {say('web.proposal.more', { count: moves.length - most })}
        </Button>
      ) : null}
    </section>
  );
}

const PILLS = { placed: 'good', unplaced: 'warn', room: 'plain', time: 'plain', both: 'plain' } as const;

const Move = memo(function Move({
  move,
  isChosen,
  onChoose,
}: {
  readonly move: ProposedMove;
  readonly isChosen: boolean;
  readonly onChoose: MoveListProps['onChoose'] | null;
}) {
  const say = useSay();
  const show = useBuilderNavigation();
  const { title, place, names } = useBoardWords();
  const days = useBoard((data) => data.problem.days);
  const { search } = useBuilderView();
  const ref = useRef<HTMLLIElement>(null);
  const { sessionId, before, after } = move;
  const isCurrent = search.session === sessionId;
  const kind = kindOf(move);
  useEffect(() => {
    if (isCurrent) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const look = (): void => {
    const there = after ?? before;
    const day = there ? dayAt(days, there.start) : null;
    show({ session: sessionId, ...(day ? { day } : {}) });
  };
  return (
    <li ref={ref} className={styles.move} aria-current={isCurrent || undefined}>
      {onChoose ? (
        <Checkbox
          label={say('web.proposal.choose', { title: title(sessionId) })}
          isLabelHidden
          isSelected={isChosen}
          onChange={(isOn) => onChoose([sessionId], isOn)}
        />
      ) : null}
      <button type="button" className={styles.look} onClick={look}>
        <span className={styles.moveHead}>
          <span className={styles.moveTitle} dir="auto">
            {names.session(sessionId) ?? '?'}
          </span>
          <Pill kind={PILLS[kind]}>{say(`web.proposal.kind.${kind}`)}</Pill>
        </span>
        <span className={styles.fromTo}>
          {before ? (
            <>
              <span className="visually-hidden">{say('web.arrange.from')}</span>{' '}
              <bdi className={styles.old}>{place(before)}</bdi>
            </>
          ) : null}
          {before && after ? <ForwardArrow size={14} /> : null}
          {after ? (
            <>
              <span className="visually-hidden">{say('web.arrange.to')}</span> <bdi>{place(after)}</bdi>
            </>
          ) : null}
        </span>
      </button>
    </li>
  );
});
