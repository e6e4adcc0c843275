import { expect, it } from 'vitest';
import { urlPieces } from './urlPieces.ts';

const rows = [{ id: 'path.id', href: '#path.id', name: 'id' }];

it('an address is its base URL, its path by steps, and parameters that lead to what is said of them', () => {
  const url = 'https://a.example/v2/users/{id}.json/{other}';
  expect(urlPieces(url, 'https://a.example/v2', rows)).toEqual([
    { text: 'https://a.example/v2', kind: 'base', href: '' },
    { text: '/', kind: 'path', href: '' },
    { text: 'users/', kind: 'path', href: '' },
    { text: '{id}', kind: 'parameter', href: '#path.id' },
    { text: '.json/', kind: 'path', href: '' },
    { text: '{other}', kind: 'path', href: '' },
  ]);
});

it('an address with another base URL than the API loses nothing', () => {
  const url = 'https://b.example/x{id}';
  const pieces = urlPieces(url, 'https://a.example', rows);
  expect(pieces.map(({ text }) => text).join('')).toBe(url);
});
