import { Ellipsis, OctagonAlert, Pin, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useSpeech } from '../../../lib/say.tsx';
import { useBoardWords } from '../board/board-provider.tsx';
import { useBoard } from '../board/board-store.ts';
import { StateIcon } from '../grid/card.tsx';
import { CARD, cardCompany, cardFlags, isPinned } from '../grid/card-state.ts';
import { clashesOf } from '../grid/clash-counts.ts';
import type { Colour } from '../grid/colouring.ts';
import { Swatch } from '../grid/legend.tsx';
import type { ListRow } from './list-rows.ts';
import styles from './list-view.module.css';

/** One session in the list: all that its card says, in words. */
export const Row = memo(function Row({
  session,
  placement,
  colour,
  isSelected,
}: ListRow & { readonly colour: Colour; readonly isSelected: boolean }) {
  const { say } = useSpeech();
  const { span, rooms } = useBoardWords();
  const { id, title, people, state, number } = session;
  const flags = useBoard((data) => cardFlags(data, id));
  const company = useBoard((data) => cardCompany(data, id));
  const { hard, lighter } = useBoard((data) => clashesOf(data.issues, id));
  return (
    <li
      className={styles.row}
      data-session={id}
      data-selected={isSelected ? '' : undefined}
      data-lit={(flags & CARD.lit) === 0 ? undefined : ''}
    >
      <Swatch colour={colour} className={styles.stripe} />
      <button type="button" className={styles.main} aria-current={isSelected || undefined}>
        <span className={styles.title}>
          <bdi>{title}</bdi>
        </span>
        <span className={styles.people}>
          <bdi>{people.map(({ person }) => person.displayName).join(' · ')}</bdi>
        </span>
        <span className={styles.facts}>
          <bdi>#{number}</bdi>
          {placement ? (
            <bdi className={styles.time}>{span(placement)}</bdi>
          ) : (
            <span>{say('web.words.minutes', { count: session.durationMinutes })}</span>
          )}
          {placement ? <span>{rooms(placement.roomIds)}</span> : null}
          <span className={styles.fact}>
            <StateIcon state={state} />
            {say(`web.words.state.${state}`)}
          </span>
          {hard > 0 ? (
            <span className={styles.hard}>
              <OctagonAlert size={13} aria-hidden="true" />
              {say('web.grid.card.hard', { count: hard })}
            </span>
          ) : null}
          {lighter > 0 ? (
            <span className={styles.lighter}>
              <TriangleAlert size={13} aria-hidden="true" />
              {say('web.grid.card.lighter', { count: lighter })}
            </span>
          ) : null}
          {isPinned(flags) ? (
            <span className={styles.fact}>
              <Pin size={13} aria-hidden="true" />
              {say('web.grid.card.pinned')}
            </span>
          ) : null}
          {(flags & CARD.swap) === 0 ? null : <span>{say('web.grid.card.swap')}</span>}
          {(flags & CARD.pending) === 0 ? null : <span>{say('web.grid.card.pending')}</span>}
          {company === null ? null : (
            <span>
              {say((flags & CARD.recent) === 0 ? 'web.grid.card.heldBy' : 'web.grid.card.changedBy', { name: company })}
            </span>
          )}
          <span className={styles.fact}>
            <span className={styles.letter} aria-hidden="true">
              {colour.letter}
            </span>
            {colour.label}
          </span>
        </span>
      </button>
      <button
        type="button"
        className={styles.menu}
        aria-haspopup="menu"
        aria-label={say('web.grid.menu.of', { title })}
      >
        <Ellipsis size={18} aria-hidden="true" />
      </button>
    </li>
  );
});
