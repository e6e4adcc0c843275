import type { OperationChangeKind } from '../change.ts';
import { ofAfter, ofBefore } from './items.ts';
import type { Rule } from './rule.ts';

/** What an Api or an operation is. The generated function knows method and path: other ones ask nothing of its caller. */
export const operationRules: Readonly<Record<OperationChangeKind, Rule>> = {
  'accept-changed': {
    level: 'fix',
    several: 'operations accept another media type',
    sentence: ({ before, after }) => `It accepts ${after}, it was ${before}.`,
  },
  'alias-removed': {
    level: 'breaking',
    several: 'former names are gone',
    item: ofBefore,
    sentence: ({ before }) => `The function’s former name is gone: ${before}.`,
  },
  'api-renamed': {
    level: 'fix',
    several: 'names of the collection changed',
    sentence: ({ before, after }) => `The collection is called ${after}, it was ${before}.`,
  },
  'auth-changed': {
    level: 'feature',
    silent: true,
    several: 'operations ask for other credentials',
    sentence: ({ before, after }) => `It asks for other credentials: ${after}, it was ${before}.`,
  },
  'base-url-added': {
    level: 'feature',
    several: 'base URLs are new',
    sentence: ({ after }) => `A client needs no base URL any more: the default is ${after}.`,
  },
  'base-url-changed': {
    level: 'fix',
    silent: true,
    several: 'base URLs changed',
    sentence: ({ before, after }) => `The base URL is ${after}, it was ${before}.`,
  },
  'base-url-removed': {
    level: 'breaking',
    several: 'base URLs are gone',
    sentence: ({ before }) =>
      `There is no default base URL any more (it was ${before}): every client has to be given one.`,
  },
  deprecated: {
    level: 'feature',
    several: 'operations are marked as deprecated',
    sentence: () => 'The vendor marks it as deprecated.',
  },
  'description-changed': {
    level: 'fix',
    several: 'descriptions are reworded',
    item: ({ place }) => ({ what: place === '' ? 'its own' : place }),
    sentence: ({ place, before, after }) => {
      const what = place === '' ? 'Its description' : `The description of ${place}`;
      return `${what} is ${before === '' ? 'new' : after === '' ? 'gone' : 'reworded'}.`;
    },
  },
  'method-changed': {
    level: 'fix',
    several: 'operations are sent by another method',
    sentence: ({ before, after }) => `It is sent as ${after}, it was ${before}.`,
  },
  'oauth2-changed': {
    level: 'fix',
    silent: true,
    several: 'operations get or send their OAuth 2 token otherwise',
    sentence: ({ before, after }) =>
      `Its OAuth 2 token is got or sent otherwise: ${after}, it was ${before}.`,
  },
  'operation-added': {
    level: 'feature',
    several: 'operations are new',
    sentence: ({ after }) => `${after} is new.`,
  },
  'operation-moved': {
    level: 'breaking',
    several: 'functions are in another module',
    sentence: ({ before, after }) =>
      `The function is in another module: ${after}, it was ${before}.`,
  },
  'operation-removed': {
    level: 'breaking',
    several: 'operations are gone',
    sentence: ({ before }) => `${before} is gone.`,
  },
  'operation-renamed': {
    level: 'breaking',
    several: 'functions have another name',
    sentence: ({ level, before, after }) =>
      level === 'breaking'
        ? `The function has another name: ${after}, it was ${before}.`
        : `The function has another name: ${after}. The former one, ${before}, is deprecated.`,
  },
  'operation-replaced': {
    level: 'breaking',
    silent: true,
    several: 'names stand for another operation',
    sentence: ({ before, after }) =>
      `The name ${before} stands for another operation: ${after}. Calls of it may still compile.`,
  },
  'path-changed': {
    level: 'fix',
    several: 'operations are sent to another path',
    sentence: ({ before, after }) => `It is sent to ${after}, it was ${before}.`,
  },
  'prerequisite-added': {
    level: 'feature',
    silent: true,
    several: 'prerequisites are new',
    sentence: ({ after }) => `It has a new prerequisite: ${after}.`,
  },
  'prerequisite-removed': {
    level: 'fix',
    several: 'prerequisites are gone',
    sentence: ({ before }) => `A prerequisite is gone: ${before}.`,
  },
  'rate-limit-changed': {
    level: 'fix',
    silent: true,
    several: 'rate limits changed',
    sentence: ({ before, after }) => `Its rate limit is ${after}, it was ${before}.`,
  },
  'rate-limit-class-added': {
    level: 'feature',
    several: 'classes of rate limits are new',
    item: ofAfter,
    sentence: ({ after }) => `Operations have rate limits of a further class: ${after}.`,
  },
  'rate-limit-class-removed': {
    level: 'breaking',
    several: 'classes of rate limits are gone',
    item: ofBefore,
    sentence: ({ before }) =>
      `No operation has a rate limit of the class ${before} any more, and \`rateLimit\` takes none.`,
  },
  'scheme-added': {
    level: 'feature',
    several: 'kinds of credentials are new',
    item: ofAfter,
    sentence: ({ after }) => `Operations ask for credentials of a further kind: ${after}.`,
  },
  'scheme-removed': {
    level: 'breaking',
    several: 'kinds of credentials are no longer asked for',
    sentence: ({ before }) =>
      `No operation asks for credentials of the kind ${before} any more, and \`byScheme\` takes none.`,
  },
  'schemes-ended': {
    level: 'breaking',
    several: 'sets of credentials are one now',
    sentence: ({ before }) =>
      `All operations ask for the same credentials now (they were ${before}): \`byScheme\` and \`Scheme\` are no longer exported.`,
  },
  'scope-added': {
    level: 'feature',
    silent: true,
    several: 'scopes are new',
    item: ofAfter,
    sentence: ({ after }) => `It names a new scope: ${after}.`,
  },
  'scope-removed': {
    level: 'fix',
    several: 'scopes are no longer named',
    item: ofBefore,
    sentence: ({ before }) => `It no longer names the scope ${before}.`,
  },
  'title-changed': {
    level: 'fix',
    several: 'requests are called otherwise in the collection',
    sentence: ({ before, after }) => `The collection calls it ${after}, it was ${before}.`,
  },
  undeprecated: {
    level: 'fix',
    several: 'operations are no longer marked as deprecated',
    sentence: () => 'The vendor no longer marks it as deprecated.',
  },
};
