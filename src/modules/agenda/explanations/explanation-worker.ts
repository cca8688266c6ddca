// Answers questions about drafts, one after another, in a thread of its own, so that the server goes on answering.
import { parentPort } from 'node:worker_threads';
import { explain } from './explain.js';
import type { Job, JobAnswer } from './explanation-jobs.js';

parentPort?.on('message', (job: Job) => parentPort?.postMessage(answerTo(job)));

function answerTo(job: Job): JobAnswer {
  try {
    return { id: job.id, answer: explain(job, () => performance.now()) };
  } catch (error) {
    return { id: job.id, error: error instanceof Error ? error : new Error(String(error)) };
  }
}
