import { useState } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/surfaces.tsx';
import { useBoardActions } from '../board/board-store.ts';
import styles from './clashes.module.css';

interface NamedIssue {
  readonly key: string;
  readonly text: string;
}

const LONGEST_REASON = 2_000;

/** Accepts issues with a reason. Where that would cover more than was asked for, the rest is shown to be chosen too. */
export function WaiveDialog({
  issues,
  onClose,
  onWaived,
}: {
  readonly issues: readonly NamedIssue[];
  readonly onClose: () => void;
  readonly onWaived: () => void;
}) {
  const say = useSay();
  const { waive } = useBoardActions();
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const [further, setFurther] = useState<readonly NamedIssue[]>([]);
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const keys = [...issues.map(({ key }) => key), ...further.map(({ key }) => key).filter((key) => added.has(key))];

  const submit = async (): Promise<void> => {
    setIsMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    setIsPending(true);
    const isDone = await waive(keys, reason.trim(), (more) =>
      setFurther((now) => [...now, ...more.filter((one) => !now.some(({ key }) => key === one.key))]),
    );
    setIsPending(false);
    if (!isDone) return;
    onWaived();
    onClose();
  };
  const add = (key: string, isAdded: boolean): void =>
    setAdded((now) => new Set(isAdded ? [...now, key] : [...now].filter((each) => each !== key)));
  const leftOut = further.filter(({ key }) => !added.has(key)).length;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('web.clashes.waiveTitle', { count: issues.length })}
      actions={
        <>
          <Button onPress={onClose}>{say('web.ui.cancel')}</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void submit()}>
            {say('web.clashes.waiveChosen', { count: keys.length })}
          </Button>
        </>
      }
    >
      <p className={styles.soft}>{say('web.clashes.waiveText')}</p>
      <ul className={styles.named}>
        {issues.map(({ key, text }) => (
          <li key={key} dir="auto">
            {text}
          </li>
        ))}
      </ul>
      {further.length > 0 ? (
        <Notice kind="warn" isAlert title={say('web.clashes.coversMore.title', { count: further.length })}>
          <p>{say('web.clashes.coversMore.text')}</p>
          {further.map(({ key, text }) => (
            <Checkbox
              key={key}
              label={<bdi>{text}</bdi>}
              isSelected={added.has(key)}
              onChange={(isAdded) => add(key, isAdded)}
            />
          ))}
          {leftOut > 1 ? (
            <Button isSmall onPress={() => setAdded(new Set(further.map(({ key }) => key)))}>
              {say('web.clashes.coversMore.all')}
            </Button>
          ) : null}
        </Notice>
      ) : null}
      <TextArea
        label={say('web.clashes.reasonLabel')}
        hint={say('web.clashes.reasonHint')}
        error={isMissing ? say('web.clashes.reasonMissing') : null}
        required
        autoFocus
        rows={3}
        maxLength={LONGEST_REASON}
        value={reason}
        onChange={(text) => {
          setReason(text);
          setIsMissing(false);
        }}
      />
    </Dialog>
  );
}
