import {
  chmodSync,
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';

/** All that changes a disk, one step each: tests stop a run between any two, or let one fail. */
export interface Disk {
  /** Makes a folder; it must not be there, its parent must. */
  readonly createFolder: (path: string) => void;
  /** Makes a folder and those above it, as far as they are missing. */
  readonly ensureFolder: (path: string) => void;
  /** Writes a new file; a `lasting` one is on the disk itself before this returns. A `mode` is that of the file it is to replace. */
  readonly writeFile: (path: string, text: string, lasting: boolean, mode?: number) => void;
  /** Gives a file a second name; where the file system has no links, a copy of the same time. */
  readonly link: (from: string, to: string) => void;
  /** Moves a file or folder in one step; a file takes the place of another. */
  readonly rename: (from: string, to: string) => void;
  readonly removeFile: (path: string) => void;
  /** Removes a folder, which must be empty. */
  readonly removeFolder: (path: string) => void;
  /** Removes whatever is there, and all below. */
  readonly removeAll: (path: string) => void;
}

/** The disk of this machine. */
export const realDisk: Disk = {
  createFolder: (path) => mkdirSync(path),
  ensureFolder: (path) => mkdirSync(path, { recursive: true }),
  writeFile(path, text, lasting, mode) {
    const file = openSync(path, 'w');
    try {
      writeFileSync(file, text);
      if (lasting) fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (mode !== undefined) chmodSync(path, mode);
  },
  link(from, to) {
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
      const { atime, mtime } = statSync(from);
      utimesSync(to, atime, mtime);
    }
  },
  rename: renameSync,
  removeFile: unlinkSync,
  removeFolder: rmdirSync,
  removeAll: (path) => rmSync(path, { recursive: true, force: true }),
};
