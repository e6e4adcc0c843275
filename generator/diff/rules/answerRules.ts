import type { AnswerChangeKind } from '../change.ts';
import { ofAfter, ofBefore, ofFormerValue, ofMoved, ofOther, ofPlace, ofValue } from './items.ts';
import type { Rule } from './rule.ts';

/** What an operation answers, and how it fails: everything that is read or named must still be there. */
export const answerRules: Readonly<Record<AnswerChangeKind, Rule>> = {
  'error-code-added': {
    level: 'feature',
    several: 'error codes are new',
    item: ofValue,
    sentence: ({ place, after }) => `It may fail with the code ${after} (${place}).`,
  },
  'error-code-changed': {
    level: 'feature',
    silent: true,
    several: 'errors have another code',
    item: ofMoved,
    sentence: ({ before, after }) => `An error has another code: ${after}, it was ${before}.`,
  },
  'error-code-moved': {
    level: 'breaking',
    several: 'error codes come under another status',
    item: ofMoved,
    sentence: ({ before, after }) => `The error code ${before} comes under ${after} now.`,
  },
  'error-code-removed': {
    level: 'breaking',
    several: 'error codes are no longer documented',
    item: ofFormerValue,
    sentence: ({ place, before }) => `The error code ${before} is no longer documented (${place}).`,
  },
  'error-member-renamed': {
    level: 'breaking',
    several: 'error codes have another name',
    item: ofMoved,
    sentence: ({ before, after }) => `An error code has another name: ${after}, it was ${before}.`,
  },
  'failure-status-added': {
    level: 'feature',
    several: 'statuses of failures are new',
    item: ofAfter,
    sentence: ({ after }) => `It may fail with status ${after}.`,
  },
  'failure-status-removed': {
    level: 'breaking',
    several: 'statuses of failures are no longer documented',
    item: ofBefore,
    sentence: ({ before }) => `A failure with status ${before} is no longer documented.`,
  },
  'message-added': {
    level: 'fix',
    several: 'error messages are new',
    sentence: ({ place, after }) => `${place} has a further message: ${after}.`,
  },
  'message-detail-added': {
    level: 'feature',
    several: 'values in error messages are new',
    item: ofValue,
    sentence: ({ place, after }) => `The messages of ${place} tell ${after}.`,
  },
  'message-detail-removed': {
    level: 'breaking',
    several: 'values in error messages are gone',
    item: ofFormerValue,
    sentence: ({ place, before }) => `The messages of ${place} no longer tell ${before}.`,
  },
  'message-removed': {
    level: 'fix',
    several: 'error messages are gone',
    sentence: ({ place, before }) => `${place} has one message less: ${before}.`,
  },
  'message-reworded': {
    level: 'fix',
    several: 'error messages are reworded',
    sentence: ({ place, before, after }) =>
      `The message of ${place} is reworded: ${after}, it was ${before}.`,
  },
  'response-field-added': {
    level: 'feature',
    several: 'answer fields are new',
    item: ofPlace,
    sentence: ({ place }) => `The answer’s field ${place} is new.`,
  },
  'response-field-optional': {
    level: 'breaking',
    several: 'answer fields may be missing now',
    item: ofPlace,
    sentence: ({ place }) => `The answer’s field ${place} may be missing now.`,
  },
  'response-field-removed': {
    level: 'breaking',
    several: 'answer fields are gone',
    item: ofPlace,
    sentence: ({ place }) => `The answer’s field ${place} is gone.`,
  },
  'response-field-required': {
    level: 'feature',
    several: 'answer fields are always there now',
    item: ofPlace,
    sentence: ({ place }) => `The answer’s field ${place} is always there now.`,
  },
  'response-header-added': {
    level: 'feature',
    several: 'answer headers are new',
    item: ofValue,
    sentence: ({ place, after }) => `${place} has the header ${after}.`,
  },
  'response-header-removed': {
    level: 'fix',
    silent: true,
    several: 'answer headers are gone',
    item: ofFormerValue,
    sentence: ({ place, before }) => `${place} no longer has the header ${before}.`,
  },
  'response-kind-changed': {
    level: 'fix',
    several: 'answers come in another form',
    item: ofOther,
    sentence: ({ place, before, after }) => `${place} gives ${after}, it was ${before}.`,
  },
  'response-status-added': {
    level: 'feature',
    several: 'statuses of answers are new',
    sentence: ({ level, after }) =>
      level === 'breaking'
        ? `It may answer with status ${after}, whose data has another type.`
        : `It may answer with status ${after}.`,
  },
  'response-status-removed': {
    level: 'breaking',
    several: 'statuses of answers are no longer documented',
    item: ofBefore,
    sentence: ({ before }) => `An answer with status ${before} is no longer documented.`,
  },
  'response-type-changed': {
    level: 'breaking',
    several: 'answer types changed',
    item: ofOther,
    sentence: ({ place, before, after }) => `${place} is ${after}, it was ${before}.`,
  },
  'response-type-narrowed': {
    level: 'feature',
    several: 'answer types hold less',
    item: ofOther,
    sentence: ({ place, before, after }) => `${place} is only ${after}, it was ${before}.`,
  },
  'response-type-widened': {
    level: 'breaking',
    several: 'answer types hold more',
    item: ofOther,
    sentence: ({ place, before, after }) => `${place} may be ${after}, it was ${before}.`,
  },
};
