import type { Evidence, NumberSchema, Schema, StringSchema } from '../api/index.ts';
import { readAllowedValues } from './prose/allowedValues.ts';
import { toMarkdown } from './prose/markdown.ts';
import { readRequired } from './prose/marker.ts';
import type { InferenceRules } from './schema/infer.ts';
import { inferTextType } from './schema/text.ts';

/** A named value that travels as text: a parameter or a form field, with all that the collection shows of it. */
export interface ValueExamples {
  readonly name: string;
  readonly description: string;
  /** Every text seen for it, in any order. */
  readonly texts: readonly string[];
  /** Where the description stands (JSON Pointer). */
  readonly pointer: string;
}

export interface ValueFacts {
  /** True where the description carries the marker. */
  readonly markedRequired: boolean;
  /** Markdown, without the markers that became facts. */
  readonly description: string;
  readonly encoding: 'text' | 'json';
  readonly schema: Schema;
  readonly evidence: readonly Evidence[];
  readonly brokenJson: boolean;
}

/** What the prose and the examples say of one value; the prose is the stronger where both speak of its type. */
export function inferValue(value: ValueExamples, rules: InferenceRules): ValueFacts {
  const marker = readRequired(value.description);
  const allowed = readAllowedValues(marker.rest);
  const text = inferTextType(value.name, value.texts, rules);
  const listed = allowed === undefined ? undefined : withAllowedValues(text.schema, allowed);
  const evidence: Evidence[] = [];
  if (marker.required) evidence.push({ pointer: value.pointer, rule: 'required-marker' });
  evidence.push({
    pointer: value.pointer,
    rule: listed === undefined ? text.rule : 'allowed-values',
  });
  return {
    markedRequired: marker.required,
    description: toMarkdown(allowed?.rest ?? marker.rest),
    encoding: listed === undefined ? text.encoding : 'text',
    schema: listed ?? text.schema,
    evidence,
    brokenJson: text.brokenJson,
  };
}

interface AllowedValues {
  readonly values: readonly string[];
  readonly descriptions: Readonly<Record<string, string>>;
}

/** Undefined where the allowed values are of a structure's insides, or say no more than the type does. */
function withAllowedValues(
  schema: Schema,
  allowed: AllowedValues,
): StringSchema | NumberSchema | undefined {
  if (schema.type === 'object' || schema.type === 'array' || schema.type === 'boolean')
    return undefined;
  const values = [...new Set(allowed.values)];
  const described = values.filter((value) => Object.hasOwn(allowed.descriptions, value));
  const enumDescriptions =
    described.length === 0
      ? {}
      : {
          enumDescriptions: Object.fromEntries(
            described.map((value) => [value, toMarkdown(allowed.descriptions[value] ?? '')]),
          ),
        };
  const numbers = values.map(Number);
  if (
    numbers.every((number, index) => Number.isFinite(number) && String(number) === values[index])
  ) {
    return { type: 'number', enum: numbers, ...enumDescriptions };
  }
  return { type: 'string', enum: values, ...enumDescriptions };
}
