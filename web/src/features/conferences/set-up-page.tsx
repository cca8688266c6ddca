import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { textIn } from '../../lib/localized.ts';
import { useSpeech } from '../../lib/say.tsx';
import { EmptyState, Page, SkeletonLines } from '../../ui/surfaces.tsx';
import { TabLinks } from '../../ui/tab-links.tsx';
import { useConference } from './conference.ts';

const SECTIONS = {
  details: lazy(async () => ({ default: (await import('./set-up/details-section.tsx')).DetailsSection })),
  days: lazy(async () => ({ default: (await import('./set-up/days-section.tsx')).DaysSection })),
  rooms: lazy(async () => ({ default: (await import('../rooms/rooms-section.tsx')).RoomsSection })),
  tracks: lazy(async () => ({ default: (await import('./set-up/tracks-section.tsx')).TracksSection })),
  rules: lazy(async () => ({ default: (await import('./set-up/rules-section.tsx')).RulesSection })),
  team: lazy(async () => ({ default: (await import('../organisations/team-section.tsx')).TeamSection })),
  feeds: lazy(async () => ({ default: (await import('./set-up/feeds-section.tsx')).FeedsSection })),
  clone: lazy(async () => ({ default: (await import('./set-up/clone-section.tsx')).CloneSection })),
} as const;

type SectionName = keyof typeof SECTIONS;
const NAMES = Object.keys(SECTIONS) as readonly SectionName[];

/** Everything that is decided once for a conference, in sections with addresses of their own. */
export function SetUpPage() {
  const { say, language } = useSpeech();
  const { lang, slug, section } = useParams({ from: '/$lang/shell/c/$slug/set-up/$section' });
  const conference = useConference();
  const name = NAMES.find((each) => each === section);
  const Section = name && SECTIONS[name];
  return (
    <Page title={say('web.setup.title')} lead={<bdi>{textIn(conference.names, language)}</bdi>}>
      <TabLinks label={say('web.setup.sections')}>
        {NAMES.map((each) => (
          <Link
            key={each}
            to="/$lang/c/$slug/set-up/$section"
            params={{ lang, slug, section: each }}
            aria-current={each === name ? 'page' : undefined}
          >
            {say(`web.setup.section.${each}`)}
          </Link>
        ))}
      </TabLinks>
      {Section ? (
        <Suspense fallback={<SkeletonLines lines={8} />}>
          <Section />
        </Suspense>
      ) : (
        <EmptyState title={say('web.error.notFound.title')} />
      )}
    </Page>
  );
}
