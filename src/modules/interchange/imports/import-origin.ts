import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../../config/config.token.js';
import type { Config } from '../../../config/config.js';
import { DomainError } from '../../../platform/graphql/domain-error.js';
import { fetchRemoteFile, RemoteFileError } from '../../../platform/http/remote-file/remote-file.js';
import type { ImportFile } from './import-reading.js';
import type { ImportSource } from './import-source.entity.js';

export interface FetchedFile extends ImportFile {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Reads files from addresses that organizers typed; only from public servers, and those that the installation allows. */
@Injectable()
export class ImportOrigin {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Throws ADDRESS_UNREADABLE with its reason. Null where nothing changed since `since`. */
  async fetch(
    url: string,
    since: Pick<ImportSource, 'etag' | 'lastModified'> | null = null,
  ): Promise<FetchedFile | null> {
    try {
      const answer = await fetchRemoteFile(url, {
        allowHosts: this.config.importAllowedHosts,
        ...(since?.etag && { etag: since.etag }),
        ...(since?.lastModified && { lastModified: since.lastModified }),
      });
      if (answer === 'not-modified') return null;
      const { content, etag, lastModified } = answer;
      return { name: nameOf(url), content, etag, lastModified };
    } catch (error) {
      if (!(error instanceof RemoteFileError)) throw error;
      throw new DomainError('ADDRESS_UNREADABLE', {
        path: ['url'],
        args: { status: 0, ...error.args, reason: error.code },
      });
    }
  }
}

/** The last part of the path, else the host. */
function nameOf(url: string): string {
  const { pathname, host } = new URL(url);
  return (pathname.split('/').findLast(Boolean) ?? host).slice(0, 200);
}
