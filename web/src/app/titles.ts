// What a page is called until it says so itself, by its address without language and conference.
const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^\/$/u, 'web.start.title'],
  [/^\/account$/u, 'web.account.title'],
  [/^\/_components$/u, 'web.components.title'],
  [/^\/sign-in$/u, 'web.door.signIn'],
  [/^\/sign-up/u, 'web.door.signUp'],
  [/^\/(?:forgot|reset)-password$/u, 'web.door.newPassword'],
  [/^\/invitation$/u, 'web.door.invitation'],
  [/^\/c\/[^/]+\/?$/u, 'web.shell.nav.home'],
  [/^\/c\/[^/]+\/agenda\/compare/u, 'web.shell.nav.compare'],
  [/^\/c\/[^/]+\/agenda/u, 'web.shell.nav.agenda'],
  [/^\/c\/[^/]+\/sessions/u, 'web.shell.nav.sessions'],
  [/^\/c\/[^/]+\/people/u, 'web.shell.nav.people'],
  [/^\/c\/[^/]+\/requests/u, 'web.shell.nav.requests'],
  [/^\/c\/[^/]+\/release$/u, 'web.shell.nav.release'],
  [/^\/c\/[^/]+\/releases/u, 'web.shell.nav.releases'],
  [/^\/c\/[^/]+\/import/u, 'web.shell.nav.import'],
  [/^\/c\/[^/]+\/set-up/u, 'web.shell.nav.setUp'],
];

/** The message key of the page's name; null where the address has none. */
export function titleKeyOf(plainPath: string): string | null {
  return TITLES.find(([address]) => address.test(plainPath))?.[1] ?? null;
}
