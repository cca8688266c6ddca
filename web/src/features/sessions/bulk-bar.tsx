// What can be done with all selected sessions at once.
import { useMutation } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import type { Conference } from '../conferences/conference.ts';
import { STATES } from './session-filter.ts';
import { allFound, type FoundSession, type SessionListWish } from './session-list.ts';
import styles from './sessions-page.module.css';
import { useBulk } from './use-bulk.ts';

export interface BulkBarProps {
  readonly conference: Conference;
  /** What the table shows; the selection may be widened to all of it. */
  readonly wish: SessionListWish;
  readonly selected: readonly FoundSession[];
  readonly totalCount: number;
  readonly onSelect: (sessions: readonly FoundSession[]) => void;
}

export function BulkBar({ conference, wish, selected, totalCount, onSelect }: BulkBarProps) {
  const say = useSay();
  const { apply, isPending } = useBulk();
  const widen = useMutation({ mutationFn: () => allFound(wish), onSuccess: onSelect });
  if (selected.length === 0) return null;
  const states = STATES.flatMap((state): MenuEntry[] => {
    const able = selected.filter(({ viewerNextStates }) => viewerNextStates.includes(state)).length;
    return able === 0
      ? []
      : [
          {
            id: state,
            label: say('web.sessions.bulk.step', {
              step: say(`web.sessions.step.${state}`),
              able,
              count: selected.length,
            }),
            onAction: () => apply(selected, { state }),
          },
        ];
  });
  const tracks: MenuEntry[] = [
    ...conference.tracks.map(({ id, name }) => ({ id, label: name, onAction: () => apply(selected, { trackId: id }) })),
    { id: 'none', label: say('web.sessions.noTrack'), onAction: () => apply(selected, { trackId: null }) },
  ];
  const tags = conference.tags.map(({ id, name }): MenuEntry => {
    const isEverywhere = selected.every((session) => session.tags.some((tag) => tag.id === id));
    return {
      id,
      label: name,
      isSelected: isEverywhere,
      onAction: () => apply(selected, isEverywhere ? { removeTagIds: [id] } : { addTagIds: [id] }),
    };
  });
  const recording: MenuEntry[] = [
    { id: 'no', label: say('web.sessions.doNotRecord'), onAction: () => apply(selected, { doNotRecord: true }) },
    { id: 'yes', label: say('web.sessions.mayRecord'), onAction: () => apply(selected, { doNotRecord: false }) },
  ];
  return (
    <section className={styles.bulk} aria-label={say('web.sessions.bulk.title')}>
      <strong role="status">{say('web.sessions.bulk.selected', { count: selected.length })}</strong>
      {selected.length < totalCount ? (
        <Button isSmall variant="quiet" isPending={widen.isPending} onPress={() => widen.mutate()}>
          {say('web.sessions.bulk.all', { count: totalCount })}
        </Button>
      ) : null}
      <BulkMenu label={say('web.sessions.state')} entries={states} isPending={isPending} />
      <BulkMenu label={say('web.sessions.track')} entries={tracks} isPending={isPending} />
      <BulkMenu label={say('web.sessions.tags')} entries={tags} isPending={isPending} />
      <BulkMenu label={say('web.sessions.recording')} entries={recording} isPending={isPending} />
      <Button isSmall variant="quiet" onPress={() => onSelect([])}>
        {say('web.sessions.bulk.clear')}
      </Button>
    </section>
  );
}

function BulkMenu({
  label,
  entries,
  isPending,
}: {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly isPending: boolean;
}) {
  if (entries.length === 0) return null;
  return (
    <Menu label={label} entries={entries}>
      <Button isSmall isPending={isPending}>
        {label}
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
    </Menu>
  );
}
