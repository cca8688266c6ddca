import { Link, useParams } from '@tanstack/react-router';
import { DoorOpen, FileInput, Mic, Palette } from 'lucide-react';
import { useSay } from '../../../lib/say.tsx';
import { ForwardChevron } from '../../../ui/icons.tsx';
import styles from './home.module.css';

/** What a conference without sessions is led to: a file from elsewhere first, as most programmes exist already. */
export function FirstSteps() {
  const say = useSay();
  const { lang, slug } = useParams({ from: '/$lang/shell/c/$slug' });
  const params = { lang, slug };
  return (
    <section className={styles.tasks} aria-labelledby="first-steps">
      <h2 id="first-steps">{say('web.home.first')}</h2>
      <ol className={styles.list}>
        <li>
          <Link className={styles.task} to="/$lang/c/$slug/import" params={params}>
            <FileInput size={20} aria-hidden="true" />
            <Step name="import" />
            <ForwardChevron size={18} />
          </Link>
        </li>
        <li>
          <Link className={styles.task} to="/$lang/c/$slug/set-up/$section" params={{ ...params, section: 'rooms' }}>
            <DoorOpen size={20} aria-hidden="true" />
            <Step name="rooms" />
            <ForwardChevron size={18} />
          </Link>
        </li>
        <li>
          <Link className={styles.task} to="/$lang/c/$slug/set-up/$section" params={{ ...params, section: 'tracks' }}>
            <Palette size={20} aria-hidden="true" />
            <Step name="tracks" />
            <ForwardChevron size={18} />
          </Link>
        </li>
        <li>
          <Link className={styles.task} to="/$lang/c/$slug/sessions" params={params} search={{ create: 'TALK' }}>
            <Mic size={20} aria-hidden="true" />
            <Step name="sessions" />
            <ForwardChevron size={18} />
          </Link>
        </li>
      </ol>
    </section>
  );
}

function Step({ name }: { readonly name: string }) {
  const say = useSay();
  return (
    <span className={styles.sentence}>
      {say(`web.home.first.${name}`)}
      <span className={styles.soft}>{say(`web.home.first.${name}.text`)}</span>
    </span>
  );
}
