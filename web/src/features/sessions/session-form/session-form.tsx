// Editing a session, or making a new one, of any kind. Used by the panel of the table and by the builder's inspector.
import { useRef, useState, type FormEvent } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../../ui/form-errors.tsx';
import { LeaveGuard } from '../../../ui/leave-guard.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { toast } from '../../../ui/toasts.tsx';
import type { Conference } from '../../conferences/conference.ts';
import { KINDS, type Kind } from '../session-filter.ts';
import type { SessionFields } from '../session-mutations.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { changedFields, newState, stateOf, type FormState } from './form-state.ts';
import { LinksField } from './links-field.tsx';
import { PeopleField } from './people-field.tsx';
import { PlanningFields } from './planning-fields.tsx';
import styles from './session-form.module.css';
import { TextsFields } from './texts-fields.tsx';
import { useSessionCreate } from './use-session-create.ts';
import { useSessionSave } from './use-session-save.ts';

const FIRST_STATES = ['DRAFT', 'SUBMITTED', 'ACCEPTED', 'CONFIRMED'] as const;

export interface EditSessionProps {
  readonly conference: Conference;
  readonly session: SessionFields;
  readonly onDone: () => void;
}

/** The form of a session that exists. `onDone` after saving and on cancelling. */
export function EditSession({ conference, session, onDone }: EditSessionProps) {
  const say = useSay();
  // What the form began with: the session may be fetched anew while it is edited.
  const [base, setBase] = useState(session);
  const [state, setState] = useState(() => stateOf(session));
  const [theirs, setTheirs] = useState<SessionFields | null>(null);
  const isDone = useRef(false);
  const leave = (): void => {
    isDone.current = true;
    onDone();
  };
  const { save, isPending, errors } = useSessionSave({
    onConflict: setTheirs,
    onSaved: () => {
      toast({ text: say('web.sessions.form.saved', { title: state.title }) });
      leave();
    },
  });
  const changed = changedFields(stateOf(base), state);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (changed.length === 0) return leave();
    save(base, state);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <LeaveGuard isDirty={() => !isDone.current && changed.length > 0} />
      <Fields conference={conference} kind={base.kind} state={state} errors={errors} onChange={setState} />
      <div className={styles.foot}>
        <Button onPress={onDone}>{say('web.ui.cancel')}</Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          {say('web.ui.save')}
        </Button>
      </div>
      {theirs ? (
        <ConflictDialog
          base={base}
          mine={state}
          theirs={theirs}
          onClose={() => setTheirs(null)}
          onResolve={(merged) => {
            setBase(theirs);
            setState(merged);
            setTheirs(null);
            save(theirs, merged);
          }}
        />
      ) : null}
    </form>
  );
}

export interface CreateSessionProps {
  readonly conference: Conference;
  readonly kind: Kind;
  readonly onDone: () => void;
  readonly onCreated: (id: string) => void;
}

/** The form of a new session. */
export function CreateSession({ conference, kind: firstKind, onDone, onCreated }: CreateSessionProps) {
  const say = useSay();
  const [language = ''] = conference.languages;
  const [kind, setKind] = useState(firstKind);
  const [blank, setBlank] = useState(() => newState(firstKind, language));
  const [state, setState] = useState(blank);
  const isDone = useRef(false);
  const { create, isPending, errors } = useSessionCreate(conference.id, (id) => {
    toast({ text: say('web.sessions.form.created', { title: state.title }) });
    isDone.current = true;
    onCreated(id);
  });
  const chooseKind = (next: Kind): void => {
    const { durationMinutes, isExclusive } = newState(next, language);
    setKind(next);
    setBlank({ ...blank, durationMinutes, isExclusive });
    // Only what was left as the kind before suggested it follows the new kind.
    setState({
      ...state,
      ...(state.durationMinutes === blank.durationMinutes ? { durationMinutes } : {}),
      ...(state.isExclusive === blank.isExclusive ? { isExclusive } : {}),
    });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create(kind, state);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <LeaveGuard isDirty={() => !isDone.current && changedFields(blank, state).length > 0} />
      <div className={styles.columns}>
        <Select
          label={say('web.sessions.kind')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: say(`web.words.kind.${value}`) }))}
          onChange={chooseKind}
        />
        <Select
          label={say('web.sessions.form.firstState')}
          value={state.state}
          options={[
            { value: '', label: say('web.sessions.form.usualState') },
            ...FIRST_STATES.map((value) => ({ value, label: say(`web.words.state.${value}`) })),
          ]}
          onChange={(value) => setState({ ...state, state: value })}
        />
      </div>
      <Fields conference={conference} kind={kind} state={state} errors={errors} onChange={setState} />
      <div className={styles.foot}>
        <Button onPress={onDone}>{say('web.ui.cancel')}</Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          {say('web.sessions.form.create')}
        </Button>
      </div>
    </form>
  );
}

interface AllFieldsProps {
  readonly conference: Conference;
  readonly kind: Kind;
  readonly state: FormState;
  readonly errors: Parameters<typeof useFieldError>[0];
  readonly onChange: (state: FormState) => void;
}

function Fields({ errors, ...props }: AllFieldsProps) {
  const say = useSay();
  const errorAt = useFieldError(errors);
  const { kind, state, onChange } = props;
  const fields = { ...props, errorAt };
  return (
    <>
      <FormErrors errors={errors} />
      <TextsFields {...fields} />
      <PeopleField {...fields} />
      <PlanningFields {...fields} />
      <section className={styles.group} aria-label={say('web.sessions.form.more')}>
        <h3>{say('web.sessions.form.more')}</h3>
        {kind === 'WORKSHOP' ? (
          <>
            <TextArea
              label={say('web.sessions.form.prerequisites')}
              hint={say('web.sessions.form.prerequisitesHint')}
              value={state.prerequisites}
              error={errorAt('prerequisites')}
              onChange={(prerequisites) => onChange({ ...state, prerequisites })}
            />
            <LinksField
              label={say('web.sessions.form.materials')}
              name="materials"
              values={state.materials}
              errorAt={errorAt}
              onChange={(materials) => onChange({ ...state, materials })}
            />
          </>
        ) : null}
        <LinksField
          label={say('web.sessions.form.links')}
          name="links"
          values={state.links}
          errorAt={errorAt}
          onChange={(links) => onChange({ ...state, links })}
        />
        <TextField
          type="url"
          label={say('web.sessions.form.url')}
          hint={say('web.sessions.form.urlHint')}
          value={state.url}
          error={errorAt('url')}
          onChange={(url) => onChange({ ...state, url })}
        />
      </section>
    </>
  );
}
