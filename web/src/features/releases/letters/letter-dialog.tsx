import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextArea, TextField } from '../../../ui/field.tsx';
import type { Letter } from '../preview.ts';
import type { ReleaseFormState } from '../release-form.ts';
import styles from './letters.module.css';

const LONGEST_SUBJECT = 200;
const LONGEST_TEXT = 20_000;

/** A letter as it goes out, to read and to change. */
export function LetterDialog({
  letter,
  form,
  onClose,
}: {
  readonly letter: Letter;
  readonly form: ReleaseFormState;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { person, locale, calendarFileName, email } = letter;
  const [{ subject, text }, setWritten] = useState(form.edited.get(person.id) ?? letter);
  const language = locale.toLowerCase();
  const dir = language === 'ar' ? 'rtl' : 'ltr';
  const isAsMade = subject === letter.subject && text === letter.text;
  const problems = {
    subject: subject.trim() === '' ? say('web.release.letter.empty') : null,
    text: text.trim() === '' ? say('web.release.letter.empty') : null,
  };
  const keep = (): void => {
    const edited = new Map(form.edited);
    if (isAsMade) edited.delete(person.id);
    else edited.set(person.id, { subject: subject.trim(), text: text.trim() });
    form.change({ edited });
    onClose();
  };
  return (
    <Dialog
      isOpen
      size="wide"
      onClose={onClose}
      title={say('web.release.letterTo', { name: person.displayName })}
      actions={
        <>
          {isAsMade ? null : (
            <Button variant="quiet" onPress={() => setWritten(letter)}>
              {say('web.release.letter.reset')}
            </Button>
          )}
          <Button onPress={onClose}>{say('web.ui.cancel')}</Button>
          <Button variant="primary" isDisabled={problems.subject !== null || problems.text !== null} onPress={keep}>
            {say('web.release.letter.keep')}
          </Button>
        </>
      }
    >
      <div className={styles.letter}>
        <p className={styles.soft}>
          {email ? <bdi dir="ltr">{email}</bdi> : null}{' '}
          {say('web.release.letter.language', { language: say(`web.words.locale.${locale}`) })}
        </p>
        <TextField
          label={say('web.release.letter.subject')}
          required
          dir={dir}
          lang={language}
          maxLength={LONGEST_SUBJECT}
          error={problems.subject}
          value={subject}
          onChange={(value) => setWritten({ subject: value, text })}
        />
        <TextArea
          label={say('web.release.letter.text')}
          hint={say('web.release.letter.text.hint')}
          required
          dir={dir}
          lang={language}
          rows={16}
          maxLength={LONGEST_TEXT}
          error={problems.text}
          value={text}
          onChange={(value) => setWritten({ subject, text: value })}
        />
        <p className={styles.file}>
          <CalendarPlus size={16} aria-hidden="true" />
          {say('web.release.letter.calendar')} <bdi dir="ltr">{calendarFileName}</bdi>
        </p>
      </div>
    </Dialog>
  );
}
