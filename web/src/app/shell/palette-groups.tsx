import { useNavigate } from '@tanstack/react-router';
import { Contrast, DoorOpen, Keyboard, Languages, Plus, Presentation, UserRound, Zap } from 'lucide-react';
import { useConferenceOfPage } from '../../features/conferences/conference.ts';
import { useAllCommands } from '../../lib/commands.ts';
import { LANGUAGE_NAMES } from '../../lib/language.ts';
import { useSay, useSpeech } from '../../lib/say.tsx';
import { folded, holds } from '../../lib/search-folding.ts';
import { chooseTheme } from '../../lib/theme.ts';
import { Keys } from '../../ui/keys.tsx';
import type { OptionGroup, SearchOption } from '../../ui/option-search.tsx';
import { useLanguageSwitch } from '../language-menu.tsx';
import { NAVIGATION } from './navigation.tsx';
import { usePaletteFinds } from './palette-finds.ts';
import { usePlace } from './place.ts';
import { useSwitcherGroups } from './switcher.tsx';

interface PaletteInput {
  readonly search: string;
  readonly onClose: () => void;
  readonly onKeys: () => void;
}

/** Most that one group shows: who sees more than that types another letter. */
const MOST_IN_GROUP = 8;

const matching = <Thing extends { readonly label: string; readonly words?: string }>(
  things: readonly Thing[],
  search: string,
): readonly Thing[] => things.filter(({ label, words = '' }) => holds(`${label} ${words}`, search));

export function usePaletteGroups({ search, onClose, onKeys }: PaletteInput): {
  readonly groups: readonly OptionGroup[];
  readonly isBusy: boolean;
} {
  const say = useSay();
  const pages = usePages(onClose);
  const actions = useActions(onClose, onKeys);
  const { sessions, people, isBusy } = useFound(search, onClose);
  const rooms = useRooms(onClose);
  const elsewhere = useSwitcherGroups(onClose);
  const looks = useLooks(onClose);
  const isSearching = folded(search) !== '';
  const group = (name: string, options: readonly SearchOption[]): OptionGroup => ({
    name,
    options: matching(options, search).slice(0, MOST_IN_GROUP),
  });
  return {
    isBusy,
    groups: [
      group(say('web.shell.palette.pages'), pages),
      { name: say('web.shell.nav.sessions'), options: sessions },
      { name: say('web.shell.nav.people'), options: people },
      group(say('web.shell.palette.rooms'), isSearching ? rooms : []),
      group(say('web.shell.palette.actions'), actions),
      ...elsewhere.map(({ name, options }) => group(name, options)),
      group(say('web.shell.palette.looks'), isSearching ? looks : []),
    ],
  };
}

function useGo(onClose: () => void): (to: string, search?: Readonly<Record<string, string>>) => void {
  const navigate = useNavigate();
  return (to, search = {}) => {
    onClose();
    void navigate({ href: `${to}?${new URLSearchParams(search)}`.replace(/\?$/u, '') });
  };
}

function useBase(): string | null {
  const { language } = useSpeech();
  const place = usePlace();
  return place && `/${language}/c/${place.slug}`;
}

function usePages(onClose: () => void): readonly SearchOption[] {
  const say = useSay();
  const { language } = useSpeech();
  const base = useBase();
  const go = useGo(onClose);
  const own = base
    ? NAVIGATION.map(({ key, path, Icon }) => ({
        id: `page-${key}`,
        label: say(`web.shell.nav.${key}`),
        icon: <Icon size={18} aria-hidden="true" />,
        run: () => go(`${base}/${path}`),
      }))
    : [];
  return [
    ...own,
    {
      id: 'page-start',
      label: say('web.start.title'),
      icon: <DoorOpen size={18} aria-hidden="true" />,
      run: () => go(`/${language}`),
    },
    {
      id: 'page-account',
      label: say('web.account.title'),
      icon: <UserRound size={18} aria-hidden="true" />,
      run: () => go(`/${language}/account`),
    },
  ];
}

const KINDS = ['KEYNOTE', 'TALK', 'WORKSHOP', 'PANEL', 'NETWORKING', 'BREAK', 'CEREMONY'] as const;

function useActions(onClose: () => void, onKeys: () => void): readonly SearchOption[] {
  const say = useSay();
  const base = useBase();
  const go = useGo(onClose);
  const conference = useConferenceOfPage();
  const registered = useAllCommands().map((command) => ({
    ...command,
    id: `command-${command.id}`,
    icon: command.icon ?? <Zap size={18} aria-hidden="true" />,
    ...(command.keys ? { end: <Keys keys={command.keys} /> } : {}),
    run: () => {
      onClose();
      command.run();
    },
  }));
  const creating = base && conference?.viewerCanEdit ? KINDS : [];
  return [
    ...registered,
    ...creating.map((kind) => ({
      id: `create-${kind}`,
      label: say('web.shell.palette.newSession', { kind: say(`web.words.kind.${kind}`) }),
      icon: <Plus size={18} aria-hidden="true" />,
      run: () => go(`${base}/sessions`, { create: kind }),
    })),
    {
      id: 'keys',
      label: say('web.shell.keys.title'),
      icon: <Keyboard size={18} aria-hidden="true" />,
      end: <Keys keys="?" />,
      run: onKeys,
    },
  ];
}

function useFound(search: string, onClose: () => void) {
  const base = useBase();
  const go = useGo(onClose);
  const { sessions, people, isBusy } = usePaletteFinds(search);
  return {
    isBusy,
    sessions: sessions.map(({ id, number, title, names }) => ({
      id: `session-${id}`,
      label: title,
      detail: [`#${number}`, names].filter(Boolean).join(' · '),
      icon: <Presentation size={18} aria-hidden="true" />,
      run: () => go(`${base}/sessions`, { open: id }),
    })),
    people: people.map(({ id, displayName }) => ({
      id: `person-${id}`,
      label: displayName,
      icon: <UserRound size={18} aria-hidden="true" />,
      run: () => go(`${base}/people`, { open: id }),
    })),
  };
}

function useRooms(onClose: () => void): readonly SearchOption[] {
  const base = useBase();
  const go = useGo(onClose);
  const conference = useConferenceOfPage();
  return (conference?.rooms ?? []).map(({ id, name, venue }) => ({
    id: `room-${id}`,
    label: name,
    ...(venue ? { detail: venue.name } : {}),
    icon: <DoorOpen size={18} aria-hidden="true" />,
    run: () => go(`${base}/set-up/rooms`),
  }));
}

function useLooks(onClose: () => void): readonly SearchOption[] {
  const say = useSay();
  const switchTo = useLanguageSwitch();
  const languages = LANGUAGE_NAMES.map(({ language, name }) => ({
    id: `language-${language}`,
    label: name,
    detail: say('web.shell.language'),
    lang: language,
    icon: <Languages size={18} aria-hidden="true" />,
    run: () => {
      onClose();
      switchTo(language);
    },
  }));
  const themes = (['device', 'light', 'dark'] as const).map((theme) => ({
    id: `theme-${theme}`,
    label: say(`web.shell.theme.${theme}`),
    detail: say('web.shell.theme'),
    icon: <Contrast size={18} aria-hidden="true" />,
    run: () => {
      onClose();
      chooseTheme(theme);
    },
  }));
  return [...languages, ...themes];
}
