import { useState } from 'react';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../ui/form-errors.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useSave } from '../../ui/use-save.ts';
import { isTimeZone, ZoneField } from '../../ui/zone-field.tsx';
import { useConference } from '../conferences/conference.ts';
import { CREATE_SOURCE, type ImportSource, IMPORTS_REFRESH, UPDATE_SOURCE } from './import-documents.ts';

/** Minutes between two looks; the server takes 5 to 10,080. */
const INTERVALS = [15, 60, 360, 1440] as const;

export function SourceDialog({
  source,
  onClose,
}: {
  readonly source: ImportSource | null;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const conference = useConference();
  const [form, setForm] = useState(() => ({
    name: source?.name ?? '',
    url: source?.url ?? '',
    every: String(source?.everyMinutes ?? ''),
    timeZone: source?.timeZone ?? '',
    draftId: source?.draft?.id ?? '',
  }));
  const [key] = useState(() => crypto.randomUUID());
  const change = (part: Partial<typeof form>): void => setForm({ ...form, ...part });
  const options = {
    refresh: IMPORTS_REFRESH,
    onSaved: () => {
      onClose();
      toast({ text: say('web.ui.saved') });
    },
  };
  const creating = useSave(CREATE_SOURCE, options);
  const updating = useSave(UPDATE_SOURCE, options);
  const { errors, isPending } = source ? updating : creating;
  const errorAt = useFieldError(errors);
  const submit = (): void => {
    const input = {
      name: form.name.trim(),
      url: form.url.trim(),
      everyMinutes: form.every ? Number(form.every) : null,
      timeZone: form.timeZone || null,
      draftId: form.draftId || null,
    };
    if (source) updating.save({ input: { importSourceId: source.id, ...input } });
    else creating.save({ input: { conferenceId: conference.id, idempotencyKey: key, ...input } });
  };
  const intervals = [...new Set([...INTERVALS, ...(source?.everyMinutes ? [source.everyMinutes] : [])])].sort(
    (a, b) => a - b,
  );
  const drafts = (conference.drafts ?? []).filter(({ state }) => state === 'OPEN');
  const isComplete =
    form.name.trim() !== '' &&
    /^https?:\/\/\S+/u.test(form.url.trim()) &&
    (form.timeZone === '' || isTimeZone(form.timeZone));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={source ? say('web.import.sources.edit', { name: source.name }) : say('web.import.sources.new')}
      actions={
        <>
          <Button onPress={onClose}>{say('web.ui.cancel')}</Button>
          <Button variant="primary" isPending={isPending} isDisabled={!isComplete} onPress={submit}>
            {say('web.ui.save')}
          </Button>
        </>
      }
    >
      <FormErrors errors={errors} />
      <TextField
        label={say('web.import.sources.name')}
        value={form.name}
        required
        maxLength={200}
        error={errorAt('name')}
        onChange={(name) => change({ name })}
      />
      <TextField
        type="url"
        label={say('web.import.address')}
        value={form.url}
        required
        error={errorAt('url')}
        onChange={(url) => change({ url })}
      />
      <Select
        label={say('web.import.sources.interval')}
        value={form.every}
        options={[
          { value: '', label: say('web.import.sources.asked') },
          ...intervals.map((minutes) => ({
            value: String(minutes),
            label: say('web.import.sources.every', { minutes }),
          })),
        ]}
        onChange={(every) => change({ every })}
      />
      {drafts.length > 1 ? (
        <Select
          label={say('web.import.draft')}
          value={form.draftId}
          options={[
            { value: '', label: say('web.import.draft.auto') },
            ...drafts.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(draftId) => change({ draftId })}
        />
      ) : null}
      <ZoneField
        label={say('web.import.sources.zone')}
        hint={say('web.import.sources.zone.hint')}
        value={form.timeZone}
        error={errorAt('timeZone')}
        onChange={(timeZone) => change({ timeZone })}
      />
    </Dialog>
  );
}
