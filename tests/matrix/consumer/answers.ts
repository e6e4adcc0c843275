import { createClient, isApiError, NotFoundError } from 'aviary-client';
import { addBird, countBirds, getBird, GetBirdErrorCode, waitForBirds } from 'aviary-client/birds';
import { addPicture, sendSong } from 'aviary-client/media';
import { equal, type Step, type Vendor } from './scenario.js';

/** One request, one answer. */
export const answers: { readonly [name: string]: Step } = {
  'JSON in and out': async (vendor) => {
    const body = { name: 'Rotkehlchen, 知更鳥', ringed: true, tags: ['a&b', ''] };
    const bird = await addBird(createClient(vendor), { query: { notify: 'ä +?' }, body });
    equal(bird, { id: 'ä +?', ...body });
  },

  'JSON, compressed': async (vendor) => {
    const { data, status, headers } = await getBird(createClient(vendor), {
      path: { birdId: 'a/b' },
    }).withResponse();
    equal([status, data.id, headers.get('content-type')], [200, 'a/b', 'application/json']);
  },

  'multipart with a file': async (vendor) => {
    const bytes = Uint8Array.from([0, 255, 128, 10]);
    const { parts } = await addPicture(createClient(vendor), {
      body: {
        title: 'Zeisig “ä”',
        meta: { year: 1901 },
        picture: new File([bytes], 'ä.png', { type: 'image/png' }),
      },
    });
    equal(
      parts.map(({ name, filename, type, size }) => [name, filename, type, size]),
      [
        ['title', '', '', 15],
        ['meta', '', '', 13],
        ['picture', 'ä.png', 'image/png', 4],
      ],
    );
    equal(parts[2]?.bytes, '00ff800a');
  },

  'bytes up': async (vendor) => {
    const view = new Uint8Array(1_000_000).subarray(7);
    const answer = await sendSong(createClient(vendor), { path: { songId: 7 }, body: view });
    equal(answer, { bytes: 999_993, type: 'audio/wav', pieces: 0 });
  },

  'an error with a code': async (vendor) => {
    const call = getBird(createClient(vendor), { path: { birdId: 'gone' } });
    const result = await call.result();
    if (result.ok || result.reason !== 'documented') throw new Error('not documented');
    equal([result.status, result.code], [404, GetBirdErrorCode.BirdDoesNotExist]);
    const error: unknown = await call.catch((thrown: unknown) => thrown);
    equal([isApiError(error, getBird), error instanceof NotFoundError], [true, true]);
  },

  abort: async (vendor) => {
    const client = createClient(vendor);
    const controller = new AbortController();
    const call = waitForBirds(client, {}, { signal: controller.signal });
    await opened(vendor, 1);
    controller.abort();
    await failed(call.result(), 'aborted');
    await opened(vendor, 0);
  },

  timeout: async (vendor) => {
    await failed(waitForBirds(createClient({ ...vendor, timeout: 100 })).result(), 'timeout');
    await opened(vendor, 0);
  },

  'no connection': async (vendor) => {
    // The port of the discard protocol: nobody listens, and no browser asks.
    const client = createClient({ ...vendor, baseUrl: 'http://127.0.0.1:9' });
    await failed(waitForBirds(client).result(), 'network');
  },
};

/** Waits until the vendor has so many answers under way for this run. */
export async function opened(vendor: Vendor, count: number): Promise<void> {
  for (;;) {
    const { birds } = await countBirds(createClient(vendor));
    if (birds === count) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function failed(
  result: Promise<{ readonly ok: boolean; readonly reason?: string }>,
  reason: string,
): Promise<void> {
  equal((await result).reason, reason);
}
