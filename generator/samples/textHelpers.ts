import { textOf } from '../json/values.ts';
import { jsonPath } from './literals/jsonPath.ts';
import { percentEncoded } from './wire/percent.ts';

/** What a template puts together before it writes it down. */
export const textHelpers: Readonly<Record<string, (values: readonly unknown[]) => unknown>> = {
  is: ([one, other]) => one === other,
  exceeds: ([text, length]) => textOf(text).length > Number(length),
  concat: (values) => values.map(textOf).join(''),
  encoded: ([text]) => percentEncoded(textOf(text)),
  /** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data, for clients that leave it out. */
  formName: ([name]) => textOf(name).replaceAll(/["\r\n]/g, encodeURIComponent),
  join: ([texts, between]) => listOf(texts).map(textOf).join(textOf(between)),
  jsonPath: ([way]) => jsonPath(listOf(way).map(textOf)),
  /** The content of a part in an argument of curl's `--form` (`man curl`): in quotes nothing else has a meaning. */
  curlForm: ([text]) => `"${textOf(text).replaceAll(/["\\]/g, String.raw`\$&`)}"`,
  /** A media type behind `;type=` there, without the parameters that curl would take for its own: `headers` adds headers. */
  curlType: ([mediaType]) =>
    textOf(mediaType).replaceAll(/;\s*(?:encoder|filename|headers|type)=(?:"[^"]*"|[^;]*)/gi, ''),
};

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
