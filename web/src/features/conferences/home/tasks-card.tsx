import { CircleAlert, CircleDot, TriangleAlert } from 'lucide-react';
import { Link, useParams } from '@tanstack/react-router';
import { useSay } from '../../../lib/say.tsx';
import { ForwardChevron } from '../../../ui/icons.tsx';
import { Ornament } from '../../../ui/surfaces.tsx';
import styles from './home.module.css';
import type { Tasks } from './overview.ts';
import { tasksOf } from './task-list.ts';

const ICONS = { must: CircleAlert, should: TriangleAlert, can: CircleDot };

export function TasksCard({ tasks }: { readonly tasks: Tasks }) {
  const say = useSay();
  const { lang, slug } = useParams({ from: '/$lang/shell/c/$slug' });
  const open = tasksOf(tasks);
  if (open.length === 0) {
    return (
      <section className={styles.calm}>
        <Ornament />
        <div>
          <h2>{say('web.home.done')}</h2>
          <p>{say('web.home.done.text')}</p>
        </div>
      </section>
    );
  }
  return (
    <section className={styles.tasks} aria-labelledby="what-needs-doing">
      <h2 id="what-needs-doing">{say('web.home.tasks')}</h2>
      <ul className={styles.list}>
        {open.map((task) => {
          const Icon = ICONS[task.weight];
          return (
            <li key={task.key}>
              <Link
                className={styles.task}
                data-weight={task.weight}
                to={task.to}
                params={{ lang, slug }}
                search={task.search}
              >
                <Icon size={20} aria-hidden="true" />
                <span className={styles.sentence}>
                  {say(`web.home.task.${task.key}`, { count: task.count })}
                  <span className={styles.soft}>{say(`web.home.why.${task.key}`)}</span>
                </span>
                <span className={styles.weight}>{say(`web.home.weight.${task.weight}`)}</span>
                <ForwardChevron size={18} />
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
