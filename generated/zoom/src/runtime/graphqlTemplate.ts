import { graphql } from './graphql.js';
import type { Encoder } from './operation.js';

/**
 * The same with a document that has `{{variables}}` in its text, as Postman fills them in. They come from the body's
 * `variables`, and each stays the one value it stands for: between quotes it is escaped, and one without quotes has to be a
 * number, a boolean or a name.
 *
 * @param bare names of the variables that stand without quotes.
 * @param lines of the document.
 * @returns the encoder; it throws a TypeError naming a variable that is missing or no such value.
 * @example
 * graphqlTemplate(['first'], '{ issues(project: "{{project}}", first: {{first}}) { id } }')
 */
export function graphqlTemplate(bare: readonly string[], ...lines: readonly string[]): Encoder {
  return (body, headers) => {
    const { query, variables, ...others } = Object(body);
    if (query !== undefined) return graphql()(body, headers);
    const rest: { [name: string]: unknown } = { ...variables };
    const document = lines.join('\n').replace(/{{([^{}]+)}}/g, (_, written: string) => {
      const name = written.trim();
      const text = String(variables?.[name] ?? '');
      delete rest[name];
      if (bare.includes(name) ? !/^[\w.+-]+$/.test(text) : !text) {
        throw new TypeError(`variables.${name} is "${text}"`);
      }
      return JSON.stringify(text).slice(1, -1);
    });
    return graphql(document)({ ...others, variables: rest }, headers);
  };
}
