import { useMemo, useState } from 'react';
import { holds } from '../../../lib/search-folding.ts';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { SearchField } from '../../../ui/field.tsx';
import { useBoard } from '../board/board-store.ts';
import { useBoardWords } from '../board/board-provider.tsx';
import styles from './arrange.module.css';

const MOST_SHOWN = 60;

export interface SessionChoiceProps {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
  readonly error: string | null;
}

/** Picks sessions by title, chosen ones first. */
export function SessionChoice({ chosen, onChange, error }: SessionChoiceProps) {
  const say = useSay();
  const sessions = useBoard((data) => data.sessions);
  const placements = useBoard((data) => data.placements);
  const { place } = useBoardWords();
  const [search, setSearch] = useState('');
  // What was chosen while the list is open keeps its place: nothing jumps away under the pointer.
  const [chosenFirst] = useState(chosen);
  const found = useMemo(() => {
    const all = [...sessions.values()].filter(({ title }) => search === '' || holds(title, search));
    return [...all.filter(({ id }) => chosenFirst.has(id)), ...all.filter(({ id }) => !chosenFirst.has(id))];
  }, [sessions, search, chosenFirst]);
  const toggle = (id: string, isOn: boolean): void =>
    onChange(new Set(isOn ? [...chosen, id] : [...chosen].filter((each) => each !== id)));
  return (
    <fieldset className={styles.choice}>
      <legend>{say('web.arrange.chosen', { count: chosen.size })}</legend>
      {error ? (
        <p className={styles.error} role="alert">
          {error}
        </p>
      ) : null}
      <SearchField isSmall label={say('web.arrange.searchSessions')} value={search} onChange={setSearch} />
      <div className={styles.options}>
        {found.slice(0, MOST_SHOWN).map(({ id, title }) => {
          const placement = placements.get(id);
          return (
            <Checkbox
              key={id}
              label={<bdi>{title}</bdi>}
              hint={placement ? place(placement) : say('web.arrange.noPlace')}
              isSelected={chosen.has(id)}
              onChange={(isOn) => toggle(id, isOn)}
            />
          );
        })}
      </div>
      <div className={styles.line}>
        <span className={styles.soft}>
          {found.length > MOST_SHOWN ? say('web.arrange.moreSessions', { count: found.length - MOST_SHOWN }) : null}
        </span>
        {search !== '' && found.length > 0 ? (
          <Button isSmall variant="quiet" onPress={() => onChange(new Set([...chosen, ...found.map(({ id }) => id)]))}>
            {say('web.arrange.chooseFound', { count: found.length })}
          </Button>
        ) : null}
        {chosen.size > 0 ? (
          <Button isSmall variant="quiet" onPress={() => onChange(new Set())}>
            {say('web.ui.clear')}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}
