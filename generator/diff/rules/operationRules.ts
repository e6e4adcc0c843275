import type { OperationChangeKind } from '../change.ts';
import type { Rule } from './rule.ts';

/** What an Api or an operation is. The generated function knows method and path: other ones ask nothing of its caller. */
export const operationRules: Readonly<Record<OperationChangeKind, Rule>> = {
  'accept-changed': {
    level: 'fix',
    sentence: ({ before, after }) => `It accepts ${after}, it was ${before}.`,
  },
  'alias-removed': {
    level: 'breaking',
    sentence: ({ before }) => `The function’s former name is gone: ${before}.`,
  },
  'api-renamed': {
    level: 'fix',
    sentence: ({ before, after }) => `The collection is called ${after}, it was ${before}.`,
  },
  'auth-changed': {
    level: 'feature',
    silent: true,
    sentence: ({ before, after }) => `It asks for other credentials: ${after}, it was ${before}.`,
  },
  'base-url-added': {
    level: 'feature',
    sentence: ({ after }) => `A client needs no base URL any more: the default is ${after}.`,
  },
  'base-url-changed': {
    level: 'fix',
    silent: true,
    sentence: ({ before, after }) => `The base URL is ${after}, it was ${before}.`,
  },
  'base-url-removed': {
    level: 'breaking',
    sentence: ({ before }) =>
      `There is no default base URL any more (it was ${before}): every client has to be given one.`,
  },
  deprecated: {
    level: 'feature',
    sentence: () => 'The vendor marks it as deprecated.',
  },
  'description-changed': {
    level: 'fix',
    sentence: ({ place, before, after }) => {
      const what = place === '' ? 'Its description' : `The description of ${place}`;
      return `${what} is ${before === '' ? 'new' : after === '' ? 'gone' : 'reworded'}.`;
    },
  },
  'method-changed': {
    level: 'fix',
    sentence: ({ before, after }) => `It is sent as ${after}, it was ${before}.`,
  },
  'oauth2-changed': {
    level: 'fix',
    silent: true,
    sentence: ({ before, after }) =>
      `Its OAuth 2 token is got or sent otherwise: ${after}, it was ${before}.`,
  },
  'operation-added': {
    level: 'feature',
    sentence: ({ after }) => `${after} is new.`,
  },
  'operation-moved': {
    level: 'breaking',
    sentence: ({ before, after }) =>
      `The function is in another module: ${after}, it was ${before}.`,
  },
  'operation-removed': {
    level: 'breaking',
    sentence: ({ before }) => `${before} is gone.`,
  },
  'operation-renamed': {
    level: 'breaking',
    sentence: ({ level, before, after }) =>
      level === 'breaking'
        ? `The function has another name: ${after}, it was ${before}.`
        : `The function has another name: ${after}. The former one, ${before}, is deprecated.`,
  },
  'operation-replaced': {
    level: 'breaking',
    silent: true,
    sentence: ({ before, after }) =>
      `The name ${before} stands for another operation: ${after}. Calls of it may still compile.`,
  },
  'path-changed': {
    level: 'fix',
    sentence: ({ before, after }) => `It is sent to ${after}, it was ${before}.`,
  },
  'prerequisite-added': {
    level: 'feature',
    silent: true,
    sentence: ({ after }) => `It has a new prerequisite: ${after}.`,
  },
  'prerequisite-removed': {
    level: 'fix',
    sentence: ({ before }) => `A prerequisite is gone: ${before}.`,
  },
  'rate-limit-changed': {
    level: 'fix',
    silent: true,
    sentence: ({ before, after }) => `Its rate limit is ${after}, it was ${before}.`,
  },
  'rate-limit-class-added': {
    level: 'feature',
    sentence: ({ after }) => `Operations have rate limits of a further class: ${after}.`,
  },
  'rate-limit-class-removed': {
    level: 'breaking',
    sentence: ({ before }) =>
      `No operation has a rate limit of the class ${before} any more, and \`rateLimit\` takes none.`,
  },
  'scheme-added': {
    level: 'feature',
    sentence: ({ after }) => `Operations ask for credentials of a further kind: ${after}.`,
  },
  'scheme-removed': {
    level: 'breaking',
    sentence: ({ before }) =>
      `No operation asks for credentials of the kind ${before} any more, and \`byScheme\` takes none.`,
  },
  'schemes-ended': {
    level: 'breaking',
    sentence: ({ before }) =>
      `All operations ask for the same credentials now (they were ${before}): \`byScheme\` and \`Scheme\` are exported no more.`,
  },
  'scope-added': {
    level: 'feature',
    silent: true,
    sentence: ({ after }) => `It names a new scope: ${after}.`,
  },
  'scope-removed': {
    level: 'fix',
    sentence: ({ before }) => `It names the scope ${before} no more.`,
  },
  'title-changed': {
    level: 'fix',
    sentence: ({ before, after }) => `The collection calls it ${after}, it was ${before}.`,
  },
  undeprecated: {
    level: 'fix',
    sentence: () => 'The vendor marks it as deprecated no more.',
  },
};
