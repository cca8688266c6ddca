import { useAllShortcuts } from '../../lib/keys.ts';
import { useSay } from '../../lib/say.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Keys } from '../../ui/keys.tsx';
import styles from './keys-dialog.module.css';

/** Every key that works on this page. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const shortcuts = useAllShortcuts();
  const groups = [...new Set(shortcuts.map(({ group }) => group))];
  return (
    <Dialog isOpen onClose={onClose} size="wide" title={say('web.shell.keys.title')}>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group}>
            <h3>{say(group)}</h3>
            <dl className={styles.keys}>
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map(({ keys, label }) => (
                  <div key={`${keys} ${label}`}>
                    <dt>{say(label)}</dt>
                    <dd>
                      <Keys keys={keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
