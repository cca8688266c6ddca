/** Root fields that are open without an account, each with the reason. A new one is added here on purpose. */
export const PUBLIC_OPERATIONS: Readonly<Record<string, string>> = {
  compareReleases: 'what changed between two releases of a public conference',
  conference: 'public conferences show themselves to everybody',
  person: 'people of the current release of a public conference',
  publicConferences: 'the list of public conferences',
  requestMagicLink: 'asked for before signing in',
  requestPasswordReset: 'asked for before signing in',
  resetPassword: 'the code from the mail proves who it is',
  session: 'sessions of the current release of a public conference',
  sessionById: 'as session',
  signIn: 'nobody is signed in before',
  signInWithCode: 'the code from the mail proves who it is',
  signUp: 'nobody has an account before',
  signUpPolicy: 'whether anybody may sign up',
  verifyEmail: 'the code from the mail proves who it is',
  viewer: 'null for a reader without an account',
};

/** Root fields that may name a hidden conference and succeed for a stranger, each with the reason. */
export const HARMLESS_FOR_STRANGERS: Readonly<Record<string, string>> = {
  createOrganisation: 'an organisation of her own; its slug is no conference',
  viewerSessions: 'her own sessions: none',
  viewerTimeRequests: 'her own requests: none',
};
