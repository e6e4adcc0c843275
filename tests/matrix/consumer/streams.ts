import { createClient } from 'aviary-client';
import { dropFeather, exportFeathers, watchFeathers } from 'aviary-client/feathers';
import { getSong, sendSong } from 'aviary-client/media';
import { opened } from './answers.js';
import { equal, type Step } from './scenario.js';

/** What comes and goes bit by bit. The vendor sends the rest when a feather is dropped: who waits for the whole, waits for ever. */
export const streams: { readonly [name: string]: Step } = {
  'server-sent events': async (vendor) => {
    const client = createClient(vendor);
    const events: string[] = [];
    for await (const { event, id, data } of await watchFeathers(client)) {
      events.push(`${event} ${id} ${data}`);
      if (events.length === 1) await dropFeather(client);
    }
    equal(events, ['feather 1 {"colour":"grün"}', 'message 2 {"colour":"red"}']);
  },

  'JSON lines': async (vendor) => {
    const client = createClient(vendor);
    const colours: string[] = [];
    for await (const { colour } of await exportFeathers(client)) {
      colours.push(colour);
      if (colours.length === 1) await dropFeather(client);
    }
    equal(colours, ['red', 'green']);
  },

  'a stream left': async (vendor) => {
    for await (const { id } of await watchFeathers(createClient(vendor))) {
      equal(id, '1');
      break;
    }
    await opened(vendor, 0);
  },

  'a stream aborted': async (vendor) => {
    const controller = new AbortController();
    const options = { signal: controller.signal };
    let reason: unknown;
    try {
      for await (const { id } of await watchFeathers(createClient(vendor), {}, options)) {
        equal(id, '1');
        controller.abort();
      }
    } catch (error) {
      reason = Object(error).reason;
    }
    equal(reason, 'aborted');
    await opened(vendor, 0);
  },

  'download, whole': async (vendor) => {
    const client = createClient(vendor);
    const song = getSong(client, { path: { songId: 7 } });
    await opened(vendor, 1);
    await dropFeather(client);
    const { size, type } = await song;
    equal([size, type], [3_000_000, 'audio/wav']);
  },

  'download as a stream': async (vendor) => {
    const client = createClient(vendor);
    const { body } = await getSong(client, { path: { songId: 7 } }).response();
    const reader = body?.getReader();
    let size = 0;
    for (let dropped = false; ;) {
      const piece = await reader?.read();
      if (!piece || piece.done) break;
      size += piece.value.length;
      if (!dropped) await dropFeather(client);
      dropped = true;
    }
    equal(size, 3_000_000);
  },

  'upload of a stream': async (vendor) => {
    const pieces = [1, 2, 3].map((value) => new Uint8Array(100_000).fill(value));
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const piece = pieces.shift();
        if (!piece) return controller.close();
        // The second goes when the vendor has the first: who waits for the whole, waits for ever.
        if (pieces.length === 1) await opened(vendor, 1);
        controller.enqueue(piece);
      },
    });
    const answer = await sendSong(createClient(vendor), { path: { songId: 7 }, body });
    equal(answer, { bytes: 300_000, type: 'audio/wav', pieces: 1 });
  },
};
