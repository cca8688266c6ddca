// What is shown where a page cannot be: what happened, in words, and what to do next.
import { Link, useParams, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { RotateCw } from 'lucide-react';
import { ApiError } from '../lib/api.ts';
import { rememberedLanguage } from '../lib/language.ts';
import { usePageTitle } from '../lib/page-title.ts';
import { useSay } from '../lib/say.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { Mark, StarPattern } from '../ui/mark.tsx';
import styles from './error-pages.module.css';

const KINDS: Readonly<Record<string, string>> = {
  NOT_FOUND: 'notFound',
  FORBIDDEN: 'forbidden',
  UNAUTHENTICATED: 'signedOut',
  RATE_LIMITED: 'tooMany',
  OFFLINE: 'offline',
};

/** An error of a page inside the frame of a language. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const say = useSay();
  const router = useRouter();
  const { lang = rememberedLanguage() } = useParams({ strict: false });
  const kind = (error instanceof ApiError && KINDS[error.code]) || 'unknown';
  const requestId = error instanceof ApiError ? error.requestId : null;
  const title = say(`web.error.${kind}.title`);
  usePageTitle(title);
  return (
    <div className={styles.page}>
      <StarPattern className={styles.pattern} />
      <div className={styles.words} role={kind === 'notFound' ? undefined : 'alert'}>
        <span className={styles.mark}>
          <Mark size={56} />
        </span>
        <h1>{title}</h1>
        <p>{say(`web.error.${kind}.text`)}</p>
        <div className={styles.actions}>
          <Button
            onPress={() => {
              reset();
              void router.invalidate();
            }}
          >
            <RotateCw size={16} aria-hidden="true" />
            {say('web.error.again')}
          </Button>
          {kind === 'signedOut' ? (
            <Link
              className={buttonClass({ variant: 'primary' })}
              to="/$lang/sign-in"
              params={{ lang }}
              search={{ next: router.state.location.href }}
            >
              {say('web.error.signIn')}
            </Link>
          ) : (
            <Link className={buttonClass({ variant: 'primary' })} to="/$lang" params={{ lang }}>
              {say('web.error.home')}
            </Link>
          )}
        </div>
        {requestId && kind === 'unknown' ? (
          <p className={styles.reference}>
            {say('web.error.reference')} <code dir="ltr">{requestId}</code>
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** An error where no frame with a <main> stands around it. */
export function WholeErrorPage(props: ErrorComponentProps) {
  return (
    <main id="main" tabIndex={-1}>
      <ErrorPage {...props} />
    </main>
  );
}

const NOTHING_THERE = new ApiError('NOT_FOUND', '');

export function NotFoundPage() {
  const router = useRouter();
  return <ErrorPage error={NOTHING_THERE} reset={() => void router.invalidate()} />;
}

export function WholeNotFoundPage() {
  return (
    <main id="main" tabIndex={-1}>
      <NotFoundPage />
    </main>
  );
}

/** Where not even the messages could be had: in all three languages, without any of our components. */
export function BareErrorPage({ reset }: ErrorComponentProps) {
  return (
    <main id="main" className={styles.bare}>
      <span className={styles.mark}>
        <Mark size={48} />
      </span>
      <h1>Multaqa · ملتقى</h1>
      <p lang="en">The server cannot be reached. Check your connection and try again.</p>
      <p lang="tr">Sunucuya ulaşılamıyor. Bağlantınızı kontrol edip yeniden deneyin.</p>
      <p lang="ar" dir="rtl">
        تعذّر الوصول إلى الخادم. يُرجى التحقق من الاتصال ثم إعادة المحاولة.
      </p>
      <button
        type="button"
        className={buttonClass({ variant: 'primary' })}
        onClick={() => {
          reset();
          location.reload();
        }}
      >
        <span lang="en">Try again</span> · <span lang="tr">Yeniden dene</span> · <span lang="ar">إعادة المحاولة</span>
      </button>
    </main>
  );
}
