const isFileOfSample: unique symbol = Symbol('file of a sample');

/** A file to send, in the place of its bytes: a path beside the program. */
export interface SampleFile {
  readonly [isFileOfSample]: true;
  readonly filename: string;
}

/** Names longer than this are cut. */
const longestName = 60;

/** A file by the last part of its path, in characters that need no thought anywhere: `/home/ada/my photo.png` → `my-photo.png`. */
export function fileNamed(path: string): SampleFile {
  const name = path.slice(-1000).replace(/^.*[/\\]/s, '');
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w.-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(-longestName)
    .replace(/^[.-]+/, '');
  return { [isFileOfSample]: true, filename: plain === '' ? 'file.bin' : plain };
}

/** Whether a value is a file to send. */
export function isFile(value: unknown): value is SampleFile {
  return typeof value === 'object' && value !== null && isFileOfSample in value;
}
