import { useState } from 'react';
import { useSay } from '../../lib/say.tsx';
import { Checkbox, RadioGroup, Slider } from '../../ui/choices.tsx';
import { SearchField, Select, TextArea, TextField } from '../../ui/field.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { LocalizedFields, type LocalizedValue } from '../../ui/localized-fields.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { ZoneField } from '../../ui/zone-field.tsx';
import { Sample, Samples } from './sample.tsx';
import styles from './samples.module.css';

const ERRORS = [{ code: 'REQUIRED', message: '', path: ['name'] }];

export function FieldSamples() {
  return (
    <Samples name="fields">
      <div className={styles.columns}>
        <TextSamples />
        <SpecialSamples />
        <ChoiceSamples />
      </div>
    </Samples>
  );
}

function TextSamples() {
  const say = useSay();
  const [text, setText] = useState('');
  const label = say('web.components.label');
  return (
    <Sample name="textFields">
      <TextField label={label} hint={say('web.components.hint')} required value={text} onChange={setText} />
      <TextField label={label} error={say('error.REQUIRED')} value="" />
      <TextField label={label} isSmall value={say('web.components.sampleSentence')} readOnly />
      <TextField label={label} value={say('web.components.disabled')} disabled />
      <TextArea label={label} value={say('web.components.sampleSentence')} readOnly />
      <SearchField label={say('web.ui.search')} value={text} onChange={setText} />
      <FormErrors errors={ERRORS} />
    </Sample>
  );
}

function SpecialSamples() {
  const say = useSay();
  const [zone, setZone] = useState('Europe/Istanbul');
  const [names, setNames] = useState<readonly LocalizedValue[]>([]);
  const [day, setDay] = useState('2027-03-08');
  const [password, setPassword] = useState('correct horse battery');
  return (
    <Sample name="specialFields">
      <TextField type="date" label={say('web.components.day')} value={day} onChange={setDay} />
      <TextField type="time" label={say('web.components.time')} defaultValue="09:30" />
      <TextField type="email" label={say('web.door.email')} defaultValue="amina@example.org" />
      <PasswordField
        label={say('web.door.password')}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      <ZoneField label={say('web.newConference.zone')} value={zone} onChange={setZone} />
      <LocalizedFields label={say('web.start.name')} languages={['en', 'tr', 'ar']} value={names} onChange={setNames} />
    </Sample>
  );
}

function ChoiceSamples() {
  const say = useSay();
  const [value, setValue] = useState<'a' | 'b' | 'c'>('a');
  const [isOn, setIsOn] = useState(true);
  const [weight, setWeight] = useState(3);
  const options = (['a', 'b', 'c'] as const).map((option) => ({
    value: option,
    label: say(`web.components.option.${option}`),
    isDisabled: option === 'c',
  }));
  return (
    <Sample name="choices">
      <Select label={say('web.components.choice')} value={value} options={options} onChange={setValue} />
      <RadioGroup
        label={say('web.components.choice')}
        value={value}
        options={options.map((option) => ({ ...option, hint: say('web.components.hint') }))}
        onChange={setValue}
      />
      <Checkbox
        label={say('web.components.option.a')}
        hint={say('web.components.hint')}
        isSelected={isOn}
        onChange={setIsOn}
      />
      <Checkbox label={say('web.components.option.b')} isSelected={false} isIndeterminate onChange={setIsOn} />
      <Checkbox label={say('web.components.disabled')} isSelected isDisabled onChange={setIsOn} />
      <Slider
        label={say('web.components.weight')}
        hint={say('web.components.hint')}
        min={0}
        max={10}
        value={weight}
        text={say('web.components.times', { count: weight })}
        onChange={setWeight}
      />
    </Sample>
  );
}
