/** A media type without its parameters, which are samples; empty where it is none (RFC 9110, section 8.3.1). */
export function essence(contentType: string): string {
  const type = /^\s*([\w!#$&^.+-]{1,127}\/[\w!#$&^.+-]{1,127})\s*(?:;|$)/.exec(contentType);
  return type?.[1] ?? '';
}

/** A token, or a short text in quotes, as a parameter's value (RFC 9110, section 5.6.6). */
const parameter = /^([\w!#$&^.+-]{1,60})=([\w!#$%&'*+.^`|~-]{1,120}|"[ !#-[\]-~]{0,120}")$/;

/**
 * A media type with the parameters that say what the body is (`version=2`, `profile=…`); empty where it is none. The
 * charset is always UTF-8, in which text is sent and which JSON has no word for; a boundary is one message's own.
 */
export function mediaTypeOf(contentType: string): string {
  const type = essence(contentType);
  if (type === '') return '';
  const kept = contentType
    .split(';')
    .slice(1)
    .flatMap((text) => {
      const [, name = '', value = ''] = parameter.exec(text.trim()) ?? [];
      switch (name.toLowerCase()) {
        case '':
        case 'boundary':
          return [];
        case 'charset':
          return isJsonType(type) ? [] : ['charset=utf-8'];
        default:
          return [`${name}=${value}`];
      }
    });
  return [type, ...kept].join('; ');
}

/** `application/json`, `application/problem+json` and their like (RFC 6839, section 3.1). */
export function isJsonType(contentType: string): boolean {
  return /[/+]json$/i.test(essence(contentType));
}

/** Types whose bytes are no text. Several parts in one may have any. */
export function isBinaryType(contentType: string): boolean {
  return (
    /^\s*(?:image\/(?!svg)|audio\/|video\/|font\/|model\/|multipart\/)/i.test(contentType) ||
    /^\s*application\/(?:octet-stream|pdf|zip|gzip|wasm|msword|x-(?:tar|7z|gzip|zip|bzip|rar|protobuf|msgpack|pkcs)|protobuf|grpc|msgpack|cbor|epub|java-archive|pkcs|vnd\.(?:ms-|openxmlformats|oasis\.opendocument|rar|android|apache\.))/i.test(
      contentType,
    )
  );
}

/** Types that are text to a caller: markup and tables, which nothing here reads for their structure. */
export function isTextType(contentType: string): boolean {
  return /^\s*(?:text\/|application\/(?:xml|xhtml|javascript|yaml|x-yaml|graphql|sql|toml|csv|x-www-form-urlencoded)\b)|\+(?:xml|yaml)\b/i.test(
    contentType,
  );
}

/** Server-sent events (WHATWG HTML, section 9.2). */
export function isEventStreamType(contentType: string): boolean {
  return /^\s*text\/event-stream\b/i.test(contentType);
}

/** One JSON value a line: `application/x-ndjson`, `application/jsonl` and their like. */
export function isJsonLinesType(contentType: string): boolean {
  return /^\s*[\w.-]+\/(?:(?:x-)?(?:ndjson|jsonl|jsonlines|json-lines|ldjson)|(?:[\w.-]+\+)?stream\+json)\b/i.test(
    contentType,
  );
}
