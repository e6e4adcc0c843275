import type { Schema } from '../api/index.ts';
import type { Step } from './address.ts';

/** A value at some place: its type, and whether it has to be there, where that can be said of it. */
export interface Spot {
  readonly schema: Schema;
  readonly required?: boolean | undefined;
}

/** A change of one value; undefined where it cannot be made. */
export type Edit = (spot: Spot) => Spot | undefined;

/** A value with the change made at the end of some steps into it; undefined where they lead nowhere. */
export function editSpot(spot: Spot, steps: readonly Step[], edit: Edit): Spot | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return edit(spot);
  const { schema } = spot;
  if (schema.type === undefined) {
    if (schema.anyOf === undefined) return undefined;
    const choices = schema.anyOf.map((choice) => editSpot({ schema: choice }, steps, edit)?.schema);
    if (choices.every((choice) => choice === undefined)) return undefined;
    const anyOf = schema.anyOf.map((choice, index) => choices[index] ?? choice);
    return { ...spot, schema: { ...schema, anyOf } };
  }
  if (step === 'elements') {
    if (schema.type !== 'array') return undefined;
    const edited = editSpot({ schema: schema.items }, rest, edit);
    return edited && { ...spot, schema: { ...schema, items: edited.schema } };
  }
  const { property } = step;
  if (schema.type !== 'object' || !Object.hasOwn(schema.properties, property)) return undefined;
  const before = schema.required.includes(property);
  const edited = editSpot(
    { schema: schema.properties[property] ?? {}, required: before },
    rest,
    edit,
  );
  if (edited === undefined) return undefined;
  const properties = Object.fromEntries(
    Object.entries(schema.properties).map(([name, one]) => [
      name,
      name === property ? edited.schema : one,
    ]),
  );
  const required =
    edited.required === before || edited.required === undefined
      ? schema.required
      : withName(schema.required, property, edited.required, Object.keys(properties));
  return { ...spot, schema: { ...schema, properties, required } };
}

/** The names of what has to be there, with one more or less, in the order of the properties. */
function withName(
  names: readonly string[],
  name: string,
  present: boolean,
  order: readonly string[],
): readonly string[] {
  const set = new Set(names);
  if (present) set.add(name);
  else set.delete(name);
  return order.filter((one) => set.has(one));
}

/** The steps to every value below one, itself included, so far as it makes sense to tell a person of them. */
export function stepsIn(schema: Schema, depth = 6): readonly (readonly Step[])[] {
  if (depth === 0) return [[]];
  if (schema.type === undefined) {
    return [[], ...(schema.anyOf ?? []).flatMap((choice) => stepsIn(choice, depth - 1).slice(1))];
  }
  if (schema.type === 'array') {
    const below = stepsIn(schema.items, depth - 1);
    return [[], ...below.map((steps): readonly Step[] => ['elements', ...steps])];
  }
  if (schema.type !== 'object') return [[]];
  const below = Object.entries(schema.properties).flatMap(([property, one]) =>
    stepsIn(one, depth - 1).map((steps): readonly Step[] => [{ property }, ...steps]),
  );
  return [[], ...below];
}
