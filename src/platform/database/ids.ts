import { v7 } from 'uuid';

/** A new UUIDv7: rises with time, so that rows of one conference lie together in an index. */
export function newId(): string {
  return v7();
}
