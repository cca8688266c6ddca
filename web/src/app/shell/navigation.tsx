import { Link, useLocation } from '@tanstack/react-router';
import {
  CalendarClock,
  CalendarRange,
  FileInput,
  House,
  Megaphone,
  type LucideIcon,
  Presentation,
  Settings2,
  Users,
} from 'lucide-react';
import { useState } from 'react';
import { Focusable } from 'react-aria-components/Focusable';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { IconButton } from '../../ui/button.tsx';
import { EndPanelIcon } from '../../ui/icons.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { MorePages } from './more-pages.tsx';
import styles from './navigation.module.css';

export interface NavigationEntry {
  readonly key: string;
  /** The part of the address after the conference. */
  readonly path: '' | 'agenda' | 'sessions' | 'people' | 'requests' | 'releases' | 'import' | 'set-up/details';
  readonly Icon: LucideIcon;
}

/** In the order of work; the first four stand in the bar of phones. */
export const NAVIGATION: readonly NavigationEntry[] = [
  { key: 'home', path: '', Icon: House },
  { key: 'agenda', path: 'agenda', Icon: CalendarRange },
  { key: 'sessions', path: 'sessions', Icon: Presentation },
  { key: 'people', path: 'people', Icon: Users },
  { key: 'requests', path: 'requests', Icon: CalendarClock },
  { key: 'releases', path: 'releases', Icon: Megaphone },
  { key: 'import', path: 'import', Icon: FileInput },
  { key: 'setUp', path: 'set-up/details', Icon: Settings2 },
];

const IN_PHONE_BAR = 4;
const STORED = 'multaqa.rail';

/** Pages of a conference: a rail beside the page, on phones a bar below it. */
export function Navigation({ slug }: { readonly slug: string }) {
  const say = useSay();
  const current = useCurrentEntry();
  const [isNarrow, setIsNarrow] = useNarrowRail(current === 'agenda');
  return (
    <nav
      className={styles.rail}
      data-narrow={isNarrow ? '' : undefined}
      aria-label={say('web.shell.navigation')}
      data-no-print=""
    >
      <ul className={styles.list}>
        {NAVIGATION.map((entry, index) => (
          <li key={entry.key} data-more={index >= IN_PHONE_BAR ? '' : undefined}>
            <Entry entry={entry} slug={slug} isCurrent={entry.key === current} isNarrow={isNarrow} />
          </li>
        ))}
        <li className={styles.more}>
          <MorePages slug={slug} entries={NAVIGATION.slice(IN_PHONE_BAR)} current={current} />
        </li>
      </ul>
      <IconButton
        className={styles.toggle ?? ''}
        label={say(isNarrow ? 'web.shell.rail.widen' : 'web.shell.rail.narrow')}
        icon={<EndPanelIcon size={18} />}
        onPress={() => setIsNarrow(!isNarrow)}
      />
    </nav>
  );
}

function Entry({
  entry: { key, path, Icon },
  slug,
  isCurrent,
  isNarrow,
}: {
  readonly entry: NavigationEntry;
  readonly slug: string;
  readonly isCurrent: boolean;
  readonly isNarrow: boolean;
}) {
  const say = useSay();
  const { language } = useSpeech();
  const name = say(`web.shell.nav.${key}`);
  const to: string = `/${language}/c/${slug}/${path}`;
  const link = (
    <Link to={to} className={styles.link} aria-current={isCurrent ? 'page' : undefined} activeOptions={{ exact: true }}>
      <Icon size={20} aria-hidden="true" />
      <span className={styles.name}>{name}</span>
    </Link>
  );
  return isNarrow ? (
    <Tooltip text={name}>
      <Focusable>{link}</Focusable>
    </Tooltip>
  ) : (
    link
  );
}

/** The entry that the page belongs to: a release to the releases, a comparison to the agenda. */
function useCurrentEntry(): string | null {
  const { pathname } = useLocation();
  const [, , , , section = ''] = pathname.split('/');
  if (section === 'release') return 'releases';
  return NAVIGATION.find(({ path }) => path.split('/')[0] === section)?.key ?? null;
}

/** The builder needs the room: there the rail is narrow until it is widened, elsewhere as it was left. */
function useNarrowRail(isBuilder: boolean): readonly [boolean, (isNarrow: boolean) => void] {
  const [isNarrow, setIsNarrow] = useState(() => localStorage.getItem(STORED) === 'narrow');
  const [isWideInBuilder, setIsWideInBuilder] = useState(false);
  if (isBuilder) return [!isWideInBuilder, (wanted) => setIsWideInBuilder(!wanted)];
  return [
    isNarrow,
    (wanted) => {
      localStorage.setItem(STORED, wanted ? 'narrow' : 'wide');
      setIsNarrow(wanted);
    },
  ];
}
