import type { Saved, SavedResponse } from './collection.ts';

/** What the server sends back. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The header that chooses a saved response by its status; Postman's own mock servers call it so. */
export const statusHeader = 'x-mock-response-code';

/**
 * A success of the saved responses. Where a 200 is saved beside another 2xx it is a failure in disguise ("Only
 * available for paid accounts"), so the other one is taken.
 */
export function success({ name, responses }: Saved): Answer {
  const successes = responses.filter(({ code }) => code >= 200 && code < 300);
  const saved = successes.find(({ code }) => code !== 200) ?? successes[0];
  return saved ? asSaved(saved) : json(501, { message: `no success is saved for ${name}` });
}

/** The saved response of a status, or an empty one where none is saved. */
export function savedAnswer({ responses }: Saved, status: number): Answer {
  const saved = responses.find(({ code }) => code === status);
  return saved ? asSaved(saved) : { status, headers: {}, body: '' };
}

/** A status with a JSON body. */
export function json(status: number, body: unknown): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

function asSaved({ code, header, body }: SavedResponse): Answer {
  const type = header?.find(({ key }) => key.toLowerCase() === 'content-type')?.value;
  return { status: code, headers: type ? { 'content-type': type } : {}, body: body ?? '' };
}
