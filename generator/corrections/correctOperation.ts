import type { Diagnostic, Evidence, Operation } from '../api/index.ts';
import { below } from '../json/pointer.ts';
import { nearest } from '../json/shape.ts';
import { readAddress } from './address.ts';
import { bodyAs } from './bodyKind.ts';
import { correctFailures } from './correctFailures.ts';
import type { BodyKind, CorrectedType, OperationCorrections } from './corrections.ts';
import { impossible, needless, unmatched, type CorrectionPlace } from './diagnostics.ts';
import { addressesIn, editOperation } from './editOperation.ts';
import { isNested } from './nested.ts';
import type { Edit } from './spot.ts';
import { schemaOf } from './typeOf.ts';

/** What came of some corrections: a value, and what there is to say of them. */
export interface Corrected<Value> {
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is so for all operations of an Api. */
export interface Common {
  readonly body: BodyKind | undefined;
  readonly baseUrl: string | undefined;
}

/** One correction of an operation: what came of it. */
type Step = (operation: Operation) => Corrected<Operation>;

/**
 * An operation with its corrections made, one after the other: how its body is sent, then what is in it.
 *
 * @param common what holds where nothing is said of this one.
 * @param at where its corrections stand.
 */
export function correctOperation(
  operation: Operation,
  corrections: OperationCorrections,
  common: Common,
  at: CorrectionPlace,
): Corrected<Operation> {
  const { body, types = {}, required = {}, failures, name, baseUrl } = corrections;
  const steps: readonly Step[] = [
    ...(body === undefined ? [] : [withBody(body, common.body, inside(at, 'body'))]),
    ...Object.entries(types).map(([address, type]) =>
      withType(address, type, inside(at, 'types', address)),
    ),
    ...Object.entries(required).map(([address, value]) =>
      withRequired(address, value, inside(at, 'required', address)),
    ),
    ...(failures ?? []).map(
      (failure, index): Step =>
        (one) =>
          correctFailures(one, failure, inside(at, 'failures', index)),
    ),
    ...(name === undefined ? [] : [withName(name, inside(at, 'name'))]),
    ...(baseUrl === undefined ? [] : [withBaseUrl(baseUrl, common, inside(at, 'baseUrl'))]),
  ];
  let value = operation;
  const diagnostics: Diagnostic[] = [];
  for (const step of steps) {
    const corrected = step(value);
    value = corrected.value;
    diagnostics.push(...corrected.diagnostics);
  }
  return { value, diagnostics };
}

/** A place below another. */
export function inside(
  { file, keys }: CorrectionPlace,
  ...more: readonly (string | number)[]
): CorrectionPlace {
  return { file, keys: [...keys, ...more] };
}

/** That a fact comes from a correction, and from which. */
export function evidenceOf({ file, keys }: CorrectionPlace): Evidence {
  return { pointer: `${file}#${below('', ...keys)}`, rule: 'correction' };
}

function withBody(kind: BodyKind, defaultKind: BodyKind | undefined, at: CorrectionPlace): Step {
  return (operation) => {
    const found = bodyAs(operation.requestBody, kind, evidenceOf(at));
    if ('why' in found) return { value: operation, diagnostics: [impossible(at, found.why)] };
    if (found.body !== operation.requestBody)
      return { value: { ...operation, requestBody: found.body }, diagnostics: [] };
    // It may be an exception to what holds for the others.
    const isException = defaultKind !== undefined && defaultKind !== kind;
    return { value: operation, diagnostics: isException ? [] : [needless(at)] };
  };
}

function withType(address: string, type: CorrectedType, at: CorrectionPlace): Step {
  const schema = schemaOf(type) ?? {};
  const isPlainPlace = /^(?:path|headers)\b/.test(address);
  if (isPlainPlace && isNested(schema)) {
    const why = 'a path or a header holds one text, no structure';
    return (operation) => ({ value: operation, diagnostics: [impossible(at, why)] });
  }
  return edited(address, at, (spot) => {
    const { description } = spot.schema;
    const isDescribed = description !== undefined && schema.description === undefined;
    return { ...spot, schema: isDescribed ? { ...schema, description } : schema };
  });
}

function withRequired(address: string, required: boolean, at: CorrectionPlace): Step {
  if (!required && address.startsWith('path')) {
    const why = 'an address without a part of its path is another one';
    return (operation) => ({ value: operation, diagnostics: [impossible(at, why)] });
  }
  return edited(address, at, (spot) =>
    spot.required === undefined ? undefined : { ...spot, required },
  );
}

function edited(address: string, at: CorrectionPlace, edit: Edit): Step {
  return (operation) => {
    const read = readAddress(address);
    const value = read && editOperation(operation, read, edit, evidenceOf(at));
    if (value === undefined) {
      const near = nearest(address, addressesIn(operation));
      return { value: operation, diagnostics: [unmatched(at, 'value', near)] };
    }
    return { value, diagnostics: value === operation ? [needless(at)] : [] };
  };
}

/** Whether it is called so anyway is for the naming to say. */
function withName(functionName: string, at: CorrectionPlace): Step {
  return (operation) => {
    if (operation.functionName === functionName) return { value: operation, diagnostics: [] };
    const evidence = [...operation.evidence, evidenceOf(at)];
    return { value: { ...operation, functionName, evidence }, diagnostics: [] };
  };
}

function withBaseUrl(asked: string, common: Common, at: CorrectionPlace): Step {
  const baseUrl = plainBaseUrl(asked);
  return (operation) => {
    if ((operation.baseUrl ?? common.baseUrl) === baseUrl)
      return { value: operation, diagnostics: [needless(at)] };
    const evidence = [...operation.evidence, evidenceOf(at)];
    return { value: { ...operation, baseUrl, evidence }, diagnostics: [] };
  };
}

/** Paths begin with a slash. */
export function plainBaseUrl(url: string): string {
  return url.replace(/\/+$/, '');
}
