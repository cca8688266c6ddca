import type { Session, SessionTranslation } from './session.entity.js';

export type SessionTextField = keyof SessionTranslation;
type Texts = Pick<Session, 'language' | 'translations'> & Partial<Pick<Session, SessionTextField>>;

/** A text of a session in the asked language where it is written in or translated to it, else as it was written. */
export function sessionTextIn(session: Texts, field: SessionTextField, language: string): string | null {
  const own = session[field] ?? null;
  if (session.language === language) return own ?? session.translations[language]?.[field] ?? null;
  return session.translations[language]?.[field] ?? own;
}

/** The title in the asked language, else as it was written. */
export function titleIn(session: Pick<Session, 'language' | 'translations' | 'title'>, language: string): string {
  return sessionTextIn(session, 'title', language) ?? session.title;
}
