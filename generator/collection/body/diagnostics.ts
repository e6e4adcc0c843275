import { namesText, type Diagnostic } from '../../api/index.ts';
import { requestsHave } from '../diagnostics.ts';

/*
 * What reading a request's body has to say to a person: a function a sentence.
 */

export function unsupportedBody(
  mode: string,
  path: readonly string[],
  pointer: string,
): Diagnostic {
  return {
    code: 'body-unsupported',
    severity: 'warning',
    message: `${namesText(path)}: the body mode “${mode.slice(0, 60)}” is not one Postman documents.`,
    place: { path, pointer },
    hint: 'The function takes the body as bytes or text and sends it as it is.',
  };
}

export function invalidBody(path: readonly string[], pointer: string): Diagnostic {
  return {
    code: 'body-invalid-json',
    severity: 'warning',
    message: `${namesText(path)}: the body says it is JSON and does not parse.`,
    place: { path, pointer },
    hint: 'The function takes any JSON value for it. Mend the example in Postman to have it typed.',
  };
}

export function mendedBody(path: readonly string[], pointer: string): Diagnostic {
  return {
    code: 'body-mended',
    severity: 'info',
    message: `${namesText(path)}: the body is not quite JSON: it is cut off, or has slips.`,
    place: { path, pointer },
    hint: 'It is read as what it was most likely meant to be. Mend the example in Postman to be sure of its type.',
  };
}

export function variableBodies(
  count: number,
  path: readonly string[],
  pointer: string,
): Diagnostic {
  return {
    code: 'body-is-variable',
    severity: 'info',
    message: `${requestsHave(count)} a body that is one variable without a value, first ${namesText(path)}.`,
    place: { path, pointer },
    hint: 'Their functions take any JSON value. Give the variables values in the collection to have them typed.',
  };
}

export function unsendableBody(
  method: string,
  path: readonly string[],
  pointer: string,
): Diagnostic {
  return {
    code: 'body-unsendable',
    severity: 'warning',
    message: `${namesText(path)}: ${method} requests with a body cannot be sent by fetch.`,
    place: { path, pointer },
    hint: 'The function sends none. Where the vendor needs the body, ask for another method.',
  };
}

export function unknownDocument(path: readonly string[], pointer: string): Diagnostic {
  return {
    code: 'graphql-document-unknown',
    severity: 'info',
    message: `${namesText(path)}: the GraphQL document is empty, or variables are part of its structure.`,
    place: { path, pointer },
    hint: 'The function takes the document: body.query.',
  };
}

export function unreadableField(
  field: string,
  path: readonly string[],
  pointer: string,
): Diagnostic {
  return {
    code: 'text-field-unreadable',
    severity: 'warning',
    message: `${namesText(path)}: the field “${field}” looks like JSON and does not parse.`,
    place: { path: [...path, field], pointer },
    hint: 'The field is typed as text. Mend the example in Postman to have its structure.',
  };
}
