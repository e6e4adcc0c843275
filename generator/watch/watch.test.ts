import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failure, success, type Problem } from '../api/index.ts';
import { readSource } from '../source/readSource.ts';
import { isFolder, type Source } from '../source/source.ts';
import type { Clock } from './clock.ts';
import { watch } from './watch.ts';
import { watchedFile } from './watchedFile.ts';
import type { Look, Watched } from './watched.ts';

// Real files in a time of the tests' own: what happens at which moment is said, and no test waits.

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Script = readonly (readonly [milliseconds: number, happens: () => void])[];

interface Watching {
  readonly things?: (clock: Clock) => readonly Watched[];
  readonly make?: (text: string) => string | Problem;
  /** When somebody ends it. */
  readonly until?: number;
}

/** What is told of a watch over `in.json`, each with the moment; a text with `{` is half saved. */
async function watched(
  script: Script,
  {
    things = (clock) => [watchedFile(at('in.json'), () => readSource(at('in.json')), clock)],
    make = (text) => (text.startsWith('{') ? halfSaved(text) : text),
    until = 20_000,
  }: Watching = {},
): Promise<{ readonly told: readonly string[]; readonly made: readonly string[] }> {
  const ending = new AbortController();
  const clock = scriptedClock([...script, [until, () => ending.abort()]]);
  const [told, made]: [string[], string[]] = [[], []];
  const makeOf = async (sources: readonly Source[]) => {
    const text = sources.map(textOf).join('+');
    made.push(text);
    const result = make(text);
    return typeof result === 'string' ? success(result) : failure(result);
  };
  const options = { signal: ending.signal, clock };
  for await (const one of watch(things(clock), makeOf, options)) {
    const what =
      one.kind === 'problem'
        ? `${one.stage} ${one.problem.code}`
        : `${one.mended ? 'mended ' : ''}${one.done}`;
    told.push(`${Math.round(clock.now())} ${what}`);
  }
  return { told, made };
}

function scriptedClock(script: Script): Clock {
  const coming = script.toSorted(([a], [b]) => a - b);
  let now = 0;
  return {
    now: () => now,
    async sleep(milliseconds, signal) {
      const end = now + milliseconds;
      for (let next = coming[0]; next !== undefined && next[0] <= end; next = coming[0]) {
        now = Math.max(now, next[0]);
        next[1]();
        coming.shift();
        if (signal.aborted) return;
      }
      now = end;
    },
  };
}

describe('a file', () => {
  test('is made at once, and again when it is another', async () => {
    save('one');
    const { told } = await watched([[3200, () => save('second')]]);
    expect(told).toEqual(['0 one', '3600 second']);
  });

  test('that is saved as it was is none of it', async () => {
    save('one');
    const touched = (): void => utimesSync(at('in.json'), 1000, 1000);
    const { made } = await watched([[3200, touched]]);
    expect(made).toEqual(['one']);
  });

  test('is not read while somebody writes it', async () => {
    save('one');
    const { made } = await watched([
      [3480, () => save('{')],
      [3550, () => save('{"half":')],
      [3640, () => save('whole')],
    ]);
    expect(made).toEqual(['one', 'whole']);
  });

  test('of which half stays for a moment is no problem yet', async () => {
    save('one');
    const { told, made } = await watched([
      [3200, () => save('{')],
      [4100, () => save('whole')],
    ]);
    expect(made).toContain('{');
    expect(told).toEqual(['0 one', '4600 whole']);
  });

  test('of which half stays is a problem, told once, and told of again when it is mended', async () => {
    save('one');
    const { told } = await watched([
      [3200, () => save('{')],
      [9200, () => save('whole')],
      [9900, () => save('another')],
    ]);
    expect(told).toEqual([
      '0 one',
      '4600 making input-not-json',
      '9700 mended whole',
      '10300 another',
    ]);
  });

  test('with one problem after the other tells of each, and of the same one once', async () => {
    save('one');
    const { told } = await watched(
      [
        [3200, () => save('{')],
        [6200, () => save('{{')],
        [9200, () => save('{{ ')],
      ],
      { make: (text) => (text.startsWith('{') ? halfSaved(text.trim()) : text) },
    );
    expect(told).toEqual(['0 one', '4600 making input-not-json', '7700 making input-not-json']);
  });

  test('that is replaced by another one is seen, without the moment in between', async () => {
    save('one');
    const { told, made } = await watched([
      [3490, () => renameSync(at('in.json'), at('in.json~'))],
      [3510, () => save('replaced', 'new.json')],
      [3520, () => renameSync(at('new.json'), at('in.json'))],
    ]);
    expect(told).toEqual(['0 one', '3700 replaced']);
    expect(made).toEqual(['one', 'replaced']);
  });

  test('that is deleted is a problem, told once, and is waited for', async () => {
    save('one');
    const { told, made } = await watched([
      [3200, () => rmSync(at('in.json'))],
      [9200, () => save('one')],
    ]);
    expect(told).toEqual(['0 one', '4600 reading input-not-found', '9700 mended one']);
    expect(made).toEqual(['one', 'one']);
  });

  test('that is deleted and comes back at once is nothing to tell of', async () => {
    save('one');
    const { told } = await watched([
      [3200, () => rmSync(at('in.json'))],
      [4000, () => save('one')],
    ]);
    expect(told.slice(0, 1)).toEqual(['0 one']);
    expect(told.join()).not.toContain('input-not-found');
  });

  test('that is not there at first is a problem at once', async () => {
    expect((await watched([])).told).toEqual(['0 reading input-not-found']);
  });

  test('saved twenty times in a second is made few times, the last state last', async () => {
    save('one');
    const saves = Array.from({ length: 20 }, (_, number): Script[number] => [
      3000 + number * 50,
      () => save('s'.repeat(number + 1)),
    ]);
    const { made } = await watched(saves);
    expect(made.length).toBeLessThanOrEqual(4);
    expect(made.at(-1)).toBe('s'.repeat(20));
  });

  test('that is written while it is read is read again', async () => {
    save('one');
    const { made } = await watched([[3200, () => save('half')]], {
      things: (clock) => [
        watchedFile(
          at('in.json'),
          async () => {
            const source = await readSource(at('in.json'));
            if (source.ok && textOf(source.value) === 'half') save('half and half');
            return source;
          },
          clock,
        ),
      ],
    });
    expect(made).toEqual(['one', 'half and half']);
  });

  test('that somebody kept locked is read when it is free, with no other sign of a change', async () => {
    save('one');
    let isLocked = false;
    const locked: Problem = { ...halfSaved(''), code: 'input-unreadable' };
    const { told } = await watched(
      [
        [3200, () => ((isLocked = true), save('second'))],
        [9200, () => (isLocked = false)],
      ],
      {
        things: (clock) => [
          watchedFile(
            at('in.json'),
            async () => (isLocked ? failure(locked) : readSource(at('in.json'))),
            clock,
          ),
        ],
      },
    );
    expect(told).toEqual(['0 one', '4600 reading input-unreadable', '9600 mended second']);
  });

  test('ends at once, also in the middle of doubt', async () => {
    save('one');
    const { told, made } = await watched([[3200, () => save('{')]], { until: 3900 });
    expect(told).toEqual(['0 one']);
    expect(made).toEqual(['one', '{']);
  });
});

describe('a problem of making', () => {
  test('that passes by itself is not told', async () => {
    save('one');
    let tries = 0;
    const { told } = await watched([[3200, () => save('second')]], {
      make: (text) => (text === 'second' && (tries += 1) === 1 ? halfSaved(text) : text),
    });
    expect(told).toEqual(['0 one', '4600 second']);
  });

  test('that lasts waits for the next change', async () => {
    save('one');
    const { told, made } = await watched(
      [
        [3200, () => save('second')],
        [9200, () => save('third one')],
      ],
      {
        make: (text) => (text === 'second' ? { ...halfSaved(text), code: 'output-edited' } : text),
      },
    );
    expect(told).toEqual(['0 one', '4600 making output-edited', '9700 mended third one']);
    expect(made).toEqual(['one', 'second', 'second', 'third one']);
  });
});

describe('a folder', () => {
  const things = (clock: Clock) => [watchedFile(at('api'), () => readSource(at('api')), clock)];
  const request = (name: string): string => `api/${name}.request.yaml`;

  test('is read when all of its files came to rest', async () => {
    save('a', request('a'));
    const { made } = await watched(
      [
        [3400, () => save('b', request('b'))],
        [3700, () => save('c', request('deeper/c'))],
        [4000, () => save('aa', request('a'))],
      ],
      { things },
    );
    expect(made).toEqual(['a', 'aa,b,c']);
  });

  test('is not read for files that are none of the collection’s', async () => {
    save('a', request('a'));
    let reads = 0;
    await watched([[3000, () => save('x', 'api/out/src/x.ts')]], {
      things: (clock) => [
        watchedFile(
          at('api'),
          () => {
            reads += 1;
            return readSource(at('api'));
          },
          clock,
        ),
      ],
    });
    expect(reads).toBe(1);
  });

  test('loses a file', async () => {
    save('a', request('a'));
    save('b', request('b'));
    const { made } = await watched([[3000, () => rmSync(at(request('b')))]], { things });
    expect(made).toEqual(['a,b', 'a']);
  });
});

describe('several things', () => {
  const things = (clock: Clock) =>
    ['in.json', 'dev.json'].map((name) => watchedFile(at(name), () => readSource(at(name)), clock));

  test('are made together, whichever is another', async () => {
    save('one');
    save('dev', 'dev.json');
    const { made } = await watched([[3000, () => save('changed', 'dev.json')]], { things });
    expect(made).toEqual(['one+dev', 'one+changed']);
  });

  test('are waited for together', async () => {
    save('one');
    save('dev', 'dev.json');
    const { made } = await watched(
      [
        [3490, () => save('second')],
        [3495, () => save('dev 2', 'dev.json')],
        [3590, () => save('dev 22', 'dev.json')],
        [3680, () => save('dev 222', 'dev.json')],
      ],
      { things },
    );
    expect(made).toEqual(['one+dev', 'second+dev 222']);
  });

  test('are each looked at in their own time', async () => {
    const looks: string[] = [];
    const every = (name: string, again: number, clock: Clock): Watched => ({
      look: async (): Promise<Look> => {
        looks.push(`${clock.now()} ${name}`);
        return { kind: 'read', source: success({ name, bytes: new Uint8Array() }), again };
      },
    });
    await watched([], {
      things: (clock) => [every('often', 400, clock), every('rarely', 1000, clock)],
      until: 1250,
    });
    expect(looks).toEqual([
      '0 often',
      '0 rarely',
      '400 often',
      '800 often',
      '1000 rarely',
      '1200 often',
    ]);
  });
});

function halfSaved(text: string): Problem {
  return { code: 'input-not-json', message: text, place: 'in.json', hint: 'Save all of it.' };
}

function textOf(source: Source): string {
  return isFolder(source)
    ? source.files.map(({ bytes }) => Buffer.from(bytes).toString()).join(',')
    : Buffer.from(source.bytes).toString();
}

function save(text: string, path = 'in.json'): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

function at(path: string): string {
  return join(folder, path);
}
