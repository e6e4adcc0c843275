/**
 * What a request asks its answer to be, in the header `Prefer` (RFC 7240): `status=404, code=1001`, or the name of a saved
 * response, `example="Registrant created"`. Other preferences are the API's own business.
 */
export interface Preference {
  readonly status?: string;
  readonly code?: string;
  readonly example?: string;
}

const known = ['status', 'code', 'example'] as const;

/** Longer headers are no preference. */
const longest = 2000;

/** Reads the header; of a preference that is given twice, the first counts. Undefined where it asks for nothing here. */
export function preferenceIn(headers: Headers): Preference | undefined {
  const text = (headers.get('prefer') ?? '').slice(0, longest);
  const values = new Map<string, string>();
  for (const [, name = '', quoted, bare] of text.matchAll(
    /(?<![\w-])([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,;"]+))/g,
  )) {
    const key = name.toLowerCase();
    if (!values.has(key)) values.set(key, bare ?? quoted?.replaceAll(/\\(.)/g, '$1') ?? '');
  }
  const asked = known.flatMap((name) => {
    const value = values.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return asked.length === 0 ? undefined : Object.fromEntries(asked);
}

/** A preference as the header `Preference-Applied` has it. */
export function preferenceText(preference: Preference): string {
  return known
    .flatMap((name) => (preference[name] === undefined ? [] : `${name}=${word(preference[name])}`))
    .join(', ');
}

function word(value: string): string {
  if (/^[\w-]+$/.test(value)) return value;
  return `"${value.replaceAll(/[^ -~]/g, '?').replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
