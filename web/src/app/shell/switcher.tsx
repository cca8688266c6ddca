import { useNavigate } from '@tanstack/react-router';
import { Building2, CalendarDays, ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import { useViewer } from '../../features/accounts/viewer.ts';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { holds } from '../../lib/search-folding.ts';
import { Button } from '../../ui/button.tsx';
import { PopoverPanel } from '../../ui/menu.tsx';
import { OptionSearch, type OptionGroup } from '../../ui/option-search.tsx';
import { useDates } from '../dates.ts';
import { usePlace } from './place.ts';
import styles from './switcher.module.css';

/** From one conference or organisation to another. */
export function Switcher() {
  const say = useSay();
  const place = usePlace();
  const { viewer, conferences } = useViewer();
  if (conferences.length === 0 && viewer.organisations.length === 0) return null;
  return (
    <PopoverPanel
      isBare
      label={say('web.shell.switch')}
      trigger={
        <Button
          variant="quiet"
          className={styles.trigger ?? ''}
          {...(place ? { 'aria-label': `${place.name} – ${say('web.shell.switch')}` } : {})}
        >
          <bdi className={styles.name}>{place?.name ?? say('web.shell.choose')}</bdi>
          <ChevronsUpDown size={16} aria-hidden="true" />
        </Button>
      }
    >
      {(close) => <Choices close={close} />}
    </PopoverPanel>
  );
}

function Choices({ close }: { readonly close: () => void }) {
  const say = useSay();
  const [search, setSearch] = useState('');
  const all = useSwitcherGroups(close);
  const groups = all.map(({ name, options }) => ({
    name,
    options: options.filter(({ label }) => holds(label, search)),
  }));
  return (
    <div className={styles.panel}>
      <OptionSearch
        label={say('web.shell.find')}
        value={search}
        onChange={setSearch}
        groups={groups}
        empty={say('web.shell.nothingFound')}
      />
    </div>
  );
}

/** Conferences and organisations of the viewer as choices; `close` runs before one opens. */
export function useSwitcherGroups(close: () => void): readonly OptionGroup[] {
  const say = useSay();
  const { language: lang } = useSpeech();
  const { viewer, conferences } = useViewer();
  const place = usePlace();
  const navigate = useNavigate();
  const dates = useDates();
  return [
    {
      name: say('web.shell.conferences'),
      options: conferences.map(({ slug, name, days }) => ({
        id: `conference-${slug}`,
        label: name,
        detail: dates(days),
        icon: <CalendarDays size={18} aria-hidden="true" />,
        isCurrent: slug === place?.slug,
        run: () => {
          close();
          void navigate({ to: '/$lang/c/$slug', params: { lang, slug } });
        },
      })),
    },
    {
      name: say('web.shell.organisations'),
      options: viewer.organisations.map(({ slug, name }) => ({
        id: `organisation-${slug}`,
        label: name,
        icon: <Building2 size={18} aria-hidden="true" />,
        run: () => {
          close();
          void navigate({ to: '/$lang/organisations/$organisation', params: { lang, organisation: slug } });
        },
      })),
    },
  ];
}
