import { describe, expect, it } from 'vitest';
import { applied, positionAfter, positionBefore, settled } from './edits.ts';

const text = 'let a = b;';
const edits = [
  { start: 4, end: 5, text: 'long' },
  { start: 8, end: 9, text: '' },
];

describe('edits', () => {
  it('change what they name and nothing else', () => {
    expect(applied(text, edits)).toBe('let long = ;');
  });

  it('lead from a position after them to one before, and back', () => {
    expect([0, 4, 6, 9, 11].map((at) => positionBefore(at, edits))).toEqual([0, 4, 4, 6, 9]);
    expect([0, 4, 6, 9].map((at) => positionAfter(at, edits))).toEqual([0, 4, 9, 11]);
  });

  it('are in order, and the larger one holds those inside', () => {
    const inner = { start: 5, end: 6, text: 'x' };
    const outer = { start: 4, end: 8, text: 'y' };
    const first = { start: 0, end: 1, text: 'z' };
    expect(settled([inner, outer, first])).toEqual([first, outer]);
  });
});
