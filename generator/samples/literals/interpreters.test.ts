import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attacks, hostileText } from './hostileText.test-helper.ts';
import { php, phpLines } from './php.ts';
import { ruby, rubyLines } from './ruby.ts';
import { tcl, tclLines } from './tcl.ts';

/** A language whose interpreter says what a literal of ours is: the bytes as hexadecimal digits, a line each. */
interface Interpreted {
  readonly command: string;
  readonly literals: readonly ((text: string) => string)[];
  readonly before?: string;
  readonly line: (literal: string) => string;
}

const languages: readonly Interpreted[] = [
  {
    command: 'ruby',
    literals: [ruby, rubyLines],
    line: (literal) => `puts ${literal}.unpack1('H*')`,
  },
  {
    command: 'php',
    literals: [php, phpLines],
    before: '<?php',
    line: (literal) => `echo bin2hex(${literal}), "\\n";`,
  },
  {
    command: 'tclsh',
    literals: [tcl, tclLines],
    // The word inside a body in braces, where it has to be balanced.
    line: (literal) =>
      `if 1 {\n  puts [binary encode hex [encoding convertto utf-8 ${literal}]]\n}`,
  },
];

const texts = [
  ...attacks,
  ...attacks.map((attack) => `a${attack}\rb`),
  ...fc.sample(hostileText, 300),
];

test.for(languages)(
  'what $command reads is the text, whatever it holds',
  ({ command, literals, before = '', line }, { skip }) => {
    if (spawnSync(command, [], { input: '' }).error) skip(`${command} is not installed`);
    const folder = mkdtempSync(join(tmpdir(), 'literals-'));
    try {
      const program = join(folder, 'program');
      const lines = literals.flatMap((literal) => texts.map((text) => line(literal(text))));
      writeFileSync(program, [before, ...lines, ''].join('\n'));
      // The C locale: a program has to mean the same in every one.
      const env = { PATH: process.env['PATH'], LC_ALL: 'C' };
      const output = execFileSync(command, [program], { env, cwd: folder, encoding: 'utf8' });
      const read = output.trimStart().split('\n').slice(0, -1);
      expect(read.map((hex) => Buffer.from(hex, 'hex').toString())).toEqual(
        literals.flatMap(() => texts.map((text) => Buffer.from(text).toString())),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
