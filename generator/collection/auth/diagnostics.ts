import { namesText, type Diagnostic, type Operation } from '../../api/index.ts';
import { signingLine, signingOf } from '../../signing.ts';

/** Kinds of auth that the generated client cannot sign by itself: one row each. */
export function unsignedAuth(operations: readonly Operation[]): readonly Diagnostic[] {
  const first = new Map<string, Operation>();
  for (const operation of operations) {
    const { security } = operation;
    if (security.type === 'other' && !first.has(security.scheme))
      first.set(security.scheme, operation);
  }
  return [...first].map(([scheme, { folder, name, evidence }]) => {
    const path = [...folder, name];
    const pointer = evidence[0]?.pointer ?? '';
    return scheme === 'apikey'
      ? unnamedApiKey(path, pointer)
      : unsupportedAuth(scheme, path, pointer);
  });
}

function unsupportedAuth(scheme: string, path: readonly string[], pointer: string): Diagnostic {
  const signing = signingOf(scheme);
  const known = signing === undefined ? '' : `; ${signing.library} from npm does`;
  return {
    code: 'auth-unsupported',
    severity: 'warning',
    message: `The client does not sign requests with ${scheme} by itself${known}; first in ${namesText(path)}.`,
    place: { path, pointer },
    hint:
      signing === undefined
        ? 'Give createClient an auth hook that signs: auth: ({ method, url, headers, body }) => { … }.'
        : signingLine(signing),
  };
}

function unnamedApiKey(path: readonly string[], pointer: string): Diagnostic {
  return {
    code: 'auth-unsupported',
    severity: 'warning',
    message: `The collection sends an API key and does not say under which name, first in ${namesText(path)}.`,
    place: { path, pointer },
    hint: "Name it: createClient({ auth: apiKey('X-API-Key', key) }); or fill it in in Postman.",
  };
}
