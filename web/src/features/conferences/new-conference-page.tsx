import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { apiQuery } from '../../lib/queries.ts';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../ui/form-errors.tsx';
import { LocalizedFields, useLanguageName, type LocalizedValue } from '../../ui/localized-fields.tsx';
import { Card, Page } from '../../ui/surfaces.tsx';
import { useSave } from '../../ui/use-save.ts';
import { isTimeZone, ZoneField } from '../../ui/zone-field.tsx';
import { ORGANISATION } from '../organisations/organisation-operations.ts';
import { SlugField, useSlug } from '../organisations/slug-field.tsx';
import { CREATE_CONFERENCE, createInput, NEW_LANGUAGES, useFirstTimes, type Times } from './new-conference.ts';
import styles from './new-conference.module.css';

/** A new conference with what it cannot be without; the rest is set up afterwards. */
export function NewConferencePage() {
  const say = useSay();
  const { language: lang } = useSpeech();
  const navigate = useNavigate();
  const { organisation: organisationSlug } = useParams({
    from: '/$lang/shell/organisations/$organisation/new-conference',
  });
  const { organisation } = useSuspenseQuery(apiQuery(ORGANISATION, { slug: organisationSlug })).data;
  const [languages, setLanguages] = useState<readonly string[]>([lang === 'en-XA' ? 'en' : lang]);
  const [names, setNames] = useState<readonly LocalizedValue[]>([]);
  const [timeZone, setTimeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [times, setTimes] = useFirstTimes();
  const [isPublic, setIsPublic] = useState(false);
  const slug = useSlug(names.find(({ text }) => text.trim() !== '')?.text ?? '');
  const { save, isPending, errors } = useSave(CREATE_CONFERENCE, {
    onSaved: ({ createConference: { conference } }) =>
      void (conference && navigate({ to: '/$lang/c/$slug', params: { lang, slug: conference.slug } })),
  });
  const errorAt = useFieldError(errors);
  const zoneError =
    timeZone !== '' && !isTimeZone(timeZone) ? say('web.newConference.zone.unknown') : errorAt('timeZone');
  return (
    <Page title={say('web.newConference.title')} lead={<bdi>{organisation.name}</bdi>}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!zoneError)
            save({
              input: createInput({
                organisationId: organisation.id,
                languages,
                names,
                slug: slug.value,
                timeZone,
                times,
                isPublic,
              }),
            });
        }}
      >
        <FormErrors errors={errors} />
        <Card>
          <h2>{say('web.newConference.languages')}</h2>
          <Languages chosen={languages} onChange={setLanguages} />
        </Card>
        <Card>
          <h2>{say('web.newConference.names')}</h2>
          <LocalizedFields
            label={say('web.start.name')}
            hint={say('web.newConference.names.hint')}
            languages={languages}
            value={names}
            onChange={setNames}
            isRequired
            error={errorAt('names') ?? errorAt('names.0.text')}
          />
          <SlugField
            slug={slug}
            label={say('web.start.slug')}
            hint={say('web.newConference.slug.hint')}
            error={errorAt('slug')}
          />
        </Card>
        <Card>
          <h2>{say('web.newConference.when')}</h2>
          <WhenFields times={times} onChange={setTimes} error={errorAt('days')} />
          <ZoneField
            label={say('web.newConference.zone')}
            hint={say('web.newConference.zone.hint')}
            value={timeZone}
            onChange={setTimeZone}
            required
            error={zoneError}
          />
        </Card>
        <Card>
          <Checkbox
            label={say('web.newConference.public')}
            hint={say('web.newConference.public.hint')}
            isSelected={isPublic}
            onChange={setIsPublic}
          />
        </Card>
        <div>
          <Button type="submit" variant="primary" isPending={isPending}>
            {say('web.newConference.create')}
          </Button>
        </div>
      </form>
    </Page>
  );
}

function Languages({
  chosen,
  onChange,
}: {
  readonly chosen: readonly string[];
  readonly onChange: (languages: readonly string[]) => void;
}) {
  const say = useSay();
  const nameOf = useLanguageName();
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.hint}>{say('web.newConference.languages.hint')}</legend>
      {NEW_LANGUAGES.map((tag) => (
        <Checkbox
          key={tag}
          label={nameOf(tag)}
          isSelected={chosen.includes(tag)}
          // One must stay.
          isDisabled={chosen.length === 1 && chosen.includes(tag)}
          onChange={(isSelected) => onChange(isSelected ? [...chosen, tag] : chosen.filter((other) => other !== tag))}
        />
      ))}
    </fieldset>
  );
}

function WhenFields({
  times,
  onChange,
  error,
}: {
  readonly times: Times;
  readonly onChange: (times: Times) => void;
  readonly error: string | null;
}) {
  const say = useSay();
  const set =
    (part: keyof Times) =>
    (value: string): void =>
      onChange({ ...times, [part]: value });
  return (
    <div className={styles.when}>
      <TextField
        type="date"
        label={say('web.newConference.firstDay')}
        required
        value={times.firstDay}
        onChange={set('firstDay')}
        error={error}
      />
      <TextField
        type="date"
        label={say('web.newConference.lastDay')}
        required
        min={times.firstDay}
        value={times.lastDay}
        onChange={set('lastDay')}
      />
      <TextField
        type="time"
        label={say('web.newConference.opens')}
        required
        value={times.opens}
        onChange={set('opens')}
      />
      <TextField
        type="time"
        label={say('web.newConference.closes')}
        required
        min={times.opens}
        value={times.closes}
        onChange={set('closes')}
      />
    </div>
  );
}
