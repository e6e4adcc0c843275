import { createRequire } from 'node:module';

interface Transformer {
  readonly convert: (
    collection: unknown,
    options: { readonly inputVersion: string; readonly outputVersion: string },
    done: (error: unknown, converted: unknown) => void,
  ) => void;
}

/** A v2 collection as v1, by the tool that Postman converts with. */
export function asV1(collection: Readonly<Record<string, unknown>>): unknown {
  const { schema } = Object(collection['info']) as { readonly schema?: string };
  const inputVersion = schema?.includes('v2.0.0') === true ? '2.0.0' : '2.1.0';
  const transformer = createRequire(import.meta.url)(
    'postman-collection-transformer',
  ) as Transformer;
  let v1: unknown;
  transformer.convert(
    withTextUrls(collection),
    { inputVersion, outputVersion: '1.0.0' },
    (error, converted) => {
      if (error !== null && error !== undefined) throw new Error(String(error));
      v1 = converted;
    },
  );
  return v1;
}

/** The transformer reads a URL's parts, or a text: an object with nothing but the text is the same as that text. */
function withTextUrls(collection: Readonly<Record<string, unknown>>): unknown {
  return JSON.parse(JSON.stringify(collection), (key, value: unknown) => {
    if (key !== 'url' || typeof value !== 'object' || value === null) return value;
    const { raw, ...parts } = value as { readonly raw?: unknown };
    return typeof raw === 'string' && Object.keys(parts).length === 0 ? raw : value;
  });
}
