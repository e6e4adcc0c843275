import type { ApiError, Call, Client, Success } from '../../generated/zoom/src/index.ts';
import type { NamedOperation } from '../../generator/naming/named.ts';
import type { CallArguments } from './arguments.ts';

/** A generated function of whatever operation. */
export type Caller = (
  client: Client,
  request?: CallArguments,
) => Call<Success<number, unknown>, ApiError>;

/** The function of an operation in a package's root module, by its folders and name. */
export function callerOf(
  root: Readonly<Record<string, unknown>>,
  { folder, name }: NamedOperation,
): Caller {
  let member: unknown = root;
  for (const key of [...folder, name]) {
    member = typeof member === 'object' && member !== null ? Reflect.get(member, key) : undefined;
  }
  if (typeof member !== 'function') throw new Error(`no function ${[...folder, name].join('.')}`);
  return member as Caller;
}

/** The call as a program would write it, to be type-checked. */
export function callText({ folder, name }: NamedOperation, given: CallArguments): string {
  const values = Object.keys(given).length === 0 ? '' : `, ${JSON.stringify(given)}`;
  return `api.${[...folder, name].join('.')}(client${values});`;
}

/** A program that calls every operation, as one who imports functions would write it. */
export function programOfAll(operations: readonly NamedOperation[]): string {
  const imports = operations.map(({ folder, name }, index) => {
    const module = ['.', 'src', ...folder, 'index.js'].join('/');
    return `import { ${name} as operation${index} } from '${module}';`;
  });
  return [
    ...imports,
    `import { bearer, createClient } from './src/index.js';`,
    `const client = createClient({ auth: bearer('token') });`,
    ...operations.map((_, index) => `await operation${index}(client, {});`),
  ].join('\n');
}
