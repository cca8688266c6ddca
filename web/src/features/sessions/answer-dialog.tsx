import { useState } from 'react';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../ui/form-errors.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useSave } from '../../ui/use-save.ts';
import styles from './requests.module.css';
import { ANSWER_TIME_REQUEST, type TimeRequest } from './time-requests.ts';

const MOST_LETTERS = 5_000;

/** Grants or declines a wish. The words go to the speaker by mail, as written. */
export function AnswerDialog({
  request,
  isGranted,
  onClose,
}: {
  readonly request: TimeRequest;
  readonly isGranted: boolean;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const [answer, setAnswer] = useState('');
  const { save, isPending, errors } = useSave(ANSWER_TIME_REQUEST, {
    refresh: ['TimeRequests', 'ConferenceOverview'],
    onSaved: () => {
      onClose();
      toast({ text: say('web.requests.answered', { person: request.person.displayName }) });
    },
  });
  const errorAt = useFieldError(errors);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say(isGranted ? 'web.requests.grantTitle' : 'web.requests.declineTitle', {
        person: request.person.displayName,
      })}
      actions={
        <>
          <Button onPress={onClose}>{say('web.ui.cancel')}</Button>
          <Button
            variant="primary"
            isPending={isPending}
            onPress={() => save({ input: { timeRequestId: request.id, isGranted, answer: answer.trim() || null } })}
          >
            {say(isGranted ? 'web.requests.grant' : 'web.requests.decline')}
          </Button>
        </>
      }
    >
      <FormErrors errors={errors} />
      <p>{say(isGranted ? 'web.requests.grantText' : 'web.requests.declineText')}</p>
      <blockquote className={styles.words} dir="auto">
        {request.reason}
      </blockquote>
      <TextArea
        label={say('web.requests.yourAnswer')}
        hint={say('web.requests.yourAnswer.hint')}
        value={answer}
        maxLength={MOST_LETTERS}
        error={errorAt('answer')}
        onChange={setAnswer}
      />
    </Dialog>
  );
}
