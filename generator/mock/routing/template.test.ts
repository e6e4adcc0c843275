import { describe, expect, test } from 'vitest';
import { processorClock } from '../../../tests/processorClock.ts';
import { match, segmentsOf, templateOf } from './template.ts';

function valuesIn(template: string, pathname: string): object | undefined {
  const values = match(templateOf(template), segmentsOf(pathname));
  return values && Object.fromEntries(values);
}

describe('a path is of a template’s form', () => {
  test.for<[template: string, pathname: string, values: object]>([
    ['/users/me', '/users/me', {}],
    ['/users/{id}', '/users/7', { id: '7' }],
    ['/users/{id}', '/users/a%2Fb%20c', { id: 'a/b c' }],
    ['/users/{id}', '/users/100%', { id: '100%' }],
    ['/users/{id}', '/users/__proto__', { id: '__proto__' }],
    ['/{a}/x/{b}', '/1/x/2', { a: '1', b: '2' }],
    ['/files/{name}.json', '/files/a.b.json', { name: 'a.b' }],
    ['/v1:{x}-{y}', '/v1:a-b-c', { x: 'a', y: 'b-c' }],
    ['/a%20b', '/a%20b', {}],
    ['/users/', '/users', {}],
    ['/users', '/users/', {}],
    ['/./a/../b', '/b', {}],
    ['/', '/', {}],
  ])('%s: %s', ([template, pathname, values]) => {
    expect(valuesIn(template, pathname)).toEqual(values);
  });
});

describe('a path is not', () => {
  test.for<[template: string, pathname: string]>([
    ['/users/{id}', '/users/'],
    ['/users/{id}', '/users//'],
    ['/users/{id}', '/users/1/2'],
    ['/users/me', '/users/Me'],
    ['/files/{name}.json', '/files/.json'],
    ['/files/{name}.json', '/files/a.xml'],
    ['/v1:{x}-{y}', '/v1:a-'],
    ['/v1:{x}-{y}', '/v1:-b'],
    ['/a.c', '/abc'],
  ])('%s: %s', ([template, pathname]) => {
    expect(valuesIn(template, pathname)).toBeUndefined();
  });
});

test('a hostile template and a hostile path take their time once', () => {
  const template = templateOf(`/${'{a}x'.repeat(5000)}`);
  const spent = processorClock();
  match(template, segmentsOf(`/${'x'.repeat(100_000)}!`));
  expect(spent()).toBeLessThan(500);
});
