import { assertNever, isUnknown, type Response, type Schema } from '../api/index.ts';
import { madeUpValue } from './madeUp.ts';

/**
 * The body of an answer of some kind, made up from its type.
 *
 * @param indent so many spaces a level, for people; none where a program reads it.
 */
export function madeUpAnswer(kind: Response['kind'], schema: Schema = {}, indent = 0): string {
  const json = (value: unknown) => JSON.stringify(value, null, indent);
  switch (kind) {
    case 'none':
      return '';
    case 'text':
    case 'binary':
      return 'text';
    case 'events':
      return `data: ${JSON.stringify(madeUpValue(schema))}\n\n`;
    case 'jsonLines':
      return `${JSON.stringify(madeUpValue(schema))}\n`;
    case 'any':
    case 'json':
      return json(isUnknown(schema) ? {} : madeUpValue(schema));
    default:
      return assertNever(kind);
  }
}
