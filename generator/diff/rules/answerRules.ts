import type { AnswerChangeKind } from '../change.ts';
import type { Rule } from './rule.ts';

/** What an operation answers, and how it fails: everything that is read or named must still be there. */
export const answerRules: Readonly<Record<AnswerChangeKind, Rule>> = {
  'error-code-added': {
    level: 'feature',
    sentence: ({ place, after }) => `It may fail with the code ${after} (${place}).`,
  },
  'error-code-changed': {
    level: 'feature',
    silent: true,
    sentence: ({ before, after }) => `An error has another code: ${after}, it was ${before}.`,
  },
  'error-code-moved': {
    level: 'breaking',
    sentence: ({ before, after }) => `The error code ${before} comes under ${after} now.`,
  },
  'error-code-removed': {
    level: 'breaking',
    sentence: ({ place, before }) => `The error code ${before} is documented no more (${place}).`,
  },
  'error-member-renamed': {
    level: 'breaking',
    sentence: ({ before, after }) => `An error code has another name: ${after}, it was ${before}.`,
  },
  'failure-status-added': {
    level: 'feature',
    sentence: ({ after }) => `It may fail with status ${after}.`,
  },
  'failure-status-removed': {
    level: 'breaking',
    sentence: ({ before }) => `A failure with status ${before} is documented no more.`,
  },
  'message-added': {
    level: 'fix',
    sentence: ({ place, after }) => `${place} has a further message: ${after}.`,
  },
  'message-removed': {
    level: 'fix',
    sentence: ({ place, before }) => `${place} has one message less: ${before}.`,
  },
  'message-reworded': {
    level: 'fix',
    sentence: ({ place, before, after }) =>
      `The message of ${place} is reworded: ${after}, it was ${before}.`,
  },
  'response-field-added': {
    level: 'feature',
    sentence: ({ place }) => `The answer’s field ${place} is new.`,
  },
  'response-field-optional': {
    level: 'breaking',
    sentence: ({ place }) => `The answer’s field ${place} may be missing now.`,
  },
  'response-field-removed': {
    level: 'breaking',
    sentence: ({ place }) => `The answer’s field ${place} is gone.`,
  },
  'response-field-required': {
    level: 'feature',
    sentence: ({ place }) => `The answer’s field ${place} is always there now.`,
  },
  'response-header-added': {
    level: 'feature',
    sentence: ({ place, after }) => `${place} has the header ${after}.`,
  },
  'response-header-removed': {
    level: 'fix',
    silent: true,
    sentence: ({ place, before }) => `${place} has the header ${before} no more.`,
  },
  'response-kind-changed': {
    level: 'fix',
    sentence: ({ place, before, after }) => `${place} gives ${after}, it was ${before}.`,
  },
  'response-status-added': {
    level: 'feature',
    sentence: ({ level, after }) =>
      level === 'breaking'
        ? `It may answer with status ${after}, whose data is another.`
        : `It may answer with status ${after}.`,
  },
  'response-status-removed': {
    level: 'breaking',
    sentence: ({ before }) => `An answer with status ${before} is documented no more.`,
  },
  'response-type-changed': {
    level: 'breaking',
    sentence: ({ place, before, after }) => `${place} is ${after}, it was ${before}.`,
  },
  'response-type-narrowed': {
    level: 'feature',
    sentence: ({ place, before, after }) => `${place} is only ${after}, it was ${before}.`,
  },
  'response-type-widened': {
    level: 'breaking',
    sentence: ({ place, before, after }) => `${place} may be ${after}, it was ${before}.`,
  },
};
