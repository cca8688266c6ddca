// Somebody else saved the session meanwhile: fields that both changed are shown with both values to choose from.
import { useId, useState } from 'react';
import { useSay, type Say } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import type { SessionFields } from '../session-mutations.ts';
import { changedFields, stateOf, type FieldName, type FormState } from './form-state.ts';
import styles from './session-form.module.css';

export interface ConflictDialogProps {
  readonly base: SessionFields;
  readonly mine: FormState;
  readonly theirs: SessionFields;
  /** What is to be saved on top of theirs. */
  readonly onResolve: (merged: FormState) => void;
  readonly onClose: () => void;
}

export function ConflictDialog({ base, mine, theirs, onResolve, onClose }: ConflictDialogProps) {
  const say = useSay();
  const before = stateOf(base);
  const now = stateOf(theirs);
  const byMe = changedFields(before, mine);
  const clashing = byMe.filter(
    (name) => changedFields(before, now).includes(name) && JSON.stringify(mine[name]) !== JSON.stringify(now[name]),
  );
  const [kept, setKept] = useState<ReadonlySet<FieldName>>(new Set(clashing));
  const resolve = (): void => {
    const own = byMe.filter((name) => !clashing.includes(name) || kept.has(name));
    onResolve({ ...now, ...Object.fromEntries(own.map((name) => [name, mine[name]])) });
  };
  const choose = (name: FieldName, isMine: boolean): void =>
    setKept(new Set(isMine ? [...kept, name] : [...kept].filter((each) => each !== name)));
  return (
    <Dialog
      isOpen
      isAlert
      size="wide"
      onClose={onClose}
      title={say('web.sessions.conflict.title')}
      actions={
        <>
          <Button onPress={onClose}>{say('web.sessions.conflict.back')}</Button>
          <Button variant="primary" onPress={resolve}>
            {say('web.sessions.conflict.save')}
          </Button>
        </>
      }
    >
      <div className={styles.conflict}>
        <p>{say(clashing.length > 0 ? 'web.sessions.conflict.text' : 'web.sessions.conflict.textNone')}</p>
        {clashing.map((name) => (
          <Versions
            key={name}
            name={name}
            mine={valueText(mine, name, say)}
            theirs={valueText(now, name, say)}
            isMine={kept.has(name)}
            onChange={(isMine) => choose(name, isMine)}
          />
        ))}
      </div>
    </Dialog>
  );
}

interface VersionsProps {
  readonly name: FieldName;
  readonly mine: string;
  readonly theirs: string;
  readonly isMine: boolean;
  readonly onChange: (isMine: boolean) => void;
}

function Versions({ name, mine, theirs, isMine, onChange }: VersionsProps) {
  const say = useSay();
  const group = useId();
  return (
    <fieldset className={styles.clash}>
      <legend>{say(`web.sessions.field.${name}`)}</legend>
      <div className={styles.versions}>
        {[true, false].map((own) => (
          <label key={String(own)} className={styles.version}>
            <span>
              <input type="radio" name={group} checked={isMine === own} onChange={() => onChange(own)} />{' '}
              {say(own ? 'web.sessions.conflict.mine' : 'web.sessions.conflict.theirs')}
            </span>
            <bdi>{(own ? mine : theirs) || say('web.sessions.conflict.empty')}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function valueText(state: FormState, name: FieldName, say: Say): string {
  const value = state[name];
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return say(value ? 'web.sessions.yes' : 'web.sessions.no');
  if (name === 'people') return state.people.map((part) => part.name).join(' · ');
  if (name === 'translations')
    return state.translations.map(({ language, title }) => `${language}: ${title}`).join('\n');
  if (name === 'links' || name === 'materials') return state[name].map(({ label }) => label).join(' · ');
  return (value as readonly string[]).join(' · ');
}
