import { Link } from '@tanstack/react-router';
import { CircleAlert, PenLine } from 'lucide-react';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { Pill } from '../../../ui/surfaces.tsx';
import type { Letter } from '../preview.ts';
import type { ReleaseFormState } from '../release-form.ts';
import styles from './letters.module.css';

/** One letter in the list: whether it goes, to whom, why, and a way into it. */
export function LetterRow({
  letter,
  form,
  onOpen,
}: {
  readonly letter: Letter;
  readonly form: ReleaseFormState;
  readonly onOpen: () => void;
}) {
  const say = useSay();
  const { person, hasAddress, locale, reasons } = letter;
  const isExcluded = form.excluded.has(person.id);
  const include = (isIncluded: boolean): void => {
    const excluded = new Set(form.excluded);
    if (isIncluded) excluded.delete(person.id);
    else excluded.add(person.id);
    form.change({ excluded });
  };
  return (
    <li className={styles.row} data-quiet={!hasAddress || isExcluded ? '' : undefined}>
      <Checkbox
        label={say('web.release.sendTo', { name: person.displayName })}
        isLabelHidden
        isSelected={hasAddress && !isExcluded}
        isDisabled={!hasAddress}
        onChange={include}
      />
      <div className={styles.who}>
        <bdi className={styles.name}>{person.displayName}</bdi>
        <Address letter={letter} />
      </div>
      <div className={styles.pills}>
        {reasons.map((reason) => (
          <Pill key={reason}>{say(`web.release.reason.${reason}`)}</Pill>
        ))}
        <Pill>{say(`web.words.locale.${locale}`)}</Pill>
        {form.edited.has(person.id) ? (
          <Pill kind="info" icon={<PenLine size={13} aria-hidden="true" />}>
            {say('web.release.edited')}
          </Pill>
        ) : null}
      </div>
      <Button isSmall onPress={onOpen} aria-label={say('web.release.readLetterTo', { name: person.displayName })}>
        {say('web.release.readLetter')}
      </Button>
    </li>
  );
}

function Address({ letter: { hasAddress, email, person } }: { readonly letter: Letter }) {
  const say = useSay();
  if (hasAddress)
    return (
      <span className={styles.address}>
        {email ? <bdi dir="ltr">{email}</bdi> : say('web.release.addressOfAccount')}
      </span>
    );
  return (
    <span className={styles.missing}>
      <CircleAlert size={14} aria-hidden="true" />
      {say('web.release.noAddress')}{' '}
      <Link from="/$lang/c/$slug" to="/$lang/c/$slug/people" search={{ open: person.id }}>
        {say('web.release.addAddress')}
        <span className="visually-hidden">
          : <bdi>{person.displayName}</bdi>
        </span>
      </Link>
    </span>
  );
}
