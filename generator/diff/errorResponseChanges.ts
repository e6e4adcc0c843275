import type { ErrorResponse, Operation, Schema } from '../api/index.ts';
import type { Finding } from './finding.ts';
import { headerChanges } from './headerChanges.ts';
import { schemaChanges } from './schemaChanges.ts';

/** What differs between the bodies and headers of failures whose status both operations document. */
export function errorResponseChanges(before: Operation, after: Operation): readonly Finding[] {
  const [olds, nexts] = [byStatus(before), byStatus(after)];
  const statuses = new Set(after.failures.map(({ status }) => status));
  const shared = new Set(before.failures.map(({ status }) => status));
  return [...shared].flatMap((status): readonly Finding[] => {
    if (!statuses.has(status)) return [];
    const [old, next] = [olds.get(status), nexts.get(status)];
    const place = `failure.${status}`;
    return [
      ...schemaChanges({
        before: failureBody(old),
        after: failureBody(next),
        place: `${place}.body`,
        direction: 'response',
      }),
      ...headerChanges(old?.headers ?? [], next?.headers ?? [], place),
    ];
  });
}

/** The type of a failure's `body`: what was saved, or text, since a proxy may have answered; anything where nothing was. */
export function failureBody(response: ErrorResponse | undefined): Schema {
  return response?.schema === undefined ? {} : { anyOf: [response.schema, { type: 'string' }] };
}

function byStatus({ errorResponses }: Operation): ReadonlyMap<number, ErrorResponse> {
  return new Map(errorResponses.map((response) => [response.status, response]));
}
