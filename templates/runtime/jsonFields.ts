/**
 * Writes some fields of a form as JSON.
 *
 * @param body the fields.
 * @param names of those that become one value, their JSON text.
 * @returns the fields, to be filled into a form.
 */
export function withJsonFields(body: unknown, names: readonly string[]): object {
  const fields: { [name: string]: unknown } = { ...Object(body) };
  for (const name of names) fields[name] = JSON.stringify(fields[name]);
  return fields;
}
