import type { Request, Response } from 'express';
import DataLoader from 'dataloader';
import { isLocale, localeFromHeader, type Locale } from '../i18n/catalogue.js';
import { ANONYMOUS, type Viewer } from '../auth/viewer.js';

/** Batch loaders of one request: a row asked for many times in one request is loaded once, with the others of its kind. */
export class LoaderCache {
  private readonly loaders = new Map<string, DataLoader<unknown, unknown>>();

  /**
   * The loader of this name, made at its first use. `load` gets all keys of a batch and returns a map;
   * a key without an entry loads as null.
   */
  byKey<K extends string, V>(
    name: string,
    load: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>,
  ): DataLoader<K, V | null> {
    const known = this.loaders.get(name);
    if (known) return known as unknown as DataLoader<K, V | null>;
    const loader = new DataLoader<K, V | null>(async (keys) => {
      const found = await load(keys);
      return keys.map((key) => found.get(key) ?? null);
    });
    this.loaders.set(name, loader as unknown as DataLoader<unknown, unknown>);
    return loader;
  }
}

/** The header in which a page says its own language, which may be another than that of the account. */
export const PAGE_LANGUAGE_HEADER = 'multaqa-language';

/** What resolvers know of a request; a fresh one for every request. */
export class RequestContext {
  viewer: Viewer = ANONYMOUS;
  locale: Locale;
  /** Made anew for every mutation of a request, which must not see what was loaded before the one before it. */
  loaders = new LoaderCache();

  constructor(
    readonly req: Request,
    readonly res: Response,
  ) {
    this.locale = this.languageOfPage() ?? localeFromHeader(req.headers['accept-language']);
  }

  /** Texts come in the language of the page, else in that of the account that signed in. */
  preferLocale(ofAccount: Locale): void {
    this.locale = this.languageOfPage() ?? ofAccount;
  }

  private languageOfPage(): Locale | null {
    const language = String(this.req.headers[PAGE_LANGUAGE_HEADER] ?? '').split('-')[0] ?? '';
    return isLocale(language) ? language : null;
  }
}
