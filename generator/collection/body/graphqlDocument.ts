import { createRequire } from 'node:module';
import type * as GraphQL from 'graphql';
import type { GraphqlDocument } from '../../api/index.ts';

type Language = Pick<typeof GraphQL, 'parse' | 'visit' | 'Kind'>;

let loaded: Language | undefined;

/** The part of graphql that reads documents, loaded when the first one is read. */
function graphqlLanguage(): Language {
  loaded ??= createRequire(import.meta.url)('graphql/language/index.js') as Language;
  return loaded;
}

/** A GraphQL document as a collection has it: the one place where its text comes in. */
export interface ReadDocument {
  /** Absent where it cannot be sent: it is empty, or variables are part of its structure. */
  readonly document?: GraphqlDocument;
  /** Absent where it cannot be parsed. */
  readonly syntax?: GraphQL.DocumentNode;
  /** Names of the `{{variables}}` in its text, each with what it stands for. */
  readonly variables: ReadonlyMap<string, VariablePlace>;
}

/** `text`: a piece of a string. `bare`: a value without quotes: a number, a boolean, an enum's. */
export type VariablePlace = 'text' | 'bare';

const reference = /\{\{([^{}]{1,200})\}\}/g;

/** Documents of more tokens are sent as they are, without a look inside: nobody writes them by hand. */
const mostTokens = 20_000;

/**
 * Reads a document, `{{variables}}` included: each has to stand within a string or in place of a value, where what it is
 * filled with can be kept to one.
 *
 * @see https://spec.graphql.org/draft/#sec-Document-Syntax
 */
export function readDocument(written: string): ReadDocument {
  const text = written.trim();
  const names = new Map<string, string>();
  const parsable = text.replaceAll(reference, (_, name: string) => {
    const standIn = names.get(name.trim()) ?? `${standInPrefix}${names.size}_`;
    names.set(name.trim(), standIn);
    return standIn;
  });
  const syntax = text === '' ? undefined : parsed(parsable);
  if (names.size === 0) {
    return {
      ...(text === '' ? {} : { document: { text, isTemplate: false, bareVariables: [] } }),
      ...(syntax === undefined ? {} : { syntax }),
      variables: new Map(),
    };
  }
  const variables = syntax === undefined ? undefined : placesIn(syntax, names);
  if (syntax === undefined || variables === undefined) return { variables: new Map() };
  const bareVariables = [...variables].flatMap(([name, place]) => (place === 'bare' ? [name] : []));
  return { document: { text, isTemplate: true, bareVariables }, syntax, variables };
}

/** Begins the names that stand for variables while the document is parsed. */
const standInPrefix = 'postwright_variable_';
const anyStandIn = /postwright_variable_\d+_/g;

function parsed(text: string): GraphQL.DocumentNode | undefined {
  try {
    return graphqlLanguage().parse(text, { maxTokens: mostTokens, noLocation: true });
  } catch {
    // Of a newer syntax, cut off, or nested beyond what the parser can follow.
    return undefined;
  }
}

/** Where each variable stands; undefined where one is part of the document's structure. */
function placesIn(
  syntax: GraphQL.DocumentNode,
  standIns: ReadonlyMap<string, string>,
): ReadonlyMap<string, VariablePlace> | undefined {
  const { visit } = graphqlLanguage();
  const byStandIn = new Map([...standIns].map(([name, standIn]) => [standIn, name]));
  const places = new Map<string, VariablePlace>();
  let isStructural = false;
  visit(syntax, {
    StringValue({ value, block }) {
      for (const [standIn] of value.matchAll(anyStandIn)) {
        const name = byStandIn.get(standIn);
        // A block string has no escapes to keep a value inside.
        if (name === undefined || block === true) isStructural = true;
        else if (!places.has(name)) places.set(name, 'text');
      }
    },
    EnumValue({ value }) {
      const name = byStandIn.get(value);
      if (name !== undefined) places.set(name, 'bare');
      else if (value.includes(standInPrefix)) isStructural = true;
    },
    Variable({ name }) {
      // One name cannot be both a variable of the document and a piece of it.
      if (standIns.has(name.value)) isStructural = true;
    },
    Name({ value }) {
      if (value.includes(standInPrefix)) isStructural = true;
    },
  });
  return isStructural ? undefined : places;
}
