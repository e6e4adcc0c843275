import { errorTypes } from '../emit/errorTypes.ts';
import { responseTypes } from '../emit/responseTypes.ts';
import type { NamedOperation, ValueEnum } from '../naming/named.ts';
import type { Finding } from './finding.ts';

/**
 * Names of types and of their members that an operation's module exports, apart from those that every operation has. They
 * begin with the operation's own name: where it has another one, so have they, unless the former one is kept.
 */
export function typeNameChanges(before: NamedOperation, after: NamedOperation): readonly Finding[] {
  const names = [after, ...after.aliases].map(({ typeName }) => typeName);
  if (!names.includes(before.typeName)) return [];
  const next = calledAs(after, before.typeName);
  return [
    ...enumNameChanges(before, next),
    ...responseNameChanges(before, next),
    ...errorNameChanges(before, next),
  ];
}

/** The operation with its types under a former name. */
function calledAs(named: NamedOperation, typeName: string): NamedOperation {
  if (named.typeName === typeName) return named;
  const valueEnums = named.valueEnums.map((one) => ({
    ...one,
    name: typeName + one.name.slice(named.typeName.length),
  }));
  return { ...named, typeName, valueEnums };
}

/** Enums of numbers that are named by their meaning. */
function enumNameChanges(before: NamedOperation, after: NamedOperation): readonly Finding[] {
  const byName = new Map(after.valueEnums.map((one) => [one.name, one]));
  const byField = new Map(after.valueEnums.map((one) => [one.field, one]));
  return before.valueEnums.flatMap((old): readonly Finding[] => {
    const next = byName.get(old.name);
    if (next !== undefined) return memberChanges(old, next);
    const { name, field } = old;
    const heir = byField.get(field)?.name;
    return [
      {
        kind: 'type-name-removed',
        place: name,
        before: name,
        ...(heir === undefined ? {} : { after: heir }),
      },
    ];
  });
}

function memberChanges(old: ValueEnum, next: ValueEnum): readonly Finding[] {
  const byName = new Map(next.members.map((member) => [member.name, member.value]));
  const byValue = new Map(next.members.map((member) => [member.value, member.name]));
  const place = old.name;
  return old.members.flatMap(({ name, value }): readonly Finding[] => {
    const nextValue = byName.get(name);
    const nextName = byValue.get(value);
    if (nextValue === value) return [];
    if (nextValue !== undefined) {
      const words = { before: `${value} (${name})`, after: String(nextValue) };
      return [{ kind: 'enum-member-changed', place, ...words }];
    }
    // A value that is gone with its name is told where the values are compared.
    return nextName === undefined
      ? []
      : [{ kind: 'enum-member-renamed', place, before: `${name} (${value})`, after: nextName }];
  });
}

/** `XResponse200` is there while statuses carry different data. */
function responseNameChanges(before: NamedOperation, after: NamedOperation): readonly Finding[] {
  const names = new Set(responseTypes(after).byStatus.map(({ name }) => name));
  const statuses = new Set(after.operation.responses.map(({ status }) => status));
  return responseTypes(before).byStatus.flatMap(({ name, status }): readonly Finding[] =>
    names.has(name) || !statuses.has(status)
      ? []
      : [
          {
            kind: 'type-name-removed',
            place: `response.${status}`,
            before: name,
            after: `${after.typeName}Response`,
          },
        ],
  );
}

/** `XErrorBody`, and `XErrorBody404` while failures carry different bodies. */
function errorNameChanges(before: NamedOperation, after: NamedOperation): readonly Finding[] {
  const nexts = errorTypes(after);
  const names = new Set(nexts.map(({ name }) => name));
  const told = new Set(statusesOf(before).filter((status) => !statusesOf(after).includes(status)));
  return errorTypes(before).flatMap(({ name, statuses }): readonly Finding[] => {
    // A failure that is gone is told as such.
    const status = statuses.find((one) => !told.has(one));
    if (names.has(name) || status === undefined) return [];
    const heir = nexts.find((next) => next.statuses.includes(status))?.name;
    const place = `failure.${status}.body`;
    return [
      {
        kind: 'type-name-removed',
        place,
        before: name,
        ...(heir === undefined ? {} : { after: heir }),
      },
    ];
  });
}

function statusesOf({ operation }: NamedOperation): readonly number[] {
  return operation.failures.map(({ status }) => status);
}
