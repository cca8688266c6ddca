// Every address of the client. Pages are fetched when they are first shown; what a page can filter by is in its address.
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { isLanguage, rememberedLanguage } from '../lib/language.ts';
import { loadMessages } from '../lib/say.tsx';
import { viewerQuery } from '../features/accounts/viewer.ts';
import { conferenceQuery } from '../features/conferences/conference.ts';
import { BareErrorPage, ErrorPage, NotFoundPage, WholeErrorPage, WholeNotFoundPage } from './error-pages.tsx';
import { LanguageFrame } from './language-frame.tsx';
import { BareSkeleton, PageSkeleton } from './page-skeleton.tsx';
import { Shell } from './shell/shell.tsx';
import { signInSearch } from '../features/accounts/search.ts';
import { builderSearch, compareSearch } from '../features/agenda/search.ts';
import { peopleSearch } from '../features/people/search.ts';
import { releaseSearch, releasesSearch } from '../features/releases/search.ts';
import { requestsSearch, sessionsSearch } from '../features/sessions/search.ts';

interface Context {
  readonly queries: QueryClient;
}

const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  errorComponent: BareErrorPage,
  pendingComponent: BareSkeleton,
});

/** Addresses without a language (the bare one, and those in mails) go to the remembered language, secrets in the fragment included. */
const bare = createRoute({
  getParentRoute: () => root,
  path: '$',
  beforeLoad: ({ location }) => {
    throw redirect({
      href: `/${rememberedLanguage()}${location.pathname === '/' ? '' : location.pathname}${location.searchStr}${location.hash ? `#${location.hash}` : ''}`,
      replace: true,
    });
  },
});

const language = createRoute({
  getParentRoute: () => root,
  path: '$lang',
  beforeLoad: ({ params, location }) => {
    if (isLanguage(params.lang)) return;
    throw redirect({ href: `/${rememberedLanguage()}${location.href}`, replace: true });
  },
  loader: async ({ params }) => ({ messages: await loadMessages(isLanguage(params.lang) ? params.lang : 'en') }),
  component: LanguageFrame,
  pendingComponent: BareSkeleton,
  errorComponent: BareErrorPage,
  notFoundComponent: WholeNotFoundPage,
});

/** Pages for who is not signed in. */
const door = createRoute({
  getParentRoute: () => language,
  id: 'door',
  component: lazyRouteComponent(() => import('./door-frame.tsx'), 'DoorFrame'),
});
const signIn = createRoute({
  getParentRoute: () => door,
  path: 'sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('../features/accounts/sign-in-page.tsx'), 'SignInPage'),
});
const signUp = createRoute({
  getParentRoute: () => door,
  path: 'sign-up',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('../features/accounts/sign-up-page.tsx'), 'SignUpPage'),
});
const confirm = createRoute({
  getParentRoute: () => door,
  path: 'sign-up/confirm',
  component: lazyRouteComponent(() => import('../features/accounts/confirm-page.tsx'), 'ConfirmPage'),
});
const forgot = createRoute({
  getParentRoute: () => door,
  path: 'forgot-password',
  component: lazyRouteComponent(() => import('../features/accounts/forgot-page.tsx'), 'ForgotPage'),
});
const reset = createRoute({
  getParentRoute: () => door,
  path: 'reset-password',
  component: lazyRouteComponent(() => import('../features/accounts/reset-page.tsx'), 'ResetPage'),
});
const invitation = createRoute({
  getParentRoute: () => door,
  path: 'invitation',
  component: lazyRouteComponent(() => import('../features/accounts/invitation-page.tsx'), 'InvitationPage'),
});
const claim = createRoute({
  getParentRoute: () => door,
  path: 'claim',
  component: lazyRouteComponent(() => import('../features/accounts/claim-page.tsx'), 'ClaimPage'),
});

const components = createRoute({
  getParentRoute: () => language,
  path: '_components',
  component: lazyRouteComponent(() => import('./components-page/components-page.tsx'), 'ComponentsPage'),
});

/** Pages for who is signed in. */
const shell = createRoute({
  getParentRoute: () => language,
  id: 'shell',
  beforeLoad: async ({ context, params, location }) => {
    const { viewer } = await context.queries.ensureQueryData(viewerQuery());
    if (!viewer)
      throw redirect({ to: '/$lang/sign-in', params: { lang: params.lang }, search: { next: location.href } });
  },
  component: Shell,
  errorComponent: WholeErrorPage,
  notFoundComponent: NotFoundPage,
});
const start = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('../features/organisations/start-page.tsx'), 'StartPage'),
});
const account = createRoute({
  getParentRoute: () => shell,
  path: 'account',
  component: lazyRouteComponent(() => import('../features/accounts/account-page.tsx'), 'AccountPage'),
});
const organisation = createRoute({
  getParentRoute: () => shell,
  path: 'organisations/$organisation',
  component: lazyRouteComponent(() => import('../features/organisations/organisation-page.tsx'), 'OrganisationPage'),
});
const newConference = createRoute({
  getParentRoute: () => shell,
  path: 'organisations/$organisation/new-conference',
  component: lazyRouteComponent(() => import('../features/conferences/new-conference-page.tsx'), 'NewConferencePage'),
});

const conference = createRoute({
  getParentRoute: () => shell,
  path: 'c/$slug',
  loader: ({ context, params }) => context.queries.ensureQueryData(conferenceQuery(params.slug)),
  component: Outlet,
  errorComponent: ErrorPage,
});
const home = createRoute({
  getParentRoute: () => conference,
  path: '/',
  component: lazyRouteComponent(() => import('../features/conferences/home-page.tsx'), 'HomePage'),
});
const setUp = createRoute({
  getParentRoute: () => conference,
  path: 'set-up/$section',
  component: lazyRouteComponent(() => import('../features/conferences/set-up-page.tsx'), 'SetUpPage'),
});
const importPage = createRoute({
  getParentRoute: () => conference,
  path: 'import',
  component: lazyRouteComponent(() => import('../features/interchange/import-page.tsx'), 'ImportPage'),
});
const sessions = createRoute({
  getParentRoute: () => conference,
  path: 'sessions',
  validateSearch: sessionsSearch,
  component: lazyRouteComponent(() => import('../features/sessions/sessions-page.tsx'), 'SessionsPage'),
});
const people = createRoute({
  getParentRoute: () => conference,
  path: 'people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('../features/people/people-page.tsx'), 'PeoplePage'),
});
const requests = createRoute({
  getParentRoute: () => conference,
  path: 'requests',
  validateSearch: requestsSearch,
  component: lazyRouteComponent(() => import('../features/sessions/requests-page.tsx'), 'RequestsPage'),
});
const builder = createRoute({
  getParentRoute: () => conference,
  path: 'agenda',
  validateSearch: builderSearch,
  component: lazyRouteComponent(() => import('../features/agenda/builder-page.tsx'), 'BuilderPage'),
});
const compare = createRoute({
  getParentRoute: () => conference,
  path: 'agenda/compare',
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('../features/agenda/compare/compare-page.tsx'), 'ComparePage'),
});
const release = createRoute({
  getParentRoute: () => conference,
  path: 'release',
  validateSearch: releaseSearch,
  component: lazyRouteComponent(() => import('../features/releases/release-page.tsx'), 'ReleasePage'),
});
const releases = createRoute({
  getParentRoute: () => conference,
  path: 'releases',
  validateSearch: releasesSearch,
  component: lazyRouteComponent(() => import('../features/releases/releases-page.tsx'), 'ReleasesPage'),
});

const tree = root.addChildren([
  bare,
  language.addChildren([
    components,
    door.addChildren([signIn, signUp, confirm, forgot, reset, invitation, claim]),
    shell.addChildren([
      start,
      account,
      organisation,
      newConference,
      conference.addChildren([
        home,
        setUp,
        importPage,
        sessions,
        people,
        requests,
        builder,
        compare,
        release,
        releases,
      ]),
    ]),
  ]),
]);

export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingComponent: PageSkeleton,
    // A page that comes sooner shows no skeleton; one that is shown stays long enough to be seen.
    defaultPendingMs: 400,
    defaultPendingMinMs: 300,
    scrollRestoration: true,
    // Plain texts, as people write addresses; the default would put values into JSON.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const given = Object.entries(search).flatMap(([key, value]) =>
        value === undefined || value === '' ? [] : [[key, String(value)]],
      );
      return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
    },
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: ErrorPage,
  });
}
