import type { Operation } from '../api/index.ts';
import { pascalCase } from './identifier.ts';
import type { LockedOperation } from './lock.ts';
import { valueMembers } from './memberNames.ts';
import type { ValueEnum } from './named.ts';

/**
 * The enums of an operation's numbers that have meanings.
 *
 * @param types names of types in the folder that are taken; those of the enums are added.
 * @param locked names that enums and their members have already, and keep.
 */
export function valueEnums(
  operation: Operation,
  typeName: string,
  types: Set<string>,
  locked: LockedOperation['enums'] = {},
): readonly ValueEnum[] {
  const body = operation.requestBody;
  const fields = body?.kind === 'multipart' || body?.kind === 'urlencoded' ? body.fields : [];
  const values = [
    ...operation.parameters.map((parameter) => ({ place: parameter.in, ...parameter })),
    ...fields.map((field) => ({ place: 'body', ...field })),
  ];
  return values.flatMap(({ place, name: field, schema: written }) => {
    const schema = written.type === 'array' ? written.items : written;
    if (schema.type !== 'number' && schema.type !== 'integer') return [];
    const key = `${place} ${field}`;
    const known = Object.hasOwn(locked, key) ? locked[key] : undefined;
    const members = valueMembers(schema, known?.members);
    if (members === undefined) return [];
    let name = typeName + (known?.suffix ?? (pascalCase(field).replace(/^_/, '') || 'Value'));
    if (known === undefined) while (types.has(name)) name += 'Value';
    types.add(name);
    return [{ name, key, field, schema, members }];
  });
}
