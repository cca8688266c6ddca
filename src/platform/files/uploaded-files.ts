import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { newId } from '../database/ids.js';
import { notFound } from '../graphql/request-errors.js';
import { UploadedFile } from './uploaded-file.entity.js';

/** The constraint uploaded_file_size_v1. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** Files on their way into a mutation. In the database, so that any process can take what another one got. */
@Injectable()
export class UploadedFiles {
  constructor(private readonly dataSource: DataSource) {}

  /** Keeps a file for a day; forgets older ones on the way. */
  async keep(accountId: string, name: string, content: Buffer): Promise<string> {
    const id = newId();
    await this.dataSource.query(`DELETE FROM uploaded_file WHERE created_at < now() - interval '1 day'`);
    await this.dataSource.getRepository(UploadedFile).insert({ id, accountId, name, content });
    return id;
  }

  /** Content and name; NOT_FOUND for a file of somebody else. */
  async read(accountId: string, fileId: string): Promise<UploadedFile> {
    const file = await this.dataSource.getRepository(UploadedFile).findOneBy({ id: fileId, accountId });
    if (!file) throw notFound();
    return file;
  }

  /** Deletes a file once it is taken, in the transaction that takes it. */
  async forget(tx: EntityManager, fileId: string): Promise<void> {
    await tx.delete(UploadedFile, { id: fileId });
  }
}
