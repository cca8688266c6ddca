// Messages as the pages say them, for tests.
import { createIntl } from 'react-intl';
import { messagesOf } from '../../messages.ts';
import { formatTag, type Language } from './language.ts';
import type { Say } from './say.tsx';

/** Says messages in a language. An unknown key or a missing argument fails the test. */
export function sayIn(language: Exclude<Language, 'en-XA'>): Say {
  const intl = createIntl({
    locale: formatTag(language),
    messages: { ...messagesOf(language) },
    onError: (error) => {
      throw error;
    },
  });
  return (key, args) => intl.formatMessage({ id: key }, args as Record<string, string | number | Date>);
}
