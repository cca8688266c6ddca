import { ChevronDown, Merge, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { graphql } from '../../../lib/graphql.ts';
import { useSay } from '../../../lib/say.tsx';
import { holds } from '../../../lib/search-folding.ts';
import { Button } from '../../../ui/button.tsx';
import { SearchField, TextField } from '../../../ui/field.tsx';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Card } from '../../../ui/surfaces.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { useSave } from '../../../ui/use-save.ts';
import { useConference } from '../conference.ts';
import styles from './set-up.module.css';
import { DeleteTag, MergeTag, RenameTag, type Tag } from './tag-dialogs.tsx';

const CREATE = graphql(`
  mutation CreateTag($input: CreateTagInput!) {
    createTag(input: $input) {
      tag {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

type Task = 'rename' | 'merge' | 'delete';
const SEARCH_FROM = 12;

/** Tags with what can be done to each; a search above a dozen. */
export function TagsCard() {
  const say = useSay();
  const { id: conferenceId, tags } = useConference();
  const [name, setName] = useState('');
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<{ readonly task: Task; readonly tag: Tag } | null>(null);
  const { save, isPending, errors } = useSave(CREATE, {
    refresh: ['Conference'],
    onSaved: () => {
      setName('');
      toast({ text: say('web.ui.saved') });
    },
  });
  const close = (): void => setOpen(null);
  const shown = tags.filter((tag) => holds(tag.name, search));
  return (
    <Card>
      <div>
        <h2>{say('web.setup.tags')}</h2>
        <p className={styles.soft}>{say('web.setup.tags.lead')}</p>
      </div>
      <FormErrors errors={errors} />
      <form
        className={styles.head}
        style={{ justifyContent: 'start' }}
        onSubmit={(event) => {
          event.preventDefault();
          save({ input: { conferenceId, name: name.trim() } });
        }}
      >
        <TextField label={say('web.setup.tags.new')} value={name} maxLength={100} onChange={setName} />
        <Button type="submit" isPending={isPending} isDisabled={name.trim() === ''}>
          <Plus size={16} aria-hidden="true" />
          {say('web.ui.add')}
        </Button>
      </form>
      {tags.length > SEARCH_FROM ? (
        <SearchField label={say('web.ui.search')} value={search} onChange={setSearch} />
      ) : null}
      <ul className={styles.tags}>
        {shown.map((tag) => (
          <li key={tag.id}>
            <Menu
              label={tag.name}
              entries={[
                {
                  id: 'rename',
                  label: say('web.setup.tags.rename', { tag: tag.name }),
                  icon: <Pencil size={16} aria-hidden="true" />,
                  onAction: () => setOpen({ task: 'rename', tag }),
                },
                {
                  id: 'merge',
                  label: say('web.setup.tags.merge', { tag: tag.name }),
                  icon: <Merge size={16} aria-hidden="true" />,
                  isDisabled: tags.length < 2,
                  onAction: () => setOpen({ task: 'merge', tag }),
                },
                {
                  id: 'delete',
                  label: say('web.setup.tags.delete', { tag: tag.name }),
                  icon: <Trash2 size={16} aria-hidden="true" />,
                  isDangerous: true,
                  onAction: () => setOpen({ task: 'delete', tag }),
                },
              ]}
            >
              <Button isSmall>
                <bdi>{tag.name}</bdi>
                <ChevronDown size={14} aria-hidden="true" />
              </Button>
            </Menu>
          </li>
        ))}
      </ul>
      {open?.task === 'rename' ? <RenameTag tag={open.tag} onClose={close} /> : null}
      {open?.task === 'merge' ? <MergeTag tag={open.tag} tags={tags} onClose={close} /> : null}
      {open?.task === 'delete' ? <DeleteTag tag={open.tag} onClose={close} /> : null}
    </Card>
  );
}
