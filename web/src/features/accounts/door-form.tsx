import type { ReactNode, SubmitEvent } from 'react';
import type { PayloadError } from '../../lib/api.ts';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import styles from './door-form.module.css';

export interface DoorFormProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly submit: string;
  readonly isPending: boolean;
  readonly errors: readonly PayloadError[];
  readonly failure: Error | null;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
  /** Other ways, below the form. */
  readonly foot?: ReactNode;
}

/** A page at the door with one form on it. */
export function DoorForm({ title, lead, submit, isPending, errors, failure, onSubmit, children, foot }: DoorFormProps) {
  const say = useSay();
  const take = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!isPending) onSubmit();
  };
  return (
    <DoorPage title={title} lead={lead}>
      <FormErrors errors={errors} failure={failure} title={say('web.door.failed')} />
      <form onSubmit={take} className={styles.form}>
        {children}
        <Button type="submit" variant="primary" className={styles.submit ?? ''} isPending={isPending}>
          {submit}
        </Button>
      </form>
      {foot ? <div className={styles.foot}>{foot}</div> : null}
    </DoorPage>
  );
}

export function DoorPage({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles.page}>
      <h1>{title}</h1>
      {lead ? <p className={styles.lead}>{lead}</p> : null}
      {children}
    </div>
  );
}

/** "or", between two ways. */
export function Or() {
  const say = useSay();
  return <p className={styles.or}>{say('web.door.or')}</p>;
}

export function wideButton(): string {
  return styles.submit ?? '';
}
