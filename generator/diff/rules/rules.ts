import type { ChangeKind } from '../change.ts';
import { answerRules } from './answerRules.ts';
import { operationRules } from './operationRules.ts';
import { requestRules } from './requestRules.ts';
import type { Rule } from './rule.ts';
import { typeRules } from './typeRules.ts';

/** Every kind of change: its level, whether it is silent, and how it is told. */
export const rules: Readonly<Record<ChangeKind, Rule>> = {
  ...operationRules,
  ...requestRules,
  ...typeRules,
  ...answerRules,
};
