import { assertNever, type SecurityScheme } from '../api/index.ts';
import type { NamedApi } from '../naming/named.ts';
import { environmentVariable } from '../emit/environmentVariable.ts';
import { singleQuoted } from '../emit/text.ts';
import type { AuthView } from './view.ts';

/** How a request proves who sends it. */
export interface Credentials {
  readonly view: AuthView;
  /** The client's function that does it, and a call of that. */
  readonly client?: { readonly imported: string; readonly call: string };
}

/** Credentials of one operation, from environment variables that are named after the API. */
export function credentialsOf({ packageName }: NamedApi, security: SecurityScheme): Credentials {
  const variable = (what: string): string => environmentVariable(packageName, what);
  switch (security.type) {
    case 'none':
    case 'unspecified':
      return { view: { variables: [] } };
    case 'other':
      return { view: { variables: [], other: security.scheme } };
    case 'bearer':
      return bearer(variable('TOKEN'));
    case 'basic':
      return basic(variable('USER'), variable('PASSWORD'));
    case 'oauth2': {
      const token = variable('TOKEN');
      if (security.in === 'query') return inQuery('access_token', token);
      return security.prefix === undefined
        ? bearer(token)
        : inHeader('Authorization', security.prefix, token);
    }
    case 'apiKey': {
      const key = variable('KEY');
      return security.in === 'query'
        ? inQuery(security.name, key)
        : inHeader(security.name, security.prefix, key);
    }
    default:
      return assertNever(security);
  }
}

function bearer(variable: string): Credentials {
  return {
    view: {
      variables: [variable],
      token: { header: 'Authorization', prefix: 'Bearer ', variable },
    },
    client: { imported: 'bearer', call: `bearer(${read(variable)})` },
  };
}

function basic(userVariable: string, passwordVariable: string): Credentials {
  return {
    view: {
      variables: [userVariable, passwordVariable],
      basic: { userVariable, passwordVariable },
    },
    client: {
      imported: 'basic',
      call: `basic(${read(userVariable)}, ${read(passwordVariable)})`,
    },
  };
}

/** A prefix is letters, digits and hyphens. */
function inHeader(header: string, word: string | undefined, variable: string): Credentials {
  const prefix = word === undefined ? '' : `${word} `;
  const value = prefix === '' ? read(variable) : `\`${prefix}\${${read(variable)}}\``;
  return {
    view: { variables: [variable], token: { header, prefix, variable } },
    client: { imported: 'apiKey', call: `apiKey(${singleQuoted(header)}, ${value})` },
  };
}

function inQuery(name: string, variable: string): Credentials {
  return {
    view: { variables: [variable], query: { name, variable } },
    client: {
      imported: 'apiKey',
      call: `apiKey(${singleQuoted(name)}, ${read(variable)}, 'query')`,
    },
  };
}

function read(variable: string): string {
  return `process.env.${variable} ?? ''`;
}
