import { Ellipsis, Pin } from 'lucide-react';
import { useState } from 'react';
import { LANGUAGE_NAMES } from '../../lib/language.ts';
import { useSay } from '../../lib/say.tsx';
import { holds } from '../../lib/search-folding.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Dialog, type DialogProps } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Menu, PopoverPanel } from '../../ui/menu.tsx';
import { OptionSearch } from '../../ui/option-search.tsx';
import { toast } from '../../ui/toasts.tsx';
import { Row, Sample, Samples } from './sample.tsx';
import styles from './samples.module.css';

type Opened = NonNullable<DialogProps['size']> | 'confirm' | null;

export function OverlaySamples() {
  return (
    <Samples name="overlays">
      <div className={styles.columns}>
        <DialogSamples />
        <MenuSamples />
        <SearchSample />
      </div>
    </Samples>
  );
}

function DialogSamples() {
  const say = useSay();
  const [opened, setOpened] = useState<Opened>(null);
  const close = (): void => setOpened(null);
  return (
    <Sample name="dialogs">
      <Row>
        {(['normal', 'wide', 'side', 'confirm'] as const).map((size) => (
          <Button key={size} onPress={() => setOpened(size)}>
            {say(`web.components.dialog.${size}`)}
          </Button>
        ))}
      </Row>
      <Row>
        <Button
          onPress={() =>
            toast({
              text: say('web.ui.saved'),
              action: { label: say('web.ui.undo'), run: () => toast({ text: say('web.ui.saved') }) },
            })
          }
        >
          {say('web.components.toast')}
        </Button>
        <Button onPress={() => toast({ text: say('web.ui.notSaved'), kind: 'bad' })}>
          {say('web.components.toast.bad')}
        </Button>
      </Row>
      <Dialog
        isOpen={opened !== null && opened !== 'confirm'}
        onClose={close}
        title={say('web.components.dialogs')}
        {...(opened !== null && opened !== 'confirm' ? { size: opened } : {})}
        actions={
          <>
            <Button onPress={close}>{say('web.ui.cancel')}</Button>
            <Button variant="primary" onPress={close}>
              {say('web.ui.save')}
            </Button>
          </>
        }
      >
        <TextField label={say('web.components.label')} hint={say('web.components.hint')} />
      </Dialog>
      <ConfirmDialog
        isOpen={opened === 'confirm'}
        title={say('web.components.dialog.confirm')}
        action={say('web.ui.delete')}
        onClose={close}
        onConfirm={close}
      >
        <p>{say('web.components.sampleSentence')}</p>
      </ConfirmDialog>
    </Sample>
  );
}

function MenuSamples() {
  const say = useSay();
  const [isPinned, setIsPinned] = useState(true);
  return (
    <Sample name="menus">
      <Row>
        <Menu
          label={say('web.components.menus')}
          entries={[
            { id: 'edit', label: say('web.ui.edit'), keys: 'E', onAction: () => undefined },
            {
              id: 'pin',
              label: say('web.components.pin'),
              icon: <Pin size={16} aria-hidden="true" />,
              isSelected: isPinned,
              onAction: () => setIsPinned(!isPinned),
            },
            { id: 'off', label: say('web.components.disabled'), isDisabled: true, onAction: () => undefined },
            {
              id: 'delete',
              section: say('web.ui.more'),
              label: say('web.ui.delete'),
              isDangerous: true,
              onAction: () => undefined,
            },
          ]}
        >
          <Button>
            <Ellipsis size={16} aria-hidden="true" />
            {say('web.ui.more')}
          </Button>
        </Menu>
        <PopoverPanel label={say('web.components.panel')} trigger={<Button>{say('web.components.panel')}</Button>}>
          <TextField label={say('web.components.label')} />
        </PopoverPanel>
      </Row>
    </Sample>
  );
}

function SearchSample() {
  const say = useSay();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState('en');
  const options = LANGUAGE_NAMES.filter(({ name }) => holds(name, search)).map(({ language, name }) => ({
    id: language,
    label: name,
    lang: language,
    isCurrent: language === chosen,
    run: () => setChosen(language),
  }));
  return (
    <Sample name="search">
      <div className={styles.panel}>
        <OptionSearch
          isFocusedAtOnce={false}
          label={say('web.ui.search')}
          value={search}
          onChange={setSearch}
          groups={[{ name: say('web.shell.language'), options }]}
          empty={say('web.shell.nothingFound')}
        />
      </div>
    </Sample>
  );
}
