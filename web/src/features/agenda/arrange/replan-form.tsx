// What happened after the release, to look for the least that must change.
import { Plus, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { useSave } from '../../../ui/use-save.ts';
import { useConference } from '../../conferences/conference.ts';
import { useBoard } from '../board/board-store.ts';
import { useGridView } from '../grid/grid-view.ts';
import { REPLAN } from './arrange-documents.ts';
import styles from './arrange.module.css';
import { type Disruption, isComplete, lossesOf } from './disruption.ts';

const SECONDS = ['5', '15', '30', '60'] as const;

export function ReplanForm({
  onClose,
  onStarted,
}: {
  readonly onClose: () => void;
  readonly onStarted: (runId: string) => void;
}) {
  const say = useSay();
  const { timeZone } = useConference();
  const draftId = useBoard((data) => data.draftId);
  const { day } = useGridView();
  const blank = (key: number): Disruption => ({
    key,
    kind: 'room',
    id: '',
    when: 'always',
    day: day?.id ?? '',
    from: '',
    to: '',
  });
  const [happened, setHappened] = useState<readonly Disruption[]>([blank(1)]);
  const [seconds, setSeconds] = useState<(typeof SECONDS)[number]>('5');
  const [isIncomplete, setIsIncomplete] = useState(false);
  const { save, isPending, errors } = useSave(REPLAN, {
    refresh: [],
    onSaved: ({ replanAgenda: { run } }) => {
      if (run) onStarted(run.id);
    },
  });
  const change = (key: number, part: Partial<Disruption>): void =>
    setHappened((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const start = (): void => {
    // A line that nobody filled in says nothing.
    const said = happened.filter((one) => one.id !== '' || one.from !== '' || one.to !== '');
    const isWhole = said.every(isComplete);
    setIsIncomplete(!isWhole);
    if (isWhole) save({ input: { draftId, seconds: Number(seconds), ...lossesOf(said, timeZone) } });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <FormErrors errors={errors} title={say('web.arrange.notStarted')} />
      <p className={styles.soft}>{say('web.replan.lead')}</p>
      <fieldset className={styles.happened}>
        <legend>{say('web.replan.happened')}</legend>
        {happened.map((one, index) => (
          <DisruptionFields
            key={one.key}
            value={one}
            number={index + 1}
            isIncomplete={isIncomplete && one.id !== '' && !isComplete(one)}
            onChange={(part) => change(one.key, part)}
            onRemove={happened.length > 1 ? () => setHappened(happened.filter(({ key }) => key !== one.key)) : null}
          />
        ))}
        <div>
          <Button isSmall onPress={() => setHappened([...happened, blank((happened.at(-1)?.key ?? 0) + 1)])}>
            <Plus size={16} aria-hidden="true" />
            {say('web.replan.add')}
          </Button>
        </div>
      </fieldset>
      <p className={styles.soft}>{say('web.replan.known')}</p>
      <Select
        label={say('web.arrange.limit')}
        value={seconds}
        options={SECONDS.map((value) => ({ value, label: say('web.arrange.limitOf', { seconds: Number(value) }) }))}
        onChange={setSeconds}
      />
      <div className={styles.foot}>
        <p className={styles.soft}>{say('web.arrange.isProposal')}</p>
        <Button onPress={onClose}>{say('web.ui.cancel')}</Button>
        <Button variant="primary" type="submit" isPending={isPending}>
          {say('web.replan.start')}
        </Button>
      </div>
    </form>
  );
}

interface DisruptionFieldsProps {
  readonly value: Disruption;
  readonly number: number;
  readonly isIncomplete: boolean;
  readonly onChange: (part: Partial<Disruption>) => void;
  readonly onRemove: (() => void) | null;
}

function DisruptionFields({ value, number, isIncomplete, onChange, onRemove }: DisruptionFieldsProps) {
  const say = useSay();
  const { days, clock } = useGridView();
  const rooms = useBoard((data) => data.rooms);
  const people = usePeople();
  const named = value.kind === 'room' ? rooms.map(({ id, name }) => ({ value: id, label: name })) : people;
  return (
    <fieldset className={styles.disruption}>
      <legend className="visually-hidden">{say('web.replan.number', { number })}</legend>
      <Select
        label={say('web.replan.what')}
        value={value.kind}
        options={(['room', 'person'] as const).map((kind) => ({ value: kind, label: say(`web.replan.what.${kind}`) }))}
        onChange={(kind) => onChange({ kind, id: '' })}
      />
      <Select
        label={say(`web.replan.which.${value.kind}`)}
        value={value.id}
        options={[{ value: '', label: say('web.replan.choose') }, ...named]}
        onChange={(id) => onChange({ id })}
      />
      <Select
        label={say('web.replan.when')}
        value={value.when}
        options={(['always', 'day', 'hours'] as const).map((when) => ({
          value: when,
          label: say(`web.replan.when.${when}`),
        }))}
        onChange={(when) => onChange({ when })}
      />
      {value.when === 'always' ? null : (
        <Select
          label={say('web.arrange.day')}
          value={value.day}
          options={days.map(({ id }) => ({ value: id, label: clock.day(id) }))}
          onChange={(day) => onChange({ day })}
        />
      )}
      {value.when === 'hours' ? (
        <>
          <TextField
            type="time"
            label={say('web.replan.from')}
            value={value.from}
            onChange={(from) => onChange({ from })}
          />
          <TextField
            type="time"
            label={say('web.replan.to')}
            value={value.to}
            error={isIncomplete ? say('web.replan.incomplete') : null}
            onChange={(to) => onChange({ to })}
          />
        </>
      ) : null}
      {onRemove ? (
        <IconButton
          label={say('web.replan.remove', { number })}
          icon={<Trash2 size={16} aria-hidden="true" />}
          onPress={onRemove}
          className={styles.remove ?? ''}
        />
      ) : null}
    </fieldset>
  );
}

/** Everybody who has part in a session of the draft, by name. */
function usePeople(): readonly { readonly value: string; readonly label: string }[] {
  const sessions = useBoard((data) => data.sessions);
  return useMemo(() => {
    const names = new Map(
      [...sessions.values()].flatMap(({ people }) =>
        people.map(({ person }) => [person.id, person.displayName] as const),
      ),
    );
    return [...names]
      .map(([value, label]) => ({ value, label }))
      .sort((one, other) => one.label.localeCompare(other.label));
  }, [sessions]);
}
