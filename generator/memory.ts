import { hashOf } from './hash.ts';

/**
 * What earlier runs worked out, each under a hash of all that it depends on. It changes nothing but time: whoever leaves it
 * out gets the same package.
 */
export interface Memory {
  readonly recall: (key: string) => unknown;
  readonly keep: (key: string, value: unknown) => void;
  /** What this run used, for the next one: what it had no use for is forgotten. */
  readonly used: () => Readonly<Record<string, unknown>>;
}

/** A memory that begins with what an earlier run used: plain JSON values by key. */
export function createMemory(earlier: Readonly<Record<string, unknown>> = {}): Memory {
  const known = new Map(Object.entries(earlier));
  const used = new Map<string, unknown>();
  return {
    recall(key) {
      const value = known.get(key);
      if (value !== undefined) used.set(key, value);
      return value;
    },
    keep(key, value) {
      used.set(key, value);
    },
    used: () => Object.fromEntries(used),
  };
}

/** The key of what is made from some data by one stage. */
export function keyOf(stage: string, ...data: readonly unknown[]): string {
  return stage + hashOf(JSON.stringify(data));
}

const digests = new WeakMap<object, string>();

/** A hash that stands for data in keys: what several stages go by is looked at once. */
export function digestOf(data: object): string {
  const digest = digests.get(data) ?? hashOf(JSON.stringify(data));
  digests.set(data, digest);
  return digest;
}

/**
 * What `make` gives for some data, from memory where it was made before.
 *
 * @param stage tells what is made: data alone does not.
 * @param data all that `make` depends on, as plain JSON.
 * @param make gives plain JSON, the same for the same data.
 */
export function remembered<Value>(
  memory: Memory | undefined,
  stage: string,
  data: readonly unknown[],
  make: () => Value,
): Value {
  if (memory === undefined) return make();
  const key = keyOf(stage, ...data);
  const known = memory.recall(key);
  // Under this key only this stage of this very tool ever kept anything: the stamp forgets what another one kept.
  if (known !== undefined) return known as Value;
  const made = make();
  memory.keep(key, made);
  return made;
}
