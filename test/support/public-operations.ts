/** Root fields that are open without an account, each with the reason. A new one is added here on purpose. */
export const PUBLIC_OPERATIONS: Readonly<Record<string, string>> = {
  conference: 'public conferences show themselves to everybody',
  publicConferences: 'the list of public conferences',
  signUp: 'nobody has an account before',
  signIn: 'nobody is signed in before',
};
