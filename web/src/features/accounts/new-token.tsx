import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useSend } from '../../lib/queries.ts';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../ui/form-errors.tsx';
import { Actions, Notice } from '../../ui/surfaces.tsx';
import { toast } from '../../ui/toasts.tsx';
import { CREATE_ACCESS_TOKEN } from './account-operations.ts';
import styles from './account-page.module.css';

/** Makes a key for a program; it is shown once. */
export function NewToken() {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const create = useSend(CREATE_ACCESS_TOKEN, { refresh: ['AccountPage'] });
  const close = (): void => {
    setIsOpen(false);
    create.reset();
  };
  const { errors = [], token = null } = create.data?.createAccessToken ?? {};
  return (
    <>
      <Button isSmall onPress={() => setIsOpen(true)}>
        <Plus size={16} aria-hidden="true" />
        {say('web.account.newToken')}
      </Button>
      <Dialog isOpen={isOpen} onClose={close} isAlert={token !== null} title={say('web.account.newToken')}>
        {token ? (
          <TokenShown token={token} onDone={close} />
        ) : (
          <TokenForm
            errors={errors}
            failure={create.error}
            isPending={create.isPending}
            onSubmit={(label) => create.mutate({ input: { label } })}
          />
        )}
      </Dialog>
    </>
  );
}

function TokenForm({
  errors,
  failure,
  isPending,
  onSubmit,
}: {
  readonly errors: Parameters<typeof FormErrors>[0]['errors'];
  readonly failure: Error | null;
  readonly isPending: boolean;
  readonly onSubmit: (label: string) => void;
}) {
  const say = useSay();
  const [label, setLabel] = useState('');
  const fieldError = useFieldError(errors);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(label);
      }}
    >
      <FormErrors errors={errors} failure={failure} />
      <TextField
        label={say('web.account.tokenLabel')}
        hint={say('web.account.tokenLabel.hint')}
        required
        maxLength={200}
        value={label}
        onChange={setLabel}
        error={fieldError('label')}
      />
      <Button type="submit" variant="primary" isPending={isPending}>
        {say('web.account.newToken')}
      </Button>
    </form>
  );
}

function TokenShown({ token, onDone }: { readonly token: string; readonly onDone: () => void }) {
  const say = useSay();
  return (
    <>
      <Notice kind="warn">{say('web.account.tokenOnce')}</Notice>
      <code className={styles.secret} dir="ltr">
        {token}
      </code>
      <Actions>
        <Button
          onPress={() => void navigator.clipboard.writeText(token).then(() => toast({ text: say('web.ui.copied') }))}
        >
          {say('web.ui.copy')}
        </Button>
        <Button variant="primary" onPress={onDone}>
          {say('web.ui.close')}
        </Button>
      </Actions>
    </>
  );
}
