import type { Operation, Parameter, SecurityScheme } from '../api/index.ts';
import { removedSecrets } from './diagnostics.ts';
import type { ReadOperation } from '../collection/operation.ts';
import { isMasked, redact } from './redact.ts';
import type { SecretRemover } from './removeSecrets.ts';
import type { SecretKind } from './shapes.ts';

/**
 * An operation without the secrets that its texts, its names or its address hold, and a word about it. A path segment that
 * is one becomes a parameter, a parameter or field named by one is left out, an address with one is unknown.
 *
 * @param remove takes secrets out of one text.
 */
export function redactOperation(read: ReadOperation, remove: SecretRemover): ReadOperation {
  const bare = withoutSecretNames(read.operation, remove);
  const { data, removed } = redact({ ...read, operation: bare.operation }, remove);
  const all = [...bare.removed, ...removed];
  const security = redactSecurity(read.operation.security);
  if (all.length === 0 && security === read.operation.security) return read;
  const { operation, baseUrl } = data;
  const path = [...operation.folder, operation.name];
  return {
    ...data,
    operation: { ...operation, security: redactSecurity(operation.security) },
    baseUrl: baseUrl !== undefined && isMasked(baseUrl) ? undefined : baseUrl,
    diagnostics: [
      ...data.diagnostics,
      ...(all.length === 0
        ? []
        : [
            removedSecrets(
              [...new Set(all)].toSorted(),
              path,
              operation.evidence[0]?.pointer ?? '',
            ),
          ]),
    ],
  };
}

/**
 * Auth without secrets in its own words. An API key whose name is a secret has the two mixed up: what it is called is not
 * known; and a kind of auth has a short name, or is none.
 */
export function redactSecurity(security: SecurityScheme): SecurityScheme {
  switch (security.type) {
    case 'apiKey':
      return isMasked(security.name) ? { type: 'unspecified' } : security;
    case 'other':
      return /^[a-z][a-z\d-]{0,11}$/.test(security.scheme)
        ? security
        : { type: 'other', scheme: 'unknown' };
    default:
      return security;
  }
}

function withoutSecretNames(
  operation: Operation,
  remove: SecretRemover,
): { readonly operation: Operation; readonly removed: readonly SecretKind[] } {
  const removed: SecretKind[] = [];
  const isPlain = ({ name }: { readonly name: string }): boolean => {
    const kind = remove(name).removed[0];
    if (kind !== undefined) removed.push(kind);
    return kind === undefined;
  };
  const names = new Set(operation.parameters.map(({ name }) => name));
  const added: Parameter[] = [];
  const segments = operation.path.split('/').map((segment) => {
    const kind = remove(segment).removed[0];
    if (kind === undefined) return segment;
    removed.push(kind);
    const name = freeName(names);
    names.add(name);
    added.push(secretParameter(name, operation));
    return `{${name}}`;
  });
  const parameters = operation.parameters.filter(isPlain);
  const body = operation.requestBody;
  const fields = body !== undefined && 'fields' in body ? body.fields.filter(isPlain) : [];
  if (removed.length === 0) return { operation, removed };
  const path = segments.join('/');
  return {
    operation: {
      ...operation,
      id: operation.id.replace(operation.path, () => path),
      path,
      parameters: [
        ...added,
        ...parameters.filter(
          ({ in: place, name }) => place !== 'path' || path.includes(`{${name}}`),
        ),
      ],
      ...(body !== undefined && 'fields' in body ? { requestBody: { ...body, fields } } : {}),
    },
    removed,
  };
}

function freeName(taken: ReadonlySet<string>): string {
  let name = 'secret';
  for (let count = 2; taken.has(name); count += 1) name = `secret${count}`;
  return name;
}

function secretParameter(name: string, { evidence }: Operation): Parameter {
  return {
    in: 'path',
    name,
    required: true,
    description: 'A secret that the collection has in the address.',
    schema: { type: 'string' },
    evidence: [{ pointer: evidence[0]?.pointer ?? '', rule: 'secret-in-path' }],
  };
}
