import { failure, success, type Result } from '../api/index.ts';
import type { Flags } from './flags.ts';

/** What `mock` was asked for. */
export interface MockFlags {
  readonly host: string;
  readonly port: number;
  /** Milliseconds, the least and the most. */
  readonly latency: readonly [least: number, most: number];
  /** From 0 to 1. */
  readonly faults: number;
}

/** Free on most machines, and what people know a mock by. */
const usualPort = 4010;

/** The flags of `mock`, each checked. */
export function mockFlags(flags: Flags): Result<MockFlags> {
  const port = numberIn(/^(\d{1,5})$/, flags['port'] ?? usualPort);
  if (port === undefined || port > 65_535)
    return wrong('--port', flags['port'], 'a number up to 65535, or 0 for any that is free');
  const [least, most] = latencyIn(flags['latency'] ?? 0) ?? [];
  if (least === undefined || most === undefined)
    return wrong('--latency', flags['latency'], 'milliseconds, such as 200 or 50-200');
  const percent = numberIn(/^(\d{1,3}(?:\.\d{1,6})?)%?$/, flags['faults'] ?? 0);
  if (percent === undefined || percent > 100)
    return wrong('--faults', flags['faults'], 'a percentage, such as 5%');
  const { host = '127.0.0.1' } = flags;
  // An empty word comes as the number 0, which would be every address of the machine.
  if (typeof host !== 'string')
    return wrong('--host', host, 'an address, such as 127.0.0.1, or 0.0.0.0 for all');
  return success({ host, port, latency: [least, most], faults: percent / 100 });
}

function latencyIn(value: unknown): readonly [number, number] | undefined {
  const [, least = '', most = least] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(String(value)) ?? [];
  return least === '' || Number(least) > Number(most) ? undefined : [Number(least), Number(most)];
}

function numberIn(form: RegExp, value: unknown): number | undefined {
  const [, digits] = form.exec(String(value)) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function wrong(flag: string, value: unknown, takes: string): Result<never> {
  return failure({
    code: 'usage',
    message: `${flag} takes ${takes}, not “${String(value)}”.`,
    place: 'command line',
    hint: 'postwright mock --help shows examples.',
  });
}
