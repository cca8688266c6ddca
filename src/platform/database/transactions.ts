import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { driverErrorCode } from './driver-errors.js';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';
/** A retry collides again only under rare contention; five tries bound the wait of the caller. */
const MAX_TRIES = 5;
const FIRST_PAUSE_MS = 15;

@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one READ COMMITTED transaction; inside it use only the given manager.
   * A deadlock or serialization failure restarts the whole of it, so `work` must have no effect outside the database.
   */
  async run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction('READ COMMITTED', work);
      } catch (error) {
        if (attempt >= MAX_TRIES || !isRetryable(error)) throw error;
        await pause(FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random()));
      }
    }
  }
}

function isRetryable(error: unknown): boolean {
  const code = driverErrorCode(error);
  return code === SERIALIZATION_FAILURE || code === DEADLOCK_DETECTED;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
