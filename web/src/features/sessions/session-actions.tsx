// What can be done with one session: its next steps in plain words, editing, repeating, deleting.
import { Copy, Ellipsis, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useSay } from '../../lib/say.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Actions } from '../../ui/surfaces.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useSave } from '../../ui/use-save.ts';
import type { State } from './session-filter.ts';
import { CHANGE_STATE, DELETE_SESSION, REPEAT_SESSION, SESSION_READERS } from './session-mutations.ts';
import type { SessionDetails } from './session-panel-data.ts';

export interface SessionActionsProps {
  readonly session: SessionDetails;
  readonly edit: ReactNode;
  readonly onOpen: (id: string) => void;
  readonly onDeleted: () => void;
}

/** Steps that move a session onward; the others end it. */
const ONWARD: readonly State[] = ['SUBMITTED', 'ACCEPTED', 'CONFIRMED'];

export function SessionActions({ session, edit, onOpen, onDeleted }: SessionActionsProps) {
  const say = useSay();
  const [isAsking, setIsAsking] = useState(false);
  const [pending, setPending] = useState<State | null>(null);
  const steps = useSave(CHANGE_STATE, {
    refresh: SESSION_READERS,
    onSaved: ({ changeSessionState: { session: now } }) => offerUndo(now),
  });
  const back = useSave(CHANGE_STATE, { refresh: SESSION_READERS });
  const repeat = useSave(REPEAT_SESSION, {
    refresh: SESSION_READERS,
    onSaved: ({ repeatSession }) => {
      toast({ text: say('web.sessions.repeated') });
      if (repeatSession.session) onOpen(repeatSession.session.id);
    },
  });
  const offerUndo = (now: { readonly viewerNextStates: readonly State[]; readonly state: State } | null): void => {
    if (!now) return;
    const canUndo = now.viewerNextStates.includes(session.state);
    toast({
      text: say('web.sessions.stateIs', { state: say(`web.words.state.${now.state}`) }),
      ...(canUndo
        ? {
            action: {
              label: say('web.ui.undo'),
              run: () => back.save({ input: { sessionId: session.id, state: session.state } }),
            },
          }
        : {}),
    });
  };
  const step = (state: State): void => {
    setPending(state);
    steps.save({ input: { sessionId: session.id, state } });
  };
  // The server deletes only what was never accepted nor placed.
  const canDelete = session.viewerCanEdit && (session.state === 'DRAFT' || session.state === 'SUBMITTED');
  return (
    <>
      <FormErrors errors={[...steps.errors, ...back.errors, ...repeat.errors]} />
      <Actions>
        {[...session.viewerNextStates]
          .sort((a, b) => Number(ONWARD.includes(b)) - Number(ONWARD.includes(a)))
          .map((state) => (
            <Button
              key={state}
              isSmall
              variant={ONWARD.includes(state) ? 'primary' : 'secondary'}
              isPending={steps.isPending && pending === state}
              onPress={() => step(state)}
            >
              {say(`web.sessions.step.${state}`)}
            </Button>
          ))}
        {edit}
        {session.viewerCanEdit ? (
          <Menu
            label={say('web.ui.more')}
            entries={[
              {
                id: 'repeat',
                label: say('web.sessions.repeat'),
                icon: <Copy size={16} aria-hidden="true" />,
                onAction: () => repeat.save({ input: { sessionId: session.id } }),
              },
              ...(canDelete
                ? [
                    {
                      id: 'delete',
                      label: say('web.sessions.delete'),
                      icon: <Trash2 size={16} aria-hidden="true" />,
                      isDangerous: true,
                      onAction: () => setIsAsking(true),
                    },
                  ]
                : []),
            ]}
          >
            <IconButton
              isSmall
              label={say('web.ui.more')}
              isPending={repeat.isPending}
              icon={<Ellipsis size={16} aria-hidden="true" />}
            />
          </Menu>
        ) : null}
      </Actions>
      <DeleteDialog session={session} isOpen={isAsking} onClose={() => setIsAsking(false)} onDeleted={onDeleted} />
    </>
  );
}

interface DeleteDialogProps {
  readonly session: SessionDetails;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

function DeleteDialog({ session, isOpen, onClose, onDeleted }: DeleteDialogProps) {
  const say = useSay();
  const { save, isPending, errors } = useSave(DELETE_SESSION, {
    refresh: ['SessionTable', 'PeopleTable'],
    onSaved: () => {
      toast({ text: say('web.sessions.deleted', { title: session.shownTitle }) });
      onClose();
      onDeleted();
    },
  });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={say('web.sessions.deleteTitle')}
      action={say('web.sessions.delete')}
      isPending={isPending}
      errors={errors}
      onClose={onClose}
      onConfirm={() => save({ input: { sessionId: session.id } })}
    >
      <p dir="auto">{say('web.sessions.deleteText', { title: session.shownTitle })}</p>
    </ConfirmDialog>
  );
}
