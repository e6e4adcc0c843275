import type { Operation, Parameter } from '../../generator/api/index.ts';
import { fieldsOf } from './learnt.ts';
import { valueOf, type Fullness } from './values.ts';

/** What a call of an operation is given: plain data, by group. */
export interface CallArguments {
  readonly path?: Values;
  readonly query?: Values;
  readonly headers?: Values;
  readonly body?: Values;
}

export type Values = Readonly<Record<string, unknown>>;

/** Arguments that an operation's schemas accept; a group without any value is absent. */
export function argumentsOf(operation: Operation, fullness: Fullness): CallArguments {
  const inPlace = (place: Parameter['in']): readonly Parameter[] =>
    operation.parameters.filter((parameter) => parameter.in === place);
  return {
    ...group('path', inPlace('path'), fullness),
    ...group('query', inPlace('query'), fullness),
    ...group('headers', inPlace('header'), fullness),
    ...group('body', fieldsOf(operation), fullness),
  };
}

function group(
  name: keyof CallArguments,
  members: readonly Pick<Parameter, 'name' | 'required' | 'schema'>[],
  fullness: Fullness,
): CallArguments {
  const present = members.filter(({ required }) => required || fullness === 'full');
  const values = present.map(({ name: key, schema }) => [key, valueOf(schema, fullness)] as const);
  return values.length === 0 ? {} : { [name]: Object.fromEntries(values) };
}
