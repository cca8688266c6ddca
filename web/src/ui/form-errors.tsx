// What a payload says against a form: said at the field where one is at fault, above the form otherwise.
import { useEffect, useRef } from 'react';
import { ApiError, type PayloadError } from '../lib/api.ts';
import { useSay, useSpeech } from '../lib/say.tsx';
import { Notice } from './surfaces.tsx';

/** The type of an element of a parsed message that is mere text. */
const LITERAL = 0;

/** The words for an error in the language of the page: its code's message, else what the server said. */
export function useErrorText(): (error: PayloadError) => string {
  const { intl, say } = useSpeech();
  return ({ code, message }) => {
    const known = intl.messages[`error.${code}`];
    // Messages with arguments come filled in from the server, which knows them.
    const isPlain = Array.isArray(known) && known.every(({ type }) => type === LITERAL);
    return isPlain ? say(`error.${code}`) : message;
  };
}

/** The error of one field, by the end of its path, such as "names.0.text". Null where nothing is wrong with it. */
export function useFieldError(errors: readonly PayloadError[]): (path: string) => string | null {
  const textOf = useErrorText();
  return (path) => {
    const found = errors.find((error) => error.path?.join('.').endsWith(path));
    return found ? textOf(found) : null;
  };
}

/** Whole refusals that have words of their own (web.error.<kind>.text); any other is our fault. */
const FAILURES: Readonly<Record<string, string>> = {
  NOT_FOUND: 'notFound',
  FORBIDDEN: 'forbidden',
  UNAUTHENTICATED: 'signedOut',
  RATE_LIMITED: 'tooMany',
  OFFLINE: 'offline',
};

/** What a request that failed as a whole means, in words. */
export function useFailureText(): (failure: Error) => string {
  const say = useSay();
  return (failure) => {
    if (failure instanceof ApiError && failure.code === 'BAD_USER_INPUT') return failure.message;
    return say(`web.error.${(failure instanceof ApiError && FAILURES[failure.code]) || 'unknown'}.text`);
  };
}

interface FormErrorsProps {
  readonly errors: readonly PayloadError[];
  /** The error of the request itself: no answer, too many requests. */
  readonly failure?: Error | null;
  readonly title?: string;
}

/** The summary above a form; takes the focus when errors come, so that they are read. */
export function FormErrors({ errors, failure = null, title }: FormErrorsProps) {
  const textOf = useErrorText();
  const failureText = useFailureText();
  const say = useSay();
  const ref = useRef<HTMLDivElement>(null);
  const texts = [...new Set([...errors.map(textOf), ...(failure ? [failureText(failure)] : [])])];
  useEffect(() => {
    if (errors.length > 0 || failure) ref.current?.focus();
  }, [errors, failure]);
  if (texts.length === 0) return null;
  return (
    <div ref={ref} tabIndex={-1}>
      <Notice kind="bad" isAlert title={title ?? say('web.ui.notSaved')}>
        <ul>
          {texts.map((text) => (
            <li key={text} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
