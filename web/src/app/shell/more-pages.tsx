import { useNavigate } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { NavigationEntry } from './navigation.tsx';
import styles from './navigation.module.css';

/** On phones: the pages that have no room in the bar. */
export function MorePages({
  slug,
  entries,
  current,
}: {
  readonly slug: string;
  readonly entries: readonly NavigationEntry[];
  readonly current: string | null;
}) {
  const say = useSay();
  const { language } = useSpeech();
  const navigate = useNavigate();
  return (
    <Menu
      label={say('web.shell.navigation')}
      entries={entries.map(({ key, path, Icon }) => ({
        id: key,
        label: say(`web.shell.nav.${key}`),
        icon: <Icon size={18} aria-hidden="true" />,
        ...(key === current ? { isSelected: true } : {}),
        onAction: () => void navigate({ to: `/${language}/c/${slug}/${path}` }),
      }))}
    >
      <Button variant="quiet" className={styles.moreButton ?? ''}>
        <Ellipsis size={20} aria-hidden="true" />
        <span className={styles.name}>{say('web.ui.more')}</span>
      </Button>
    </Menu>
  );
}
