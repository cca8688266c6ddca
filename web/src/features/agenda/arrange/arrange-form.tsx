import { useMemo, useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox, RadioGroup } from '../../../ui/choices.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../../ui/form-errors.tsx';
import { useSave } from '../../../ui/use-save.ts';
import { useRules } from '../../conferences/set-up/rules.ts';
import { useBoard } from '../board/board-store.ts';
import { useGridView } from '../grid/grid-view.ts';
import { ARRANGE, type ArrangeInput } from './arrange-documents.ts';
import styles from './arrange.module.css';
import { pinsOfFixedPoints } from './fixed-points.ts';
import { SessionChoice } from './session-choice.tsx';
import { weightInputs, WeightSliders } from './weight-sliders.tsx';

type Scope = NonNullable<ArrangeInput['scope']>;
type Keep = NonNullable<ArrangeInput['keep']>;

const SCOPES: readonly Scope[] = ['ALL', 'UNPLACED', 'DAY', 'SELECTION'];
const KEEPS: readonly Keep[] = ['NOTHING', 'DAYS', 'TIMES', 'ROOMS', 'PLACEMENTS'];
const SECONDS = ['5', '10', '30', '60', '120', '300'] as const;

export interface ArrangeFormProps {
  readonly isReleased: boolean;
  readonly onClose: () => void;
  readonly onStarted: (runId: string) => void;
}

export function ArrangeForm({ isReleased, onClose, onStarted }: ArrangeFormProps) {
  const say = useSay();
  const { days, day: shownDay, clock, selectedId } = useGridView();
  const { rules } = useRules();
  const draftId = useBoard((data) => data.draftId);
  const sessions = useBoard((data) => data.sessions);
  const placements = useBoard((data) => data.placements);
  const fixedPoints = useMemo(() => pinsOfFixedPoints(sessions.values(), placements), [sessions, placements]);
  const [isFixed, setIsFixed] = useState(true);
  const [scope, setScope] = useState<Scope>('ALL');
  const [keep, setKeep] = useState<Keep>('NOTHING');
  const [day, setDay] = useState(shownDay?.id ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(selectedId ? [selectedId] : []));
  const [factors, setFactors] = useState<ReadonlyMap<string, number>>(new Map());
  const [isLimited, setIsLimited] = useState(false);
  const [mostMoved, setMostMoved] = useState('10');
  const [seconds, setSeconds] = useState<(typeof SECONDS)[number]>('30');
  const [seed, setSeed] = useState('1');
  const { save, isPending, errors } = useSave(ARRANGE, {
    refresh: [],
    onSaved: ({ arrangeAgenda: { run } }) => {
      if (run) onStarted(run.id);
    },
  });
  const errorOf = useFieldError(errors);
  const start = (): void =>
    save({
      input: {
        draftId,
        scope,
        keep,
        seconds: Number(seconds),
        seed: Number(seed) || 0,
        weights: [...weightInputs(rules, factors)],
        ...(isFixed ? { pins: [...fixedPoints] } : {}),
        ...(scope === 'DAY' ? { day } : {}),
        ...(scope === 'SELECTION' ? { sessionIds: [...chosen] } : {}),
        ...(isReleased && isLimited ? { mostMoved: Number(mostMoved) || 0 } : {}),
      },
    });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <FormErrors errors={errors} title={say('web.arrange.notStarted')} />
      <div className={styles.columns}>
        <div className={styles.part}>
          <RadioGroup
            label={say('web.arrange.scope')}
            value={scope}
            options={SCOPES.map((value) => ({ value, label: say(`web.arrange.scope.${value}`) }))}
            onChange={setScope}
          />
          {scope === 'DAY' ? (
            <Select
              label={say('web.arrange.day')}
              value={day}
              error={errorOf('day')}
              options={days.map(({ id }) => ({ value: id, label: clock.day(id) }))}
              onChange={setDay}
            />
          ) : null}
          {scope === 'SELECTION' ? (
            <SessionChoice chosen={chosen} onChange={setChosen} error={errorOf('sessionIds')} />
          ) : null}
        </div>
        <div className={styles.part}>
          <RadioGroup
            label={say('web.arrange.keep')}
            value={keep}
            options={KEEPS.map((value) => ({ value, label: say(`web.arrange.keep.${value}`) }))}
            onChange={setKeep}
          />
          {fixedPoints.length > 0 && keep !== 'PLACEMENTS' ? (
            <Checkbox label={say('web.arrange.fixedPoints')} isSelected={isFixed} onChange={setIsFixed} />
          ) : null}
          <p className={styles.soft}>{say('web.arrange.pinsStay')}</p>
        </div>
      </div>
      <Select
        label={say('web.arrange.limit')}
        hint={say('web.arrange.limitHint')}
        value={seconds}
        options={SECONDS.map((value) => ({ value, label: say('web.arrange.limitOf', { seconds: Number(value) }) }))}
        onChange={setSeconds}
      />
      <details className={styles.details}>
        <summary>{say('web.arrange.weights')}</summary>
        <p className={styles.soft}>{say('web.arrange.weightsHint')}</p>
        <WeightSliders rules={rules} factors={factors} onChange={setFactors} />
      </details>
      <details className={styles.details}>
        <summary>{say('web.arrange.advanced')}</summary>
        <div className={styles.part}>
          {isReleased ? (
            <>
              <Checkbox
                label={say('web.arrange.limitMoves')}
                hint={say('web.arrange.limitMovesHint')}
                isSelected={isLimited}
                onChange={setIsLimited}
              />
              {isLimited ? (
                <TextField
                  type="number"
                  min={0}
                  max={5_000}
                  step={1}
                  label={say('web.arrange.mostMoved')}
                  value={mostMoved}
                  error={errorOf('mostMoved')}
                  onChange={setMostMoved}
                />
              ) : null}
            </>
          ) : null}
          <TextField
            type="number"
            min={0}
            max={2_147_483_647}
            step={1}
            label={say('web.arrange.seed')}
            hint={say('web.arrange.seedHint')}
            value={seed}
            error={errorOf('seed')}
            onChange={setSeed}
          />
        </div>
      </details>
      <div className={styles.foot}>
        <p className={styles.soft}>{say('web.arrange.isProposal')}</p>
        <Button onPress={onClose}>{say('web.ui.cancel')}</Button>
        <Button variant="primary" type="submit" isPending={isPending}>
          {say('web.arrange.start')}
        </Button>
      </div>
    </form>
  );
}
