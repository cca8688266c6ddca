// The profile of a person at a conference: made new, or edited.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { send, type PayloadError } from '../../lib/api.ts';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../ui/form-errors.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { givenTexts, LocalizedFields, type LocalizedValue } from '../../ui/localized-fields.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { Conference } from '../conferences/conference.ts';
import { LinksField } from '../sessions/session-form/links-field.tsx';
import type { Link } from '../sessions/session-form/form-state.ts';
import formStyles from '../sessions/session-form/session-form.module.css';
import { PERSON_READERS, UPDATE_PERSON, UPDATE_PROFILE, type PersonDetails } from './person-data.ts';
import { CREATE_PERSON } from './person-search-data.ts';

interface FormState {
  readonly displayName: string;
  readonly email: string;
  readonly biographies: readonly LocalizedValue[];
  readonly links: readonly Link[];
  readonly photoUrl: string;
}

export interface PersonFormProps {
  readonly conference: Conference;
  /** Null for a new one. */
  readonly person: PersonDetails | null;
  readonly onDone: () => void;
  readonly onSaved: (id: string) => void;
}

export function PersonForm({ conference, person, onDone, onSaved }: PersonFormProps) {
  const say = useSay();
  const client = useQueryClient();
  const [before] = useState(() => stateOf(person));
  const [state, setState] = useState(before);
  const [errors, setErrors] = useState<readonly PayloadError[]>([]);
  const isDone = useRef(false);
  const key = useRef(crypto.randomUUID());
  const errorAt = useFieldError(errors);
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      person ? saveChanges(conference.id, person.id, before, state) : createNew(conference.id, state, key.current),
    onError: () => toast({ kind: 'bad', text: say('web.ui.notSaved') }),
    onSuccess: ({ id, errors: found }) => {
      setErrors(found);
      // What was refused may be sent again with other words: that is another call.
      key.current = crypto.randomUUID();
      void client.invalidateQueries({ predicate: ({ queryKey }) => PERSON_READERS.includes(String(queryKey[0])) });
      if (found.length > 0 || !id) return;
      toast({ text: say('web.people.saved', { name: state.displayName }) });
      isDone.current = true;
      onSaved(id);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    mutate();
  };
  return (
    <form className={formStyles.form} onSubmit={submit}>
      <LeaveGuard isDirty={() => !isDone.current && JSON.stringify(before) !== JSON.stringify(state)} />
      <FormErrors errors={errors} />
      <TextField
        required
        maxLength={200}
        label={say('web.people.name')}
        hint={say('web.people.nameHint')}
        value={state.displayName}
        error={errorAt('displayName')}
        onChange={(displayName) => setState({ ...state, displayName })}
      />
      <TextField
        type="email"
        label={say('web.people.email')}
        hint={say('web.people.emailHint')}
        value={state.email}
        error={errorAt('email')}
        onChange={(email) => setState({ ...state, email })}
      />
      <LocalizedFields
        isLong
        label={say('web.people.biography')}
        languages={conference.languages}
        value={state.biographies}
        maxLength={10_000}
        error={errorAt('biographies')}
        onChange={(biographies) => setState({ ...state, biographies })}
      />
      <LinksField
        label={say('web.people.links')}
        name="links"
        values={state.links}
        errorAt={errorAt}
        onChange={(links) => setState({ ...state, links })}
      />
      <TextField
        type="url"
        label={say('web.people.photo')}
        hint={say('web.people.photoHint')}
        value={state.photoUrl}
        error={errorAt('photoUrl')}
        onChange={(photoUrl) => setState({ ...state, photoUrl })}
      />
      <div className={formStyles.foot}>
        <Button onPress={onDone}>{say('web.ui.cancel')}</Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          {say(person ? 'web.ui.save' : 'web.people.create')}
        </Button>
      </div>
    </form>
  );
}

function stateOf(person: PersonDetails | null): FormState {
  return {
    displayName: person?.displayName ?? '',
    email: person?.email ?? '',
    biographies: person?.biographies.map(({ language, text }) => ({ language, text })) ?? [],
    links: person?.links.map(({ label, url }) => ({ label, url })) ?? [],
    photoUrl: person?.photoUrl ?? '',
  };
}

interface Outcome {
  readonly id: string | null;
  readonly errors: readonly PayloadError[];
}

async function createNew(conferenceId: string, state: FormState, idempotencyKey: string): Promise<Outcome> {
  const { createPerson } = await send(CREATE_PERSON, {
    input: { conferenceId, idempotencyKey, displayName: state.displayName, ...profileOf(state) },
  });
  return { id: createPerson.person?.id ?? null, errors: createPerson.errors };
}

/** The name is hers everywhere, the rest belongs to this conference: two calls, each only where something changed. */
async function saveChanges(
  conferenceId: string,
  personId: string,
  before: FormState,
  state: FormState,
): Promise<Outcome> {
  const target = { conferenceId, personId };
  if (before.displayName !== state.displayName) {
    const { updatePerson } = await send(UPDATE_PERSON, { input: { ...target, displayName: state.displayName } });
    if (updatePerson.errors.length > 0) return { id: null, errors: updatePerson.errors };
  }
  if (JSON.stringify(profileOf(before)) === JSON.stringify(profileOf(state))) return { id: personId, errors: [] };
  const { updateProfile } = await send(UPDATE_PROFILE, { input: { ...target, ...profileOf(state) } });
  return { id: personId, errors: updateProfile.errors };
}

function profileOf({ email, biographies, links, photoUrl }: FormState) {
  return {
    email: email.trim() || null,
    biographies: givenTexts(biographies),
    links: links
      .filter(({ url }) => url.trim() !== '')
      .map(({ label, url }) => ({ label: label.trim() || url.trim(), url: url.trim() })),
    photoUrl: photoUrl.trim() || null,
  };
}
