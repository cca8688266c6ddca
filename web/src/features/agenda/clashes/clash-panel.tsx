// Everything that clashes, hard first: both cards lit, ways out with their price, waivers with their reason.
import { CircleHelp } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useShortcuts } from '../../../lib/keys.ts';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/surfaces.tsx';
import { useBoard, useBoardActions } from '../board/board-store.ts';
import type { BoardIssue } from '../board/board-types.ts';
import { ClashFilters, useClearFilter } from './clash-filters.tsx';
import { nextIssue } from './clash-groups.ts';
import { ClashList } from './clash-list.tsx';
import styles from './clashes.module.css';
import { useClashView, usePointing } from './clash-view.ts';
import { WaivedList } from './waived-list.tsx';

const WaiveDialog = lazy(() => import('./waive-dialog.tsx').then((file) => ({ default: file.WaiveDialog })));
const WhyDialog = lazy(() => import('./why-dialog.tsx').then((file) => ({ default: file.WhyDialog })));

const GROUP = 'web.builder.keys.group';
/** The server takes no more at once. */
const MOST_AT_ONCE = 100;

export function ClashPanel() {
  const say = useSay();
  const view = useClashView();
  const { showIssue } = usePointing();
  const canEdit = useBoard((data) => data.canEdit);
  const actions = useBoardActions();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [waiving, setWaiving] = useState<readonly BoardIssue[] | null>(null);
  const { groups, currentKey } = view;

  const step = (by: 1 | -1): void => {
    const next = nextIssue(groups, currentKey, by);
    if (next) showIssue(next);
  };
  useShortcuts([
    { keys: 'c', label: 'web.clashes.keys.next', group: GROUP, run: () => step(1) },
    { keys: 'Shift+c', label: 'web.clashes.keys.before', group: GROUP, run: () => step(-1) },
  ]);
  // Cards are lit on behalf of the panel: without it, none are.
  useEffect(() => () => actions.light([]), [actions]);

  const all = groups.flatMap(({ rules }) => rules.flatMap(({ issues }) => issues));
  const chosenIssues = all.filter(({ key }) => chosen.has(key));
  const choose = (key: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  return (
    <section className={styles.panel} aria-labelledby="clashes-title">
      <Summary openCount={view.openCount} hardCount={view.hardCount} />
      <WhyNotEverything />
      {view.openCount + view.waived.length === 0 ? null : <ClashFilters view={view} onStep={step} />}
      <ClashList
        groups={groups}
        currentKey={currentKey}
        chosen={chosen}
        onChoose={canEdit ? choose : null}
        onWaive={(issue) => setWaiving([issue])}
      />
      {view.openCount > 0 && view.shownCount === 0 ? <NothingMatches /> : null}
      {view.waived.length > 0 ? <WaivedList issues={view.waived} /> : null}
      {canEdit && chosenIssues.length > 0 ? (
        <div className={styles.bulk}>
          <Button
            variant="primary"
            isSmall
            isDisabled={chosenIssues.length > MOST_AT_ONCE}
            onPress={() => setWaiving(chosenIssues)}
          >
            {say('web.clashes.waiveChosen', { count: chosenIssues.length })}
          </Button>
          <Button isSmall variant="quiet" onPress={() => setChosen(new Set())}>
            {say('web.clashes.chooseNone')}
          </Button>
          {chosenIssues.length > MOST_AT_ONCE ? (
            <span className={styles.soft}>{say('web.clashes.mostAtOnce', { count: MOST_AT_ONCE })}</span>
          ) : null}
        </div>
      ) : null}
      {waiving ? (
        <Suspense fallback={null}>
          <WaiveDialog issues={waiving} onClose={() => setWaiving(null)} onWaived={() => setChosen(new Set())} />
        </Suspense>
      ) : null}
    </section>
  );
}

function Summary({ openCount, hardCount }: { readonly openCount: number; readonly hardCount: number }) {
  const say = useSay();
  return (
    <div className={styles.summary}>
      <h2 id="clashes-title">{say('web.clashes.open', { count: openCount })}</h2>
      {openCount === 0 ? (
        <EmptyState title={say('web.clashes.nothing.title')}>
          <p>{say('web.clashes.nothing.text')}</p>
        </EmptyState>
      ) : (
        <p className={hardCount > 0 ? styles.blocks : styles.soft}>{say('web.clashes.hard', { count: hardCount })}</p>
      )}
    </div>
  );
}

/** Offered where accepted sessions wait for a place. */
function WhyNotEverything() {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const waiting = useBoard(
    ({ sessions, placements }) =>
      [...sessions.values()].filter(
        ({ id, state }) => !placements.has(id) && (state === 'ACCEPTED' || state === 'CONFIRMED'),
      ).length,
  );
  if (waiting === 0) return null;
  return (
    <div className={styles.why}>
      <span>{say('web.clashes.waiting', { count: waiting })}</span>
      <Button isSmall variant="quiet" onPress={() => setIsOpen(true)}>
        <CircleHelp size={16} aria-hidden="true" />
        {say('web.clashes.why.open')}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <WhyDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

function NothingMatches() {
  const say = useSay();
  const clear = useClearFilter();
  return (
    <div className={styles.nothing}>
      <p>{say('web.clashes.noMatch')}</p>
      <Button isSmall onPress={clear}>
        {say('web.clashes.clearFilter')}
      </Button>
    </div>
  );
}
