import { describe, expect, test } from 'vitest';
import { deepestFolder } from '../format/limits.ts';
import { walkFolders } from './folders.ts';

const walk = (document: Record<string, unknown>) =>
  walkFolders({ sourceName: 'file.json', document, pointer: '' });
const request = (name: string, more: object = {}) => ({
  name,
  request: { url: 'https://a.example', ...more },
});

function nested(depth: number): unknown[] {
  let item: unknown[] = [request('deep')];
  for (let level = 0; level < depth; level += 1) item = [{ name: String(level), item }];
  return item;
}

describe('walkFolders', () => {
  test('gives requests in the order of the file, with their folders and pointers', () => {
    const walked = walk({
      item: [
        request('first'),
        { name: 'f', item: [request('second'), { name: 'g', item: [request('third')] }] },
        request('last'),
      ],
    });
    expect(walked).not.toBe('too-deep');
    if (walked === 'too-deep') return;
    expect(walked.requests.map(({ name, folder, pointer }) => [name, folder, pointer])).toEqual([
      ['first', [], '/item/0'],
      ['second', ['f'], '/item/1/item/0'],
      ['third', ['f', 'g'], '/item/1/item/1/item/0'],
      ['last', [], '/item/2'],
    ]);
  });

  test('collects auth and variables from the request outwards', () => {
    const walked = walk({
      auth: { type: 'basic' },
      variable: [{ key: 'a' }],
      item: [
        {
          name: 'f',
          auth: { type: 'bearer' },
          variable: [{ key: 'b' }],
          item: [request('x', { auth: { type: 'noauth' } })],
        },
      ],
    });
    if (walked === 'too-deep') throw new Error('too deep');
    expect(walked.requests[0]?.auths).toEqual([
      { type: 'noauth' },
      { type: 'bearer' },
      { type: 'basic' },
    ]);
    expect(walked.requests[0]?.variables).toEqual([[{ key: 'b' }], [{ key: 'a' }]]);
  });

  test('reports what is neither folder nor request, and empty folders', () => {
    const walked = walk({
      item: [{ name: 'nothing' }, null, { name: 'empty', item: [] }, request('x')],
    });
    if (walked === 'too-deep') throw new Error('too deep');
    expect(walked.requests).toHaveLength(1);
    expect(walked.diagnostics.map(({ code, place }) => [code, place.pointer])).toEqual([
      ['item-unreadable', '/item/0'],
      ['item-unreadable', '/item/1'],
      ['folder-without-requests', '/item/2'],
    ]);
  });

  test('refuses folders nested without end, and does not overflow on them', () => {
    expect(walk({ item: nested(deepestFolder) })).not.toBe('too-deep');
    expect(walk({ item: nested(20_000) })).toBe('too-deep');
  });
});

test('what was converted is said to stand where it stood', () => {
  const requests = walkFolders({
    sourceName: 'a.json',
    pointer: '',
    document: { item: [{ name: 'F', item: [{ name: 'a', request: {} }] }] },
    places: new Map([['/item/0/item/0', '/requests/7']]),
  });
  expect(requests).toMatchObject({ requests: [{ pointer: '/requests/7' }] });
});
