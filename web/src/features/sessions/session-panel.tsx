import { useQuery } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { EmptyState, SkeletonLines } from '../../ui/surfaces.tsx';
import type { Conference } from '../conferences/conference.ts';
import { SessionDetailsView } from './session-details.tsx';
import { KINDS } from './session-filter.ts';
import { StatePill } from './session-marks.tsx';
import { sessionPanelQuery } from './session-panel-data.ts';
import { CreateSession, EditSession } from './session-form/session-form.tsx';

export interface SessionPanelProps {
  readonly conference: Conference;
  /** Null while a new one is made. */
  readonly sessionId: string | null;
  readonly createKind: string | null;
  readonly onClose: () => void;
  readonly onStep: ((step: 1 | -1) => void) | null;
  readonly onOpen: (id: string) => void;
}

/** What stands beside the table: one session to read and to edit, or the form of a new one. */
export function SessionPanel({ sessionId, createKind, ...props }: SessionPanelProps) {
  if (sessionId !== null) return <OneSession sessionId={sessionId} {...props} />;
  return <NewSession createKind={createKind} {...props} />;
}

type PartProps = Omit<SessionPanelProps, 'sessionId' | 'createKind'>;

function NewSession({ conference, createKind, onClose, onOpen }: PartProps & { readonly createKind: string | null }) {
  const say = useSay();
  const kind = KINDS.find((each) => each === createKind) ?? 'TALK';
  return (
    <SidePanel label={say('web.sessions.new')} title={say('web.sessions.new')} subject="new" onClose={onClose}>
      <CreateSession key={kind} conference={conference} kind={kind} onDone={onClose} onCreated={onOpen} />
    </SidePanel>
  );
}

function OneSession({ conference, sessionId, onClose, onStep, onOpen }: PartProps & { readonly sessionId: string }) {
  const say = useSay();
  const [isEditing, setIsEditing] = useState(false);
  const { data, isError } = useQuery(sessionPanelQuery(sessionId));
  const session = data?.sessionById;
  const overline = session ? (
    <>
      <span>
        {say('web.sessions.kindAndNumber', { kind: say(`web.words.kind.${session.kind}`), number: session.number })}
      </span>
      <StatePill state={session.state} />
    </>
  ) : null;
  return (
    <SidePanel
      rowKey={sessionId}
      label={say('web.sessions.panel')}
      title={session?.shownTitle ?? (isError ? say('web.error.notFound.title') : say('web.ui.loading'))}
      overline={overline}
      subject={`${sessionId}${isEditing ? ' edit' : ''}${session ? '' : ' loading'}`}
      onClose={onClose}
      onStep={isEditing ? null : onStep}
    >
      {isError ? (
        <EmptyState title={say('web.error.notFound.title')}>
          <p>{say('web.error.notFound.text')}</p>
        </EmptyState>
      ) : null}
      {!session && !isError ? <SkeletonLines lines={10} /> : null}
      {session && isEditing ? (
        <EditSession conference={conference} session={session} onDone={() => setIsEditing(false)} />
      ) : null}
      {session && !isEditing ? (
        <SessionDetailsView
          conference={conference}
          session={session}
          onOpen={onOpen}
          onDeleted={onClose}
          edit={
            session.viewerCanEdit ? (
              <Button isSmall onPress={() => setIsEditing(true)}>
                <Pencil size={14} aria-hidden="true" />
                {say('web.ui.edit')}
              </Button>
            ) : null
          }
        />
      ) : null}
    </SidePanel>
  );
}
