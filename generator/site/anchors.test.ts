import { describe, expect, it } from 'vitest';
import { anchorsOfPage, hrefOf } from './anchors.ts';

describe('anchors', () => {
  it('are the way to a place', () => {
    expect(anchorsOfPage()('body', 'registrants', 'email')).toBe('body.registrants.email');
  });

  it('are each given once', () => {
    const anchors = anchorsOfPage();
    const given = ['a', 'a', 'a~2', 'a', 'a~2'].map((name) => anchors('query', name));
    expect(new Set(given).size).toBe(given.length);
    expect(given[0]).toBe('query.a');
  });

  it('have no white space, which an id may not have, nor half a character, which no link may have', () => {
    const id = anchorsOfPage()('query', 'a b\n\u0000c\uD800');
    expect(id).toBe('query.a-b-c');
    expect(hrefOf(id)).toBe('#query.a-b-c');
  });

  it('are of a length that a link bears', () => {
    expect(anchorsOfPage()('query', '😀'.repeat(1000)).length).toBeLessThanOrEqual(200);
    expect(() => hrefOf(anchorsOfPage()('queri', '😀'.repeat(1000)))).not.toThrow();
  });
});
