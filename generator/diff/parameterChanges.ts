import type { Operation, Parameter } from '../api/index.ts';
import { docChanges } from './docChanges.ts';
import { encodingWords } from './encodingWords.ts';
import type { Finding } from './finding.ts';
import { memberPlace } from './place.ts';
import { schemaChanges } from './schemaChanges.ts';

/** What differs between the parameters of two operations: path, query and headers. */
export function parameterChanges(before: Operation, after: Operation): readonly Finding[] {
  const nexts = new Map(after.parameters.map((parameter) => [keyOf(parameter), parameter]));
  const olds = new Set(before.parameters.map(keyOf));
  const renamed = renames(before, after, olds, nexts);
  const fresh = new Set(after.parameters.filter((parameter) => !olds.has(keyOf(parameter))));
  const kept = before.parameters.flatMap((old): readonly Finding[] => {
    const next = nexts.get(keyOf(old)) ?? renamed.get(old);
    if (next !== undefined) {
      fresh.delete(next);
      return [...nameChanges(old, next), ...parameterPairChanges(old, next)];
    }
    const moved = [...fresh].find(({ name }) => name === old.name);
    if (moved === undefined) return [{ kind: 'parameter-removed', place: placeOf(old) }];
    fresh.delete(moved);
    return [
      {
        kind: 'parameter-moved',
        place: placeOf(moved),
        before: placeOf(old),
        after: placeOf(moved),
      },
    ];
  });
  const added = [...fresh].map((parameter): Finding => ({
    kind: 'parameter-added',
    level: parameter.required ? 'breaking' : undefined,
    place: placeOf(parameter),
  }));
  return [...kept, ...added];
}

function nameChanges(old: Parameter, next: Parameter): readonly Finding[] {
  if (old.name === next.name) return [];
  return [
    { kind: 'parameter-renamed', place: placeOf(next), before: placeOf(old), after: placeOf(next) },
  ];
}

function parameterPairChanges(old: Parameter, next: Parameter): readonly Finding[] {
  const place = placeOf(next);
  const [before, after] = [encodingWords(old), encodingWords(next)];
  return [
    ...(old.required === next.required
      ? []
      : [{ kind: next.required ? 'parameter-required' : 'parameter-optional', place } as const]),
    ...schemaChanges({ before: old.schema, after: next.schema, place, direction: 'request' }),
    ...(before === after
      ? []
      : [{ kind: 'parameter-encoding-changed', place, before, after } as const]),
    ...docChanges(old.description, next.description, place),
  ];
}

/**
 * Parameters that are called otherwise: the one at the same place of the path, and a header whose letters are of another
 * case (RFC 9110, section 5.1).
 */
function renames(
  before: Operation,
  after: Operation,
  olds: ReadonlySet<string>,
  nexts: ReadonlyMap<string, Parameter>,
): ReadonlyMap<Parameter, Parameter> {
  const [oldNames, nextNames] = [namesIn(before.path), namesIn(after.path)];
  const positions = new Map(oldNames.map((name, index) => [name, nextNames[index]]));
  const sameLength = oldNames.length === nextNames.length;
  const headers = new Map(
    after.parameters
      .filter((parameter) => parameter.in === 'header')
      .map((parameter) => [parameter.name.toLowerCase(), parameter]),
  );
  const found = before.parameters.flatMap((old): readonly (readonly [Parameter, Parameter])[] => {
    if (nexts.has(keyOf(old))) return [];
    const next =
      old.in === 'header'
        ? headers.get(old.name.toLowerCase())
        : old.in === 'path' && sameLength
          ? nexts.get(`path ${positions.get(old.name) ?? ''}`)
          : undefined;
    return next === undefined || olds.has(keyOf(next)) ? [] : [[old, next]];
  });
  return new Map(found);
}

/** The parameters of a path template, in their order. */
function namesIn(path: string): readonly string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map(({ 1: name = '' }) => name);
}

function keyOf(parameter: Parameter): string {
  return `${parameter.in} ${parameter.name}`;
}

function placeOf(parameter: Parameter): string {
  const group = parameter.in === 'header' ? 'headers' : parameter.in;
  return memberPlace(group, parameter.name);
}
