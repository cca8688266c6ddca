// What an agenda needs to know of a session: length, rooms, audience, and what the room must offer.
import { useSay } from '../../../lib/say.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import type { FieldsProps } from './fields-props.ts';
import type { FieldName } from './form-state.ts';
import styles from './session-form.module.css';
import { WordsField } from './words-field.tsx';

const LEVELS = ['BEGINNER', 'INTERMEDIATE', 'ADVANCED'] as const;

export function PlanningFields({ conference, kind, state, onChange, errorAt }: FieldsProps) {
  const say = useSay();
  const set = (name: FieldName) => (value: string | boolean | readonly string[]) =>
    onChange({ ...state, [name]: value });
  const features = [...new Set(conference.rooms.flatMap((room) => room.features))].sort();
  return (
    <section className={styles.group} aria-label={say('web.sessions.form.planning')}>
      <h3>{say('web.sessions.form.planning')}</h3>
      <div className={styles.columns}>
        <TextField
          type="number"
          min={1}
          max={10_080}
          required
          label={say('web.sessions.form.duration')}
          value={state.durationMinutes}
          error={errorAt('durationMinutes')}
          onChange={set('durationMinutes')}
        />
        <TextField
          type="number"
          min={0}
          max={1_000_000}
          label={say('web.sessions.form.audience')}
          value={state.expectedAudience}
          error={errorAt('expectedAudience')}
          onChange={set('expectedAudience')}
        />
        <TextField
          type="number"
          min={0}
          max={100}
          label={say('web.sessions.form.roomCount')}
          hint={say('web.sessions.form.roomCountHint')}
          value={state.roomCount}
          error={errorAt('roomCount')}
          onChange={set('roomCount')}
        />
        {kind === 'WORKSHOP' ? (
          <TextField
            type="number"
            min={1}
            max={1_000_000}
            label={say('web.sessions.form.seats')}
            hint={say('web.sessions.form.seatsHint')}
            value={state.seatLimit}
            error={errorAt('seatLimit')}
            onChange={set('seatLimit')}
          />
        ) : null}
        <Select
          label={say('web.sessions.track')}
          value={state.trackId}
          error={errorAt('trackId')}
          onChange={set('trackId')}
          options={[
            { value: '', label: say('web.sessions.noTrack') },
            ...conference.tracks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          label={say('web.sessions.form.level')}
          value={state.level}
          error={errorAt('level')}
          onChange={set('level')}
          options={[
            { value: '', label: say('web.sessions.form.levelOpen') },
            ...LEVELS.map((value) => ({ value, label: say(`web.words.sessionLevel.${value}`) })),
          ]}
        />
      </div>
      <WordsField
        label={say('web.sessions.form.features')}
        hint={say('web.sessions.form.featuresHint')}
        values={state.requiredFeatures}
        suggestions={features}
        error={errorAt('requiredFeatures')}
        onChange={set('requiredFeatures')}
      />
      {conference.tags.length > 0 ? (
        <fieldset className={styles.choices}>
          <legend>{say('web.sessions.tags')}</legend>
          {conference.tags.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={<bdi>{name}</bdi>}
              isSelected={state.tagIds.includes(id)}
              onChange={(isOn) =>
                onChange({
                  ...state,
                  tagIds: isOn ? [...state.tagIds, id] : state.tagIds.filter((each) => each !== id),
                })
              }
            />
          ))}
        </fieldset>
      ) : null}
      <Checkbox
        label={say('web.sessions.form.exclusive')}
        hint={say('web.sessions.form.exclusiveHint')}
        isSelected={state.isExclusive}
        onChange={set('isExclusive')}
      />
      <Checkbox label={say('web.sessions.doNotRecord')} isSelected={state.doNotRecord} onChange={set('doNotRecord')} />
    </section>
  );
}
