// How sessions are marked wherever they are listed: state and track, in words.
import { Ban, CircleCheck, CircleDashed, CircleDot, CircleX, Clock3, Inbox } from 'lucide-react';
import { useSay } from '../../lib/say.tsx';
import { Pill, type NoticeKind } from '../../ui/surfaces.tsx';
import type { State } from './session-filter.ts';
import styles from './session-marks.module.css';

const LOOKS: Readonly<Record<State, { readonly kind: 'plain' | NoticeKind; readonly Icon: typeof Ban }>> = {
  DRAFT: { kind: 'plain', Icon: CircleDashed },
  SUBMITTED: { kind: 'info', Icon: Inbox },
  ACCEPTED: { kind: 'warn', Icon: Clock3 },
  CONFIRMED: { kind: 'good', Icon: CircleCheck },
  DECLINED: { kind: 'plain', Icon: CircleX },
  WITHDRAWN: { kind: 'plain', Icon: CircleDot },
  CANCELLED: { kind: 'bad', Icon: Ban },
};

export function StatePill({ state }: { readonly state: State }) {
  const say = useSay();
  const { kind, Icon } = LOOKS[state];
  return (
    <Pill kind={kind} icon={<Icon size={13} aria-hidden="true" />}>
      {say(`web.words.state.${state}`)}
    </Pill>
  );
}

/** The colour of a track beside its name. */
export function TrackMark({ track }: { readonly track: { readonly name: string; readonly color: string } }) {
  return (
    <span className={styles.track}>
      <span className={styles.swatch} style={{ background: track.color }} aria-hidden="true" />
      <bdi>{track.name}</bdi>
    </span>
  );
}
