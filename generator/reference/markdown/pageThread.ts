import { parentPort, workerData } from 'node:worker_threads';
import { writePages, type PagesAsked } from './writePages.ts';

// A thread of its own: it gets what pages are asked for, gives their texts, and ends.
const asked: PagesAsked = workerData;
// A thread has no origin: that is of windows.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(writePages(asked));
