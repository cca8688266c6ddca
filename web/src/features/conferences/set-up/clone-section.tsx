import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../../../lib/graphql.ts';
import { useSay } from '../../../lib/say.tsx';
import { dayAfter } from '../../../lib/wall-clock.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { TextField } from '../../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../../ui/form-errors.tsx';
import { givenTexts, LocalizedFields, type LocalizedValue } from '../../../ui/localized-fields.tsx';
import { Notice } from '../../../ui/surfaces.tsx';
import { useSave } from '../../../ui/use-save.ts';
import { useConference } from '../conference.ts';
import styles from './set-up.module.css';

const CLONE = graphql(`
  mutation CloneConference($input: CloneConferenceInput!) {
    cloneConference(input: $input) {
      conference {
        id
        slug
        name
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

/** Next year's conference begins on the same day of the week. */
const DAYS_OF_52_WEEKS = 364;

export function CloneSection() {
  const say = useSay();
  const { lang } = useParams({ from: '/$lang/shell/c/$slug' });
  const conference = useConference();
  const [names, setNames] = useState<readonly LocalizedValue[]>(conference.names);
  const [form, setForm] = useState(() => ({
    slug: nextSlug(conference.slug),
    firstDay: dayAfter(conference.days[0]?.date ?? new Date().toISOString().slice(0, 10), DAYS_OF_52_WEEKS),
    includeSessions: false,
    includePeople: false,
  }));
  const [key] = useState(() => crypto.randomUUID());
  const [made, setMade] = useState<{ readonly slug: string; readonly name: string } | null>(null);
  const { save, isPending, errors } = useSave(CLONE, {
    refresh: ['Viewer'],
    onSaved: ({ cloneConference }) => setMade(cloneConference.conference),
  });
  const errorAt = useFieldError(errors);
  const change = (part: Partial<typeof form>): void => setForm({ ...form, ...part });
  if (made) {
    return (
      <Notice kind="good" isAlert title={say('web.setup.clone.done', { name: made.name })}>
        <p>
          <Link className={buttonClass({ variant: 'primary' })} to="/$lang/c/$slug" params={{ lang, slug: made.slug }}>
            {say('web.setup.clone.open')}
          </Link>
        </p>
      </Notice>
    );
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save({ input: { sourceId: conference.id, names: givenTexts(names), idempotencyKey: key, ...form } });
      }}
    >
      <div>
        <h2>{say('web.setup.clone.title')}</h2>
        <p className={styles.soft}>{say('web.setup.clone.lead')}</p>
      </div>
      <FormErrors errors={errors} />
      <LocalizedFields
        label={say('web.setup.names')}
        languages={conference.languages}
        value={names}
        isRequired
        error={errorAt('names')}
        onChange={setNames}
      />
      <div className={styles.row}>
        <TextField
          label={say('web.setup.clone.slug')}
          hint={say('web.setup.clone.slug.hint')}
          value={form.slug}
          dir="ltr"
          required
          maxLength={60}
          error={errorAt('slug')}
          onChange={(slug) => change({ slug })}
        />
        <TextField
          type="date"
          label={say('web.setup.clone.firstDay')}
          hint={say('web.setup.clone.firstDay.hint')}
          value={form.firstDay}
          required
          error={errorAt('firstDay')}
          onChange={(date) => change({ firstDay: date })}
        />
      </div>
      <Checkbox
        label={say('web.setup.clone.sessions')}
        hint={say('web.setup.clone.sessions.hint')}
        isSelected={form.includeSessions}
        onChange={(includeSessions) => change({ includeSessions })}
      />
      <Checkbox
        label={say('web.setup.clone.people')}
        hint={say('web.setup.clone.people.hint')}
        isSelected={form.includePeople}
        onChange={(includePeople) => change({ includePeople })}
      />
      <div className={styles.save}>
        <Button type="submit" variant="primary" isPending={isPending} isDisabled={!form.slug || !form.firstDay}>
          {say('web.setup.clone.action')}
        </Button>
      </div>
    </form>
  );
}

/** "wis-2026" becomes "wis-2027"; an address without a year gets "-2". */
function nextSlug(slug: string): string {
  const year = /\b(20\d\d)\b/u.exec(slug)?.[1];
  return year ? slug.replace(year, String(Number(year) + 1)) : `${slug}-2`;
}
