import type { RequestChangeKind } from '../change.ts';
import type { Rule } from './rule.ts';

/** What an operation takes: everything that was accepted must still be. */
export const requestRules: Readonly<Record<RequestChangeKind, Rule>> = {
  'body-added': {
    level: 'feature',
    sentence: ({ level, after }) =>
      `It takes a body now (${after}), which is ${level === 'breaking' ? 'required' : 'optional'}.`,
  },
  'body-kind-changed': {
    level: 'fix',
    sentence: ({ before, after }) => `The body is sent as ${after}, it was ${before}.`,
  },
  'body-optional': {
    level: 'feature',
    sentence: () => 'The body is optional now.',
  },
  'body-removed': {
    level: 'breaking',
    sentence: ({ before }) => `It takes no body any more (it was ${before}).`,
  },
  'body-required': {
    level: 'breaking',
    sentence: () => 'The body is required now.',
  },
  'document-changed': {
    level: 'feature',
    silent: true,
    sentence: ({ before, after }) => `The GraphQL document is ${after}, it was ${before}.`,
  },
  'field-added': {
    level: 'feature',
    sentence: ({ place, level }) =>
      level === 'breaking'
        ? `The field ${place} is new, and required.`
        : `The optional field ${place} is new.`,
  },
  'field-encoding-changed': {
    level: 'fix',
    sentence: ({ place, before, after }) =>
      `The field ${place} is sent as ${after}, it was ${before}.`,
  },
  'field-optional': {
    level: 'feature',
    sentence: ({ place }) => `The field ${place} is optional now.`,
  },
  'field-removed': {
    level: 'breaking',
    sentence: ({ place }) => `The field ${place} is gone.`,
  },
  'field-required': {
    level: 'breaking',
    sentence: ({ place }) => `The field ${place} is required now.`,
  },
  'media-type-changed': {
    level: 'fix',
    sentence: ({ place, before, after }) =>
      `The media type of ${place} is ${after}, it was ${before}.`,
  },
  'parameter-added': {
    level: 'feature',
    sentence: ({ place, level }) =>
      level === 'breaking'
        ? `The parameter ${place} is new, and required.`
        : `The optional parameter ${place} is new.`,
  },
  'parameter-encoding-changed': {
    level: 'fix',
    sentence: ({ place, before, after }) =>
      `The parameter ${place} is sent as ${after}, it was ${before}.`,
  },
  'parameter-moved': {
    level: 'breaking',
    sentence: ({ before, after }) => `The parameter ${before} is ${after} now.`,
  },
  'parameter-optional': {
    level: 'feature',
    sentence: ({ place }) => `The parameter ${place} is optional now.`,
  },
  'parameter-removed': {
    level: 'breaking',
    sentence: ({ place }) => `The parameter ${place} is gone.`,
  },
  'parameter-renamed': {
    level: 'breaking',
    sentence: ({ before, after }) => `The parameter ${before} is called ${after} now.`,
  },
  'parameter-required': {
    level: 'breaking',
    sentence: ({ place }) => `The parameter ${place} is required now.`,
  },
};
