import type { ListReader, ObjectReader } from '../../generator/samples/view.ts';

/** The plain values that a program reads of an answer, in its order: what it has to print. */
export function valuesRead(reader: ObjectReader | ListReader, data: unknown): readonly unknown[] {
  const variables = new Map<string, unknown>([['data', data]]);
  const at = ({ from, way }: { from: string; way: readonly string[] }): unknown =>
    way.reduce<unknown>((value, name) => Object(value)[name], variables.get(from));
  const inObject = ({ fields, objects, lists }: ObjectReader): readonly unknown[] => [
    ...fields.map(at),
    ...objects.flatMap(({ value }) => inObject(value)),
    ...lists.flatMap(({ value }) => inList(value)),
  ];
  const inList = (list: ListReader): readonly unknown[] => {
    const elements = at(list);
    return (Array.isArray(elements) ? elements : []).flatMap((element: unknown) => {
      variables.set(list.element, element);
      return typeof list.items === 'string' ? [element] : inObject(list.items);
    });
  };
  return reader.kind === 'list' ? inList(reader) : inObject(reader);
}
