import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isInBetween, recover } from '../../generator/output/recover.ts';
import { failingOnceAt, faultyDisk, quickDisk, type Fault } from './faultyDisk.ts';
import { begin, leftBeside, scenarios, treeIn, write, type Scenario } from './scenarios.ts';
import type { Tree } from '../tree.ts';

// All or nothing: something happens at every single step that a run takes on the disk. Kills of whole processes, at moments
// of chance, are in kills.ts.

// Tens of thousands of small files: in memory, where there is such a folder.
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'atomic-'));
const out = join(folder, 'at', 'package');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const never = Number.POSITIVE_INFINITY;
const anEnd = expect.stringMatching(/^(?:old|new)$/) as string;

/** How many steps a scenario takes, what is there before and after. */
function measured(scenario: Scenario): { steps: number; before: Tree; after: Tree } {
  begin(out, scenario);
  const before = treeIn(out);
  const { disk, steps } = faultyDisk(never, { kind: 'kill' });
  expect(write(out, scenario.after, scenario.force === true, disk)).toMatchObject({ ok: true });
  return { steps: steps(), before, after: treeIn(out) };
}

describe.each(scenarios)('$what', (scenario) => {
  const { steps, before, after } = measured(scenario);
  const run = (disk = quickDisk) => write(out, scenario.after, scenario.force === true, disk);
  /** `old`, `new`, or neither. */
  const state = (): string => {
    const tree = JSON.stringify(treeIn(out));
    if (tree === JSON.stringify(after)) return 'new';
    return tree === JSON.stringify(before) ? 'old' : 'in between';
  };

  it('comes to what it is to be', () => {
    expect(after).toMatchObject(scenario.outcome);
    const files = Object.entries(after).filter(([, text]) => text !== '(folder)');
    expect(files.map(([path]) => path).toSorted()).toEqual(
      [...Object.keys(scenario.outcome), 'postwright.json'].toSorted(),
    );
  });

  it.each<Fault>([{ kind: 'kill' }, { kind: 'kill-within' }])(
    'is old or new after a $kind at any step, at the latest when the next command has looked at it',
    (fault) => {
      for (let at = 0; at < steps; at += 1) {
        begin(out, scenario);
        run(faultyDisk(at, fault).disk);
        expect([state(), isInBetween(out)]).not.toEqual(['in between', false]);
        expect(recover(out)).toMatchObject({ ok: true });
        expect({ at, state: state() }).toEqual({
          at,
          state: expect.stringMatching(/^(?:old|new)$/),
        });
        expect(leftBeside(out)).toEqual([]);
        expect(run()).toMatchObject({ ok: true });
        expect(state()).toBe('new');
      }
    },
  );

  it('is old or new also where the recovery is killed at any step', () => {
    for (let at = 0; at < steps; at += 1) {
      begin(out, scenario);
      run(faultyDisk(at, { kind: 'kill' }).disk);
      // A run that did not come to its journal leaves nothing to be finished.
      if (!isInBetween(out)) continue;
      for (let again = 0; ; again += 1) {
        begin(out, scenario);
        run(faultyDisk(at, { kind: 'kill' }).disk);
        const second = faultyDisk(again, { kind: 'kill' });
        recover(out, second.disk);
        expect(recover(out)).toMatchObject({ ok: true });
        expect({ at, again, state: state() }).toEqual({ at, again, state: anEnd });
        if (second.steps() <= again) break;
      }
    }
  });

  it.each<Fault>([
    { kind: 'once', code: 'EACCES' },
    { kind: 'full' },
    { kind: 'dead', code: 'EIO' },
  ])('is old, and a problem told, or new, after $kind at any step', (fault) => {
    for (let at = 0; at < steps; at += 1) {
      begin(out, scenario);
      const result = run(faultyDisk(at, fault).disk);
      const left = state();
      if (result.ok) expect({ at, left }).toEqual({ at, left: 'new' });
      else {
        expect(result.problem.code).toBe('output-unwritable');
        // Where not even undoing is possible, the next run does it.
        if (fault.kind === 'once') expect({ at, left }).toEqual({ at, left: 'old' });
        else if (left === 'in between') {
          expect(isInBetween(out)).toBe(true);
          expect(result.problem.hint).toContain('the next run finishes it');
        }
      }
      expect(recover(out)).toMatchObject({ ok: true });
      expect(state()).toMatch(/^(?:old|new)$/);
      expect(leftBeside(out)).toEqual([]);
    }
  });

  it('is undone where it cannot be finished, and stays so though that is interrupted', () => {
    // Getting ready takes most steps, and nothing has to be undone in them.
    const late = Array.from({ length: Math.min(steps, 16) }, (_, index) => steps - 1 - index);
    for (const at of late) {
      for (let again = at + 1; again < steps + 8; again += 1) {
        begin(out, scenario);
        run(failingOnceAt(at, faultyDisk(again, { kind: 'kill' }).disk));
        expect(recover(out)).toMatchObject({ ok: true });
        expect({ at, again, state: state() }).toEqual({ at, again, state: anEnd });
      }
    }
  });
});
