import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PagesAsked } from './writePages.ts';

/** From so many pages on, a thread of their own is worth its start. */
const many = 100;

/** Pages, written beside whatever else there is to do; where that cannot be had, or is not worth it, here and now. */
export async function pagesBeside(asked: PagesAsked): Promise<readonly string[]> {
  const here = async () => (await import('./writePages.ts')).writePages(asked);
  // Node 20 runs no TypeScript: from the sources, no thread can be started.
  const isBuilt = import.meta.url.endsWith('.js');
  if (!isBuilt || asked.operations.length < many || availableParallelism() < 2) return here();
  try {
    return await inThread(asked);
  } catch {
    return here();
  }
}

function inThread(asked: PagesAsked): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('pageThread.js', import.meta.url), { workerData: asked });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread ended without pages.')));
  });
}
