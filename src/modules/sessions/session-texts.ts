import type { Session, SessionTranslation } from './session.entity.js';

export type SessionTextField = keyof SessionTranslation;
type Texts = Pick<Session, 'language' | 'translations'> & Partial<Pick<Session, SessionTextField>>;

/** A text of a session in the asked language where it is written in or translated to it, else as it was written. */
export function sessionTextIn(session: Texts, field: SessionTextField, language: string): string | null {
  const own = session[field] ?? null;
  // Readers may ask for any language, also for "constructor", which every object inherits.
  const isTranslated = Object.hasOwn(session.translations, language);
  const translated = isTranslated ? (session.translations[language]?.[field] ?? null) : null;
  return session.language === language ? (own ?? translated) : (translated ?? own);
}

/** The title in the asked language, else as it was written. */
export function titleIn(session: Pick<Session, 'language' | 'translations' | 'title'>, language: string): string {
  return sessionTextIn(session, 'title', language) ?? session.title;
}
