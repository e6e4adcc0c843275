import { messageOf } from '../../collection/message.ts';
import { headerOf, rowsOf, type Row } from '../../collection/rows.ts';
import { objectOf, textOf, type JsonObject } from '../../json/values.ts';
import { bodyMarks, pairMarks } from './marks.ts';

const known = new WeakMap<JsonObject, ReadonlySet<string>>();

/**
 * The marks of a request as the collection has it: the constants among its values, such as `?action=list`, tell most. They are
 * worked out once.
 */
export function savedMarks(item: JsonObject): ReadonlySet<string> {
  const marks = known.get(item) ?? marksOf(item);
  known.set(item, marks);
  return marks;
}

function marksOf(item: JsonObject): ReadonlySet<string> {
  const { url, headers } = messageOf(item['request']);
  const body = objectOf(objectOf(item['request'])['body']);
  return new Set([
    ...pairMarks('?', pairsOf(rowsOf(url.query.toJSON()))),
    ...pairMarks(
      'header:',
      pairsOf(headers).map(([name, value]) => [name.toLowerCase(), value]),
    ),
    ...marksOfBody(body, headerOf(headers, 'content-type')),
  ]);
}

/** @see https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html (Request, body) */
function marksOfBody(body: JsonObject, contentType: string): readonly string[] {
  const mode = textOf(body['mode']);
  switch (mode) {
    case 'urlencoded':
      return pairMarks('/', pairsOf(rowsOf(body[mode])));
    case 'formdata':
      return rowsOf(body[mode]).map(({ key }) => `/${key}`);
    case 'graphql':
      return pairMarks('/', [['query', textOf(objectOf(body[mode])['query'])]]);
    default:
      return bodyMarks(textOf(body['raw']), contentType);
  }
}

function pairsOf(rows: readonly Row[]): readonly (readonly [string, string])[] {
  return rows.filter(({ disabled }) => !disabled).map(({ key, value }) => [key, value]);
}
