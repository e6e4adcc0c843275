import { describe, expect, test } from 'vitest';
import { processorClock } from '../../../tests/processorClock.ts';
import { rowsOfText } from './rawForm.ts';

const urlencoded = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data';
const pairsOf = (text: string, type = urlencoded) =>
  rowsOfText(text, type).map(({ key, value }) => [key, value]);

describe('a form written out as text', () => {
  test('may go over several lines', () => {
    expect(pairsOf('a=1&b=two words\r\n  &c=%C3%A9\n')).toEqual([
      ['a', '1'],
      ['b', 'two words'],
      ['c', 'é'],
    ]);
  });

  test.for([
    ['a line of spaces', urlencoded, `a=${' '.repeat(300_000)}b`],
    ['lines of spaces', urlencoded, `a=${' \n'.repeat(300_000)}b`],
    ['a boundary without end', multipart, '-'.repeat(300_000)],
    ['many parts', multipart, '--b\r\nx; name="a"\r\n\r\n1\r\n'.repeat(20_000)],
    ['names without end', multipart, `--b\r\n${' name="'.repeat(50_000)}`],
  ] as const)('is read at once: %s', ([, type, text]) => {
    const spent = processorClock();
    rowsOfText(text, type);
    expect(spent()).toBeLessThan(1000);
  });
});
