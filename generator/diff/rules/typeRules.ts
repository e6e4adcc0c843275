import type { TypeChangeKind } from '../change.ts';
import { ofFormerValue, ofOther, ofValue } from './items.ts';
import type { Rule } from './rule.ts';

/** Types of values. Where a change is right for one direction and wrong for the other, the level comes with it. */
export const typeRules: Readonly<Record<TypeChangeKind, Rule>> = {
  'enum-dropped': {
    level: 'feature',
    several: 'enums may have any value now',
    item: ofOther,
    sentence: ({ place, before, after }) =>
      `${place} may be any ${after}, it was one of ${before}.`,
  },
  'enum-introduced': {
    level: 'breaking',
    several: 'texts or numbers are one of an enum now',
    item: ofOther,
    sentence: ({ place, before, after }) => `${place} is one of ${after}, it was any ${before}.`,
  },
  'enum-member-changed': {
    level: 'feature',
    silent: true,
    several: 'names of enum values stand for another value',
    sentence: ({ place, before, after }) =>
      `A name in the enum ${place} stands for another value: ${after}, it was ${before}.`,
  },
  'enum-member-renamed': {
    level: 'breaking',
    several: 'enum values have another name',
    sentence: ({ place, before, after }) =>
      `A value in the enum ${place} has another name: ${after}, it was ${before}.`,
  },
  'enum-value-added': {
    level: 'feature',
    several: 'enum values are new',
    item: ofValue,
    sentence: ({ place, after }) => `${place} may be ${after} now.`,
  },
  'enum-value-removed': {
    level: 'breaking',
    several: 'enum values are gone',
    item: ofFormerValue,
    sentence: ({ place, before }) => `${place} is no longer ${before}.`,
  },
  'long-integers-changed': {
    level: 'fix',
    silent: true,
    several: 'texts hold other integers',
    sentence: ({ place, after }) =>
      after === ''
        ? `The texts of ${place} no longer hold integers too large for a number.`
        : `The texts of ${place} may hold integers too large for a number.`,
  },
  'type-changed': {
    level: 'breaking',
    several: 'request types changed',
    item: ofOther,
    sentence: ({ place, before, after }) => `${place} takes ${after}, it was ${before}.`,
  },
  'type-name-removed': {
    level: 'breaking',
    several: 'exported types are gone or have another name',
    sentence: ({ before, after }) =>
      after === '' ? `${before} is no longer exported.` : `${before} is called ${after} now.`,
  },
  'type-narrowed': {
    level: 'breaking',
    several: 'request types take less',
    item: ofOther,
    sentence: ({ place, before, after }) => `${place} takes less: ${after}, it was ${before}.`,
  },
  'type-widened': {
    level: 'feature',
    several: 'request types take more',
    item: ofOther,
    sentence: ({ place, before, after }) => `${place} takes more: ${after}, it was ${before}.`,
  },
  'value-meaning-changed': {
    level: 'fix',
    silent: true,
    several: 'enum values are described otherwise',
    sentence: ({ place, before, after }) =>
      `A value of ${place} is described otherwise: ${after}, it was ${before}.`,
  },
};
