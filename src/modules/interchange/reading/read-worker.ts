// Reads files in a thread of its own: a large one takes seconds and hundreds of megabytes, and the server goes on answering.
import { parentPort } from 'node:worker_threads';
import type { ReadJob, ReadAnswer } from './read-thread.js';
import { readProgramme } from './read-programme.js';

parentPort?.on('message', ({ id, content, options }: ReadJob) => {
  const result = readProgramme(Buffer.from(content), options);
  parentPort?.postMessage({ id, result } satisfies ReadAnswer);
});
