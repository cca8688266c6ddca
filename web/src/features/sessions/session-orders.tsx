// What must come before or after a session, what it repeats, and its repeats.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useSay } from '../../lib/say.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { PopoverPanel } from '../../ui/menu.tsx';
import { OptionSearch } from '../../ui/option-search.tsx';
import { useClosePopover } from '../../ui/popover-close.ts';
import { toast } from '../../ui/toasts.tsx';
import { useSave } from '../../ui/use-save.ts';
import type { Conference } from '../conferences/conference.ts';
import pickerStyles from '../people/person-picker.module.css';
import styles from './session-details.module.css';
import { ADD_ORDER, REMOVE_ORDER } from './session-mutations.ts';
import { sessionSearchQuery, type SessionDetails } from './session-panel-data.ts';

interface OrdersProps {
  readonly conference: Conference;
  readonly session: SessionDetails;
  readonly onOpen: (id: string) => void;
}

const REFRESH = ['SessionPanel'];

export function SessionOrders({ conference, session, onOpen }: OrdersProps) {
  const say = useSay();
  const add = useSave(ADD_ORDER, { refresh: REFRESH });
  const restore = useSave(ADD_ORDER, { refresh: REFRESH });
  const remove = useSave(REMOVE_ORDER, { refresh: REFRESH });
  const removeOrder = (earlierSessionId: string, laterSessionId: string): void => {
    const input = { earlierSessionId, laterSessionId };
    remove.save({ input });
    toast({
      text: say('web.sessions.orderRemoved'),
      action: { label: say('web.ui.undo'), run: () => restore.save({ input }) },
    });
  };
  const lists = [
    { key: 'comesAfter', sessions: session.comesAfter, pair: (id: string) => [id, session.id] as const },
    { key: 'comesBefore', sessions: session.comesBefore, pair: (id: string) => [session.id, id] as const },
  ];
  const shown = lists.filter(({ sessions }) => sessions.length > 0 || session.viewerCanEdit);
  return (
    <>
      <FormErrors errors={[...add.errors, ...remove.errors, ...restore.errors]} />
      {shown.map(({ key, sessions, pair }) => (
        <section key={key} className={styles.section}>
          <div className={styles.line}>
            <h3>{say(`web.sessions.${key}`)}</h3>
            {session.viewerCanEdit ? (
              <SessionPicker
                conferenceId={conference.id}
                label={say(`web.sessions.${key}Add`)}
                excludedIds={[
                  session.id,
                  ...session.comesAfter.map(({ id }) => id),
                  ...session.comesBefore.map(({ id }) => id),
                ]}
                onPick={(id) => {
                  const [earlierSessionId, laterSessionId] = pair(id);
                  add.save({ input: { earlierSessionId, laterSessionId } });
                }}
              />
            ) : null}
          </div>
          {sessions.length === 0 ? <p className={styles.soft}>{say(`web.sessions.${key}None`)}</p> : null}
          <ul className={styles.orders}>
            {sessions.map(({ id, number, title }) => (
              <li key={id} className={styles.line}>
                <SessionLine number={number} title={title} onOpen={() => onOpen(id)} />
                {session.viewerCanEdit ? (
                  <IconButton
                    isSmall
                    label={say('web.sessions.form.removeNamed', { name: title })}
                    icon={<Trash2 size={15} aria-hidden="true" />}
                    onPress={() => removeOrder(...pair(id))}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {session.repeatOf || session.repeats.length > 0 ? (
        <section className={styles.section}>
          <h3>{say(session.repeatOf ? 'web.sessions.repeatOf' : 'web.sessions.repeats')}</h3>
          <ul className={styles.orders}>
            {[...(session.repeatOf ? [session.repeatOf] : []), ...session.repeats].map(({ id, number, title }) => (
              <li key={id}>
                <SessionLine number={number} title={title} onOpen={() => onOpen(id)} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function SessionLine({
  number,
  title,
  onOpen,
}: {
  readonly number: number;
  readonly title: string;
  readonly onOpen: () => void;
}) {
  return (
    <button type="button" className={styles.link} onClick={onOpen}>
      #{number} <bdi>{title}</bdi>
    </button>
  );
}

interface SessionPickerProps {
  readonly conferenceId: string;
  readonly label: string;
  readonly excludedIds: readonly string[];
  readonly onPick: (id: string) => void;
}

/** A button that opens a search for a session. */
export function SessionPicker({ label, ...search }: SessionPickerProps) {
  const say = useSay();
  return (
    <PopoverPanel
      label={label}
      trigger={
        <Button isSmall variant="quiet" aria-label={label}>
          <Plus size={14} aria-hidden="true" />
          {say('web.ui.add')}
        </Button>
      }
    >
      <div className={pickerStyles.panel}>
        <SessionSearch label={label} {...search} />
      </div>
    </PopoverPanel>
  );
}

function SessionSearch({ conferenceId, label, excludedIds, onPick }: SessionPickerProps) {
  const say = useSay();
  const [text, setText] = useState('');
  const close = useClosePopover();
  const { data, isFetching } = useQuery({
    ...sessionSearchQuery(conferenceId, useDeferredValue(text.trim())),
    placeholderData: keepPreviousData,
  });
  const found = (data?.sessions.nodes ?? []).filter(({ id }) => !excludedIds.includes(id));
  const pick = (id: string): void => {
    onPick(id);
    close();
  };
  return (
    <OptionSearch
      label={label}
      value={text}
      onChange={setText}
      isBusy={isFetching}
      groups={[
        {
          name: say('web.sessions.title'),
          options: found.map(({ id, number, title, kind }) => ({
            id,
            label: title,
            detail: say('web.sessions.kindAndNumber', { kind: say(`web.words.kind.${kind}`), number }),
            run: () => pick(id),
          })),
        },
      ]}
      empty={say('web.sessions.noneFound')}
    />
  );
}
