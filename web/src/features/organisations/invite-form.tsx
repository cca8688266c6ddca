import { Send } from 'lucide-react';
import { useState } from 'react';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../ui/form-errors.tsx';
import { Card } from '../../ui/surfaces.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useSave } from '../../ui/use-save.ts';
import { CONFERENCE_ROLES, INVITE, TEAM_REFRESH, type TeamRole } from './team.ts';
import styles from './team.module.css';

const MAIL_LANGUAGES = ['EN', 'TR', 'AR'] as const;
type MailLanguage = (typeof MAIL_LANGUAGES)[number];

/** Invites by e-mail: whoever opens the link and signs in with this address has the role. */
export function InviteForm({ conferenceId }: { readonly conferenceId: string }) {
  const say = useSay();
  const { language } = useSpeech();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<TeamRole>('ORGANIZER');
  const [locale, setLocale] = useState<MailLanguage>(
    MAIL_LANGUAGES.find((each) => each.toLowerCase() === language) ?? 'EN',
  );
  const { save, isPending, errors } = useSave(INVITE, {
    refresh: TEAM_REFRESH,
    onSaved: () => {
      toast({ text: say('web.team.invited', { email }) });
      setEmail('');
    },
  });
  const errorAt = useFieldError(errors);
  return (
    <Card>
      <h2>{say('web.team.invite')}</h2>
      <FormErrors errors={errors.filter(({ path }) => !path?.includes('email'))} />
      <form
        className={styles.invite}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save({ input: { conferenceId, email: email.trim(), role, locale } });
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
          options={CONFERENCE_ROLES.map((value) => ({ value, label: say(`web.words.role.${value}`) }))}
          onChange={setRole}
        />
        <Select
          label={say('web.team.mailLanguage')}
          value={locale}
          options={MAIL_LANGUAGES.map((value) => ({ value, label: say(`web.words.locale.${value}`) }))}
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
