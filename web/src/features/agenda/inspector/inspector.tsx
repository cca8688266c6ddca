// Everything about the selected session, and everything that can be done with it in this draft.
import { MousePointerClick } from 'lucide-react';
import { useSay } from '../../../lib/say.tsx';
import { useBoard } from '../board/board-store.ts';
import { useBuilderView } from '../builder/builder-view.ts';
import { Duration } from './duration.tsx';
import { Facts } from './facts.tsx';
import styles from './inspector.module.css';
import { Pins } from './pins.tsx';
import { SessionIssues } from './session-issues.tsx';
import { SessionTools } from './session-tools.tsx';

export function Inspector() {
  const say = useSay();
  const { search } = useBuilderView();
  const session = useBoard((data) => (search.session ? data.sessions.get(search.session) : undefined));
  if (!session) {
    return (
      <div className={styles.empty}>
        <MousePointerClick size={28} aria-hidden="true" />
        <p>{say('web.builder.inspector.empty')}</p>
      </div>
    );
  }
  return (
    <div key={session.id} className={styles.inspector}>
      <Facts session={session} />
      <SessionTools session={session} />
      <SessionIssues sessionId={session.id} />
      <Pins sessionId={session.id} />
      <Duration session={session} />
    </div>
  );
}
