import { writeFileSync } from 'node:fs';
import { realDisk, type Disk } from '../../generator/output/disk.ts';

/** What happens at one of the steps that change the disk. */
export type Fault =
  /** The process is killed: neither this step nor any later one is done, no matter what is tried. */
  | { readonly kind: 'kill' }
  /** The same, in the middle of a write. */
  | { readonly kind: 'kill-within' }
  /** This step fails; others do not. */
  | { readonly kind: 'once'; readonly code: string }
  /** From here on the disk is full: whatever needs room fails, what frees it does not. */
  | { readonly kind: 'full' }
  /** From here on nothing works. */
  | { readonly kind: 'dead'; readonly code: string };

/** The machine's disk less the wait for it: what is killed here is a program, not the power. */
export const quickDisk: Disk = {
  ...realDisk,
  writeFile: (path, text, _, mode) => realDisk.writeFile(path, text, false, mode),
};

/** A disk at whose step `at` (the first is 0) something happens; `steps` counts those that were tried. */
export function faultyDisk(
  at: number,
  fault: Fault,
): { readonly disk: Disk; readonly steps: () => number } {
  let count = 0;
  const disk = guarded(quickDisk, (name, step, words) => {
    const index = count;
    count += 1;
    if (index >= at) happen(fault, name, index === at, words);
    step();
  });
  return { disk, steps: () => count };
}

/** A disk whose step `at` is done, and reported as failed. */
export function failingOnceAt(at: number, disk: Disk): Disk {
  let count = 0;
  return guarded(disk, (_, step) => {
    count += 1;
    step();
    if (count - 1 === at) throw coded('EACCES');
  });
}

/** A disk each of whose steps is left to a guard, who does it or not. */
function guarded(
  disk: Disk,
  guard: (name: keyof Disk, step: () => void, words: readonly unknown[]) => void,
): Disk {
  const through =
    <Words extends readonly unknown[]>(name: keyof Disk, step: (...words: Words) => void) =>
    (...words: Words): void =>
      guard(name, () => step(...words), words);
  return {
    createFolder: through('createFolder', disk.createFolder),
    ensureFolder: through('ensureFolder', disk.ensureFolder),
    writeFile: through('writeFile', disk.writeFile),
    link: through('link', disk.link),
    rename: through('rename', disk.rename),
    removeFile: through('removeFile', disk.removeFile),
    removeFolder: through('removeFolder', disk.removeFolder),
    removeAll: through('removeAll', disk.removeAll),
  };
}

const needRoom: ReadonlySet<keyof Disk> = new Set([
  'createFolder',
  'ensureFolder',
  'writeFile',
  'link',
  'rename',
]);

function happen(fault: Fault, name: keyof Disk, isFirst: boolean, words: readonly unknown[]): void {
  switch (fault.kind) {
    case 'kill-within':
      if (isFirst && name === 'writeFile') {
        const [path, text] = words;
        writeFileSync(String(path), String(text).slice(0, String(text).length / 2));
      }
      throw new Error('killed');
    case 'kill':
      throw new Error('killed');
    case 'once':
      if (isFirst) throw coded(fault.code);
      return;
    case 'full':
      if (needRoom.has(name)) throw coded('ENOSPC');
      return;
    case 'dead':
      throw coded(fault.code);
  }
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}
