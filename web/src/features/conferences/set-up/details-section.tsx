import { useState } from 'react';
import { graphql } from '../../../lib/graphql.ts';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { TextField } from '../../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../../ui/form-errors.tsx';
import { givenTexts, LocalizedFields } from '../../../ui/localized-fields.tsx';
import { SkeletonLines } from '../../../ui/surfaces.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { useSave } from '../../../ui/use-save.ts';
import { type ConferenceDetails, useDetails } from './details.ts';
import { LanguagesField } from './languages-field.tsx';
import styles from './set-up.module.css';
import { TimeZoneCard } from './time-zone-card.tsx';

const UPDATE = graphql(`
  mutation UpdateConferenceDetails($input: UpdateConferenceInput!) {
    updateConference(input: $input) {
      conference {
        id
        slug
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

const MINUTES_PER_HOUR = 60;
const MOST_BOUNDARY_HOURS = 12;

export function DetailsSection() {
  const details = useDetails();
  if (!details) return <SkeletonLines lines={8} />;
  return (
    <>
      <DetailsForm key={details.id} conference={details} />
      <TimeZoneCard conference={details} />
    </>
  );
}

function DetailsForm({ conference }: { readonly conference: ConferenceDetails }) {
  const say = useSay();
  const [form, setForm] = useState(() => ({
    names: conference.names,
    descriptions: conference.descriptions,
    acronym: conference.acronym ?? '',
    url: conference.url ?? '',
    languages: conference.languages,
    isPublic: conference.isPublic,
    dayBoundaryMinutes: conference.dayBoundaryMinutes,
  }));
  const { save, isPending, errors } = useSave(UPDATE, {
    refresh: ['Conference', 'ConferenceDetails', 'Viewer'],
    onSaved: () => toast({ text: say('web.ui.saved') }),
  });
  const errorAt = useFieldError(errors);
  const change = (part: Partial<typeof form>): void => setForm({ ...form, ...part });
  const submit = (): void =>
    save({
      input: {
        conferenceId: conference.id,
        names: givenTexts(form.names),
        descriptions: givenTexts(form.descriptions),
        acronym: form.acronym.trim() || null,
        url: form.url.trim() || null,
        languages: [...form.languages],
        isPublic: form.isPublic,
        dayBoundaryMinutes: form.dayBoundaryMinutes,
      },
    });
  const isAddressWrong = form.url.trim() !== '' && !URL.canParse(form.url.trim());
  const hours = form.dayBoundaryMinutes / MINUTES_PER_HOUR;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      noValidate
    >
      <FormErrors errors={errors} />
      <LocalizedFields
        label={say('web.setup.names')}
        languages={form.languages}
        value={form.names}
        isRequired
        error={errorAt('names') ?? errorAt('names.0.text')}
        onChange={(names) => change({ names: [...names] })}
      />
      <div className={styles.row}>
        <TextField
          label={say('web.setup.acronym')}
          hint={say('web.setup.acronym.hint')}
          value={form.acronym}
          maxLength={30}
          error={errorAt('acronym')}
          onChange={(acronym) => change({ acronym })}
        />
        <TextField
          label={say('web.setup.slug')}
          hint={say('web.setup.slug.hint')}
          value={conference.slug}
          dir="ltr"
          readOnly
        />
      </div>
      <LanguagesField
        value={form.languages}
        error={errorAt('languages')}
        onChange={(languages) => change({ languages: [...languages] })}
      />
      <LocalizedFields
        label={say('web.setup.descriptions')}
        hint={say('web.setup.descriptions.hint')}
        languages={form.languages}
        value={form.descriptions}
        isLong
        maxLength={20_000}
        error={errorAt('descriptions')}
        onChange={(descriptions) => change({ descriptions: [...descriptions] })}
      />
      <TextField
        type="url"
        label={say('web.setup.url')}
        hint={say('web.setup.url.hint')}
        value={form.url}
        error={isAddressWrong ? say('error.INVALID_VALUE') : errorAt('url')}
        onChange={(url) => change({ url })}
      />
      <TextField
        type="number"
        label={say('web.setup.boundary')}
        hint={say('web.setup.boundary.hint', { hours })}
        min={0}
        max={MOST_BOUNDARY_HOURS}
        step={0.5}
        value={hours}
        error={errorAt('dayBoundaryMinutes')}
        onChange={(value) => change({ dayBoundaryMinutes: Math.round(Number(value) * MINUTES_PER_HOUR) })}
      />
      <Checkbox
        label={say('web.setup.public')}
        hint={say('web.setup.public.hint')}
        isSelected={form.isPublic}
        onChange={(isPublic) => change({ isPublic })}
      />
      <div className={styles.save}>
        <Button type="submit" variant="primary" isPending={isPending} isDisabled={isAddressWrong}>
          {say('web.ui.save')}
        </Button>
      </div>
    </form>
  );
}
