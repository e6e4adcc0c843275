import type { RequestChangeKind } from '../change.ts';
import { ofMoved, ofNew, ofOther, ofPlace } from './items.ts';
import type { Rule } from './rule.ts';

/** What an operation takes: everything that was accepted must still be. */
export const requestRules: Readonly<Record<RequestChangeKind, Rule>> = {
  'body-added': {
    level: 'feature',
    several: 'operations take a body now',
    sentence: ({ level, after }) =>
      `It takes a body now (${after}), which is ${level === 'breaking' ? 'required' : 'optional'}.`,
  },
  'body-kind-changed': {
    level: 'fix',
    several: 'bodies are sent in another form',
    sentence: ({ before, after }) => `The body is sent as ${after}, it was ${before}.`,
  },
  'body-optional': {
    level: 'feature',
    several: 'bodies are optional now',
    sentence: () => 'The body is optional now.',
  },
  'body-removed': {
    level: 'breaking',
    several: 'operations take no body any more',
    sentence: ({ before }) => `It takes no body any more (it was ${before}).`,
  },
  'body-required': {
    level: 'breaking',
    several: 'bodies are required now',
    sentence: () => 'The body is required now.',
  },
  'document-changed': {
    level: 'feature',
    silent: true,
    several: 'GraphQL documents changed',
    sentence: ({ before, after }) => `The GraphQL document is ${after}, it was ${before}.`,
  },
  'field-added': {
    level: 'feature',
    several: 'request fields are new',
    item: ofNew,
    sentence: ({ place, level }) =>
      level === 'breaking'
        ? `The field ${place} is new, and required.`
        : `The optional field ${place} is new.`,
  },
  'field-encoding-changed': {
    level: 'fix',
    several: 'request fields are sent otherwise',
    item: ofOther,
    sentence: ({ place, before, after }) =>
      `The field ${place} is sent as ${after}, it was ${before}.`,
  },
  'field-optional': {
    level: 'feature',
    several: 'request fields are optional now',
    item: ofPlace,
    sentence: ({ place }) => `The field ${place} is optional now.`,
  },
  'field-removed': {
    level: 'breaking',
    several: 'request fields are gone',
    item: ofPlace,
    sentence: ({ place }) => `The field ${place} is gone.`,
  },
  'field-required': {
    level: 'breaking',
    several: 'request fields are required now',
    item: ofPlace,
    sentence: ({ place }) => `The field ${place} is required now.`,
  },
  'media-type-changed': {
    level: 'fix',
    several: 'media types changed',
    item: ofOther,
    sentence: ({ place, before, after }) =>
      `The media type of ${place} is ${after}, it was ${before}.`,
  },
  'parameter-added': {
    level: 'feature',
    several: 'parameters are new',
    item: ofNew,
    sentence: ({ place, level }) =>
      level === 'breaking'
        ? `The parameter ${place} is new, and required.`
        : `The optional parameter ${place} is new.`,
  },
  'parameter-encoding-changed': {
    level: 'fix',
    several: 'parameters are sent otherwise',
    item: ofOther,
    sentence: ({ place, before, after }) =>
      `The parameter ${place} is sent as ${after}, it was ${before}.`,
  },
  'parameter-moved': {
    level: 'breaking',
    several: 'parameters are elsewhere',
    item: ofMoved,
    sentence: ({ before, after }) => `The parameter ${before} is ${after} now.`,
  },
  'parameter-optional': {
    level: 'feature',
    several: 'parameters are optional now',
    item: ofPlace,
    sentence: ({ place }) => `The parameter ${place} is optional now.`,
  },
  'parameter-removed': {
    level: 'breaking',
    several: 'parameters are gone',
    item: ofPlace,
    sentence: ({ place }) => `The parameter ${place} is gone.`,
  },
  'parameter-renamed': {
    level: 'breaking',
    several: 'parameters have another name',
    item: ofMoved,
    sentence: ({ before, after }) => `The parameter ${before} is called ${after} now.`,
  },
  'parameter-required': {
    level: 'breaking',
    several: 'parameters are required now',
    item: ofPlace,
    sentence: ({ place }) => `The parameter ${place} is required now.`,
  },
};
