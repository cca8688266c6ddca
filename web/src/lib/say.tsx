// Messages: loaded as data for one language, said by key.
import { createContext, use, useMemo, type ReactNode } from 'react';
import { createIntl, createIntlCache, type IntlShape, type MessageFormatElement } from 'react-intl';
import ar from '../../.generated/messages/ar.json?url';
import en from '../../.generated/messages/en.json?url';
import pseudo from '../../.generated/messages/en-XA.json?url';
import tr from '../../.generated/messages/tr.json?url';
import { formatTag, type Language } from './language.ts';

/** By key, parsed at build time (web/messages.ts). */
export type Messages = Readonly<Record<string, MessageFormatElement[]>>;
export type MessageArguments = Readonly<Record<string, string | number | Date | null | undefined>>;

/** Says the message with this key in the language of the page. An unknown key is said as it is, and logged. */
export type Say = (key: string, args?: MessageArguments) => string;

const ADDRESSES: Readonly<Record<Language, string>> = { en, tr, ar, 'en-XA': pseudo };
const loaded = new Map<Language, Promise<Messages>>();

/** The messages of a language, fetched once. Throws where the server cannot be reached; the next call tries again. */
export function loadMessages(language: Language): Promise<Messages> {
  const known = loaded.get(language);
  if (known) return known;
  const messages = fetch(ADDRESSES[language]).then((response) => {
    if (!response.ok) throw new Error(`the messages of ${language} answered ${response.status}`);
    return response.json() as Promise<Messages>;
  });
  loaded.set(language, messages);
  messages.catch(() => loaded.delete(language));
  return messages;
}

interface Speech {
  readonly language: Language;
  readonly intl: IntlShape;
  readonly say: Say;
  readonly knows: (key: string) => boolean;
}

const SpeechContext = createContext<Speech | null>(null);

export function SpeechProvider({
  language,
  messages,
  children,
}: {
  readonly language: Language;
  readonly messages: Messages;
  readonly children: ReactNode;
}) {
  const speech = useMemo(() => speechIn(language, messages), [language, messages]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

function speechIn(language: Language, messages: Messages): Speech {
  const intl = createIntl(
    { locale: formatTag(language), messages: { ...messages }, onError: (error) => console.error(error.message) },
    createIntlCache(),
  );
  return {
    language,
    intl,
    say: (key, args) =>
      intl.formatMessage({ id: key, defaultMessage: key }, args as Record<string, string | number | Date>),
    knows: (key) => key in messages,
  };
}

/** Language, formats and messages of the page. */
export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (!speech) throw new Error('useSpeech outside a SpeechProvider');
  return speech;
}

export function useSay(): Say {
  return useSpeech().say;
}
