import { describe, expect, test } from 'vitest';
import { disturbanceOf, type Disturbances } from './disturbance.ts';

const many = 10_000;

function all(options: Disturbances) {
  return Array.from({ length: many }, (_, number) => disturbanceOf(options, number));
}

test('nothing happens unless it is asked for', () => {
  expect(new Set(all({}).map((one) => JSON.stringify(one)))).toEqual(new Set(['{"delay":0}']));
});

describe('latency', () => {
  test('is what was asked for', () => {
    expect(disturbanceOf({ latency: 200 }, 3)).toEqual({ delay: 200 });
  });

  test('is spread between the least and the most', () => {
    const delays = all({ latency: [50, 200] }).map(({ delay }) => delay);
    expect([Math.min(...delays), Math.max(...delays)]).toEqual([50, 200]);
    const mean = delays.reduce((sum, one) => sum + one, 0) / many;
    expect(mean).toBeGreaterThan(120);
    expect(mean).toBeLessThan(130);
  });
});

describe('faults', () => {
  test('are as many as were asked for, of all kinds', () => {
    const counts = new Map<string, number>();
    for (const { fault } of all({ faults: 0.05 })) {
      if (fault !== undefined) counts.set(fault, (counts.get(fault) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual(['429', '500', 'cut', 'reset']);
    for (const count of counts.values()) expect(Math.abs(count - many * 0.0125)).toBeLessThan(40);
  });

  test('are the same in every run', () => {
    expect(all({ faults: 0.5 })).toEqual(all({ faults: 0.5 }));
  });

  test('are all where all were asked for', () => {
    expect(all({ faults: 1 }).filter(({ fault }) => fault === undefined)).toEqual([]);
  });
});
