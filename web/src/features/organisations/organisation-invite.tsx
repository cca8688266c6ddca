import { Send } from 'lucide-react';
import { useState } from 'react';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../ui/form-errors.tsx';
import { Card } from '../../ui/surfaces.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useSave } from '../../ui/use-save.ts';
import { localeOf, LOCALES } from '../accounts/locale.ts';
import { INVITE_TO_ORGANISATION } from './organisation-operations.ts';
import { TEAM_REFRESH } from './team.ts';
import styles from './team.module.css';

const ROLES = ['OWNER', 'CONFERENCE_CREATOR'] as const;

/** Invites by e-mail to the team of an organisation. */
export function OrganisationInvite({ organisationId }: { readonly organisationId: string }) {
  const say = useSay();
  const { language } = useSpeech();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<(typeof ROLES)[number]>('CONFERENCE_CREATOR');
  const [locale, setLocale] = useState(localeOf(language));
  const { save, isPending, errors } = useSave(INVITE_TO_ORGANISATION, {
    refresh: TEAM_REFRESH,
    onSaved: () => {
      toast({ text: say('web.team.invited', { email }) });
      setEmail('');
    },
  });
  const errorAt = useFieldError(errors);
  return (
    <Card>
      <h2>{say('web.organisation.team')}</h2>
      <dl className={styles.roles}>
        {ROLES.map((value) => (
          <div key={value}>
            <dt>{say(`web.words.role.${value}`)}</dt>
            <dd>{say(`web.organisation.role.${value}`)}</dd>
          </div>
        ))}
      </dl>
      <FormErrors errors={errors.filter(({ path }) => !path?.includes('email'))} />
      <form
        className={styles.invite}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save({ input: { organisationId, email: email.trim(), role, locale } });
        }}
      >
        <TextField
          type="email"
          label={say('web.team.email')}
          value={email}
          required
          autoComplete="off"
          error={errorAt('email')}
          onChange={setEmail}
        />
        <Select
          label={say('web.team.role')}
          value={role}
          options={ROLES.map((value) => ({ value, label: say(`web.words.role.${value}`) }))}
          onChange={setRole}
        />
        <Select
          label={say('web.team.mailLanguage')}
          value={locale}
          options={LOCALES.map((value) => ({ value, label: say(`web.words.locale.${value}`) }))}
          onChange={setLocale}
        />
        <Button type="submit" variant="primary" isPending={isPending} isDisabled={email.trim() === ''}>
          <Send size={16} aria-hidden="true" />
          {say('web.team.send')}
        </Button>
      </form>
    </Card>
  );
}
