import type { RequestBody } from '../../api/index.ts';
import { fileBody } from './file.ts';
import { formBody } from './form.ts';
import { graphqlBody } from './graphql.ts';
import { rawBody, variableRule } from './raw.ts';
import type { BodySource, ReadBody } from './source.ts';
import { unsendableBody, unsupportedBody } from './diagnostics.ts';
import { objectOf, textOf } from '../../json/values.ts';
import { below } from '../../json/pointer.ts';

/** A request's body, with the bodies of the requests saved beside its responses as further examples. */
export function bodyOf(source: BodySource): ReadBody {
  if (source.body['disabled'] === true) return { diagnostics: [] };
  const read = bodyOfMode(source);
  if (read.body === undefined || !forbidsBody(source.method)) return read;
  return { diagnostics: [unsendableBody(source.method, source.path, source.pointer)] };
}

/** The body by the modes that Postman has (https://schema.postman.com, Request body). */
function bodyOfMode(source: BodySource): ReadBody {
  const mode = textOf(source.body['mode']);
  switch (mode) {
    case '':
    case 'none':
      return { diagnostics: [] };
    case 'formdata':
    case 'urlencoded':
      return formBody(source, mode);
    case 'raw':
      return rawBody(source);
    case 'graphql':
      return graphqlBody(source);
    case 'file':
      return isLeftEmpty(source)
        ? { diagnostics: [] }
        : { body: fileBody(source), diagnostics: [] };
    default:
      return {
        body: fileBody(source),
        diagnostics: [unsupportedBody(mode, source.path, below(source.pointer, 'mode'))],
      };
  }
}

/** Postman keeps a mode that was once chosen: without a file it is no body of a request that cannot have one. */
function isLeftEmpty({ method, body }: BodySource): boolean {
  return forbidsBody(method) && textOf(objectOf(body['file'])['src']) === '';
}

/** With these methods fetch refuses a body (https://fetch.spec.whatwg.org/#dom-request). */
function forbidsBody(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Whether nothing is known of a body but that it is a variable. */
export function isUnknownVariable(body: RequestBody | undefined): boolean {
  return body?.kind === 'json' && body.evidence.some(({ rule }) => rule === variableRule);
}
