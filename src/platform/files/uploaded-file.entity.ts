import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { createdAt, text, uuid } from '../database/columns.js';

/** A file that an account sent, kept until a mutation takes it or a day has passed. */
@Entity()
@Check('uploaded_file_size_v1', `octet_length(content) <= 52428800`)
export class UploadedFile {
  @PrimaryColumn({ ...uuid, primaryKeyConstraintName: 'uploaded_file_pk_v1' })
  id: string;

  @Column(uuid)
  accountId: string;

  @Column(text)
  name: string;

  @Column({ type: 'bytea' })
  content: Buffer;

  @Index('uploaded_file_created_v1')
  @Column(createdAt)
  createdAt: Date;
}
