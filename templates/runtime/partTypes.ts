/**
 * Gives parts of a form a media type of their own (RFC 7578, section 4.4). Only a Blob has one, so that such a part has a
 * file name too.
 *
 * @param encode the form.
 * @param types by the part's name. A file that says its own type keeps it.
 * @returns the encoder.
 * @example
 * partTypes(multipart('input'), { input: 'application/json' })
 */
export function partTypes(
  encode: (body: unknown, headers: Headers) => FormData,
  types: { readonly [name: string]: string },
): (body: unknown, headers: Headers) => FormData {
  return (body, headers) => {
    const form = new FormData();
    encode(body, headers).forEach((value, name) => {
      const type = Object.hasOwn(types, name) ? types[name] : undefined;
      if (type === undefined || (typeof value !== 'string' && value.type)) form.append(name, value);
      else if (typeof value === 'string') form.append(name, new Blob([value], { type }));
      else form.append(name, new Blob([value], { type }), value.name);
    });
    return form;
  };
}
