// Saved views of a table: choose one, save what is shown now, delete one.
import { useQuery } from '@tanstack/react-query';
import { Bookmark, Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useSay } from '../../lib/say.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormErrors, useFieldError } from '../../ui/form-errors.tsx';
import { PopoverPanel } from '../../ui/menu.tsx';
import { useClosePopover } from '../../ui/popover-close.ts';
import { SkeletonLines } from '../../ui/surfaces.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useSave } from '../../ui/use-save.ts';
import styles from './saved-views.module.css';
import { DELETE_VIEW, SAVE_VIEW, savedViewsQuery, type SavedView, type ViewedTable } from './saved-views.ts';

export interface SavedViewsProps {
  readonly conference: { readonly id: string; readonly slug: string };
  readonly table: ViewedTable;
  /** The search part of the address that would be saved, without the question mark; empty where nothing is filtered. */
  readonly query: string;
  readonly onChoose: (query: string) => void;
}

export function SavedViewsMenu(props: SavedViewsProps) {
  const say = useSay();
  return (
    <PopoverPanel
      label={say('web.views.title')}
      trigger={
        <Button isSmall>
          <Bookmark size={14} aria-hidden="true" />
          {say('web.views.title')}
        </Button>
      }
    >
      <SavedViewsPanel {...props} />
    </PopoverPanel>
  );
}

function SavedViewsPanel({ conference, table, query, onChoose }: SavedViewsProps) {
  const say = useSay();
  const { data } = useQuery(savedViewsQuery(conference.slug, table));
  const views = data?.conference.savedViews;
  return (
    <div className={styles.panel}>
      {data ? null : <SkeletonLines lines={3} />}
      {views && views.length > 0 ? (
        <ul className={styles.list}>
          {views.map((view) => (
            <ViewLine
              key={view.id}
              view={view}
              isShown={view.query === query}
              conferenceId={conference.id}
              table={table}
              onChoose={onChoose}
            />
          ))}
        </ul>
      ) : null}
      {views?.length === 0 ? <p className={styles.hint}>{say('web.views.empty')}</p> : null}
      <SaveForm conferenceId={conference.id} table={table} query={query} />
    </div>
  );
}

interface LineProps {
  readonly view: SavedView;
  readonly isShown: boolean;
  readonly conferenceId: string;
  readonly table: ViewedTable;
  readonly onChoose: (query: string) => void;
}

function ViewLine({ view, isShown, conferenceId, table, onChoose }: LineProps) {
  const say = useSay();
  const close = useClosePopover();
  const { save: restore } = useSave(SAVE_VIEW, { refresh: ['SavedViews'] });
  const { save: remove, isPending } = useSave(DELETE_VIEW, {
    refresh: ['SavedViews'],
    onSaved: () =>
      toast({
        text: say('web.views.deleted', { name: view.name }),
        ...(view.isOwn
          ? {
              action: {
                label: say('web.ui.undo'),
                run: () =>
                  restore({
                    input: { conferenceId, table, name: view.name, query: view.query, isShared: view.isShared },
                  }),
              },
            }
          : {}),
      }),
  });
  const choose = (): void => {
    onChoose(view.query);
    close();
  };
  return (
    <li className={styles.line}>
      <button type="button" className={styles.choose} aria-current={isShown ? 'true' : undefined} onClick={choose}>
        <bdi>{view.name}</bdi>
        <span className={styles.hint}>
          {view.isOwn
            ? say(view.isShared ? 'web.views.ownShared' : 'web.views.own')
            : say('web.views.sharedBy', { name: view.ownerName })}
        </span>
      </button>
      {view.viewerCanDelete ? (
        <IconButton
          isSmall
          label={say('web.views.delete', { name: view.name })}
          icon={<Trash2 size={16} aria-hidden="true" />}
          isPending={isPending}
          onPress={() => remove({ input: { savedViewId: view.id } })}
        />
      ) : null}
    </li>
  );
}

function SaveForm({
  conferenceId,
  table,
  query,
}: {
  readonly conferenceId: string;
  readonly table: ViewedTable;
  readonly query: string;
}) {
  const say = useSay();
  const [name, setName] = useState('');
  const [isShared, setIsShared] = useState(false);
  const { save, isPending, errors } = useSave(SAVE_VIEW, {
    refresh: ['SavedViews'],
    onSaved: () => {
      toast({ text: say('web.views.saved', { name }) });
      setName('');
    },
  });
  const errorAt = useFieldError(errors);
  if (query === '') return <p className={styles.hint}>{say('web.views.filterFirst')}</p>;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save({ input: { conferenceId, table, name, query, isShared } });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <FormErrors errors={errors} />
      <TextField
        isSmall
        required
        maxLength={100}
        label={say('web.views.name')}
        hint={say('web.views.nameHint')}
        value={name}
        onChange={setName}
        error={errorAt('name')}
      />
      <Checkbox label={say('web.views.share')} isSelected={isShared} onChange={setIsShared} />
      <Button type="submit" isSmall variant="primary" isPending={isPending}>
        {say('web.views.save')}
      </Button>
    </form>
  );
}
