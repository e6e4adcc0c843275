import { namesText, type Diagnostic } from '../../api/index.ts';
import { requestsHave } from '../diagnostics.ts';

/*
 * What reading saved responses has to say to a person: a function a sentence.
 */

export function cutName(
  status: number | undefined,
  length: number,
  path: readonly string[],
  pointer: string,
): Diagnostic {
  return {
    code: 'name-cut-off',
    severity: 'info',
    message: `${namesText(path)}: the collection cuts the text of a ${status ?? 'saved'} response off at ${length} characters.`,
    place: { path: [...path, String(status ?? '')], pointer },
    hint: 'What stands before the cut is used; the last message is marked as cut off.',
  };
}

export function differentStatus(
  status: number,
  prose: number,
  path: readonly string[],
  pointer: string,
): Diagnostic {
  return {
    code: 'status-differs',
    severity: 'info',
    message: `${namesText(path)}: a response saved with status ${status} calls itself ${prose}.`,
    place: { path: [...path, String(status)], pointer },
    hint: 'The saved status is used, the other is kept beside it.',
  };
}

export function missingStatus(name: string, path: readonly string[], pointer: string): Diagnostic {
  return {
    code: 'response-without-status',
    severity: 'warning',
    message: `${namesText(path)}: the saved response “${name.slice(0, 60)}” has no status code.`,
    place: { path, pointer },
    hint: 'Only what its prose says of errors is used. Give it a status code in Postman.',
  };
}

export function assumedStatus(name: string, path: readonly string[], pointer: string): Diagnostic {
  return {
    code: 'response-status-assumed',
    severity: 'info',
    message: `${namesText(path)}: the saved response “${name.slice(0, 60)}” has no status code.`,
    place: { path, pointer },
    hint: 'It looks like a success, so it is taken for a 200. Give it a status code in Postman.',
  };
}

export function unknownResponses(
  count: number,
  path: readonly string[],
  pointer: string,
): Diagnostic {
  return {
    code: 'response-unknown',
    severity: 'info',
    message: `${requestsHave(count)} no saved success to learn from, first ${namesText(path)}.`,
    place: { path, pointer },
    hint: 'Their data is typed as unknown. Save a response beside them in Postman to have it typed.',
  };
}

export function invalidResponse(
  status: number,
  typed: boolean,
  path: readonly string[],
  pointer: string,
): Diagnostic {
  return {
    code: 'response-invalid-json',
    severity: 'warning',
    message: `${namesText(path)}: a saved ${status} response says it is JSON and does not parse.`,
    place: { path: [...path, String(status)], pointer },
    hint: typed
      ? 'The others of that status tell its type. Mend the saved response in Postman to have it count.'
      : 'Its body is typed as unknown. Mend the saved response in Postman to have it typed.',
  };
}

export function mendedResponse(
  status: number,
  path: readonly string[],
  pointer: string,
): Diagnostic {
  return {
    code: 'response-mended',
    severity: 'info',
    message: `${namesText(path)}: a saved ${status} response is JSON with slips, or cut off.`,
    place: { path: [...path, String(status)], pointer },
    hint: 'Its type is a good guess. Mend the saved response in Postman to be sure of it.',
  };
}
