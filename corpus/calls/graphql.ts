import type { RequestedBody } from '../saved/requested.ts';
import { keyDifference, lenient } from './keys.ts';

const variable = /\{\{[^{}]*\}\}/;

/** What of an arrived GraphQL message is not the collection's: its document, with variables filled in, and its variables. */
export function graphqlDifference(
  body: Extract<RequestedBody, { kind: 'graphql' }>,
  sent: unknown,
): readonly string[] {
  const { query, variables } = Object(sent) as { query?: unknown; variables?: unknown };
  const pieces = words(body.query).split(variable).map(escaped);
  const pattern = new RegExp(`^${pieces.join('.*?')}$`, 's');
  const same = typeof query === 'string' && pattern.test(words(query));
  const saved = lenient(body.variables);
  const declared = [...body.query.matchAll(/\$([_A-Za-z]\w*)\s*:/g)].map(([, name]) => name);
  const allowed = Object.fromEntries(declared.map((name) => [name, {}]));
  // Members of an input object are the sample's, as far as there is one.
  const known = typeof saved === 'object' && saved !== null ? saved : {};
  return [
    ...(same ? [] : ['graphql: the query is not the one of the collection']),
    ...keyDifference('variables', [known, allowed], variables ?? {}),
  ];
}

function words(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
