import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dataflex } from '../../generator/samples/literals/dataflex.ts';
import { sqlServer } from '../../generator/samples/literals/sqlServer.ts';
import { carried } from './hostile.ts';
import { chosenPrograms, hostileProgram } from './unrun.ts';

describe.for([
  ['sqlserver', 'sqlserver.sql', sqlServer],
  ['dataflex', 'dataflex.src', dataflex],
] as const)('of %s, which runs on no machine of ours,', ([language, file, literal]) => {
  test(`programs are as in golden/${file}, which somebody has read`, () => {
    const programs = chosenPrograms(language).join('\n\n');
    const golden = new URL(`golden/${file}`, import.meta.url);
    if (process.env['ACCEPT'] === '1') writeFileSync(golden, programs);
    expect(programs).toBe(readFileSync(golden, 'utf8'));
  });

  test('a program holds every attack as the literal that it is', () => {
    const program = hostileProgram(language);
    const missing = carried.filter((text) => !program.includes(` ${literal(text)}`));
    expect(missing).toEqual([]);
  });
});
