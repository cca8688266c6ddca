import { graphql } from '../../lib/graphql.ts';
import { useSend } from '../../lib/queries.ts';
import { useSpeech } from '../../lib/say.tsx';

const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut {
      errors {
        code
        message
        path
      }
    }
  }
`);

/** Ends the sign-in of this browser. The page is loaded anew, so that nothing of hers stays in its memory. */
export function useSignOut(): () => void {
  const { language } = useSpeech();
  const send = useSend(SIGN_OUT, { refresh: [] });
  return () => send.mutate({}, { onSuccess: () => location.assign(`/${language}/sign-in`) });
}
