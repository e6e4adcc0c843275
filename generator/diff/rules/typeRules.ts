import type { TypeChangeKind } from '../change.ts';
import type { Rule } from './rule.ts';

/** Types of values. Where a change is right for one direction and wrong for the other, the level comes with it. */
export const typeRules: Readonly<Record<TypeChangeKind, Rule>> = {
  'enum-dropped': {
    level: 'feature',
    sentence: ({ place, before, after }) =>
      `${place} may be any ${after}, it was one of ${before}.`,
  },
  'enum-introduced': {
    level: 'breaking',
    sentence: ({ place, before, after }) => `${place} is one of ${after}, it was any ${before}.`,
  },
  'enum-member-changed': {
    level: 'feature',
    silent: true,
    sentence: ({ place, before, after }) =>
      `A name in the enum ${place} stands for another value: ${after}, it was ${before}.`,
  },
  'enum-member-renamed': {
    level: 'breaking',
    sentence: ({ place, before, after }) =>
      `A value in the enum ${place} has another name: ${after}, it was ${before}.`,
  },
  'enum-value-added': {
    level: 'feature',
    sentence: ({ place, after }) => `${place} may be ${after} now.`,
  },
  'enum-value-removed': {
    level: 'breaking',
    sentence: ({ place, before }) => `${place} is ${before} no more.`,
  },
  'long-integers-changed': {
    level: 'fix',
    silent: true,
    sentence: ({ place, after }) =>
      after === ''
        ? `The texts of ${place} are no integers any more that no number holds.`
        : `Among the texts of ${place} are integers that no number holds.`,
  },
  'type-changed': {
    level: 'breaking',
    sentence: ({ place, before, after }) => `${place} takes ${after}, it was ${before}.`,
  },
  'type-name-removed': {
    level: 'breaking',
    sentence: ({ before, after }) =>
      after === '' ? `${before} is exported no more.` : `${before} is called ${after} now.`,
  },
  'type-narrowed': {
    level: 'breaking',
    sentence: ({ place, before, after }) => `${place} takes less: ${after}, it was ${before}.`,
  },
  'type-widened': {
    level: 'feature',
    sentence: ({ place, before, after }) => `${place} takes more: ${after}, it was ${before}.`,
  },
  'value-meaning-changed': {
    level: 'fix',
    silent: true,
    sentence: ({ place, before, after }) =>
      `A value of ${place} is described otherwise: ${after}, it was ${before}.`,
  },
};
