import { isUnknown, type Diagnostic, type ErrorResponse } from '../../api/index.ts';
import { inferSchema } from '../../inference/schema/infer.ts';
import { evidenceOf, jsonValues, readingDiagnostics, type Example } from './example.ts';
import { tellingHeaders } from './headers.ts';

/** What all the examples of one failing status look like; nothing where they show nothing. */
export function errorResponseOf(
  examples: readonly Example[],
  path: readonly string[],
): { readonly response: ErrorResponse | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const values = jsonValues(examples.map(({ content }) => content));
  const schema = inferSchema(values, { required: 'seen' });
  const headers = tellingHeaders(examples.map(({ saved }) => saved));
  const typed = !isUnknown(schema);
  return {
    response:
      typed || headers.length > 0
        ? {
            status: examples[0]?.status ?? 500,
            ...(typed ? { schema } : {}),
            headers,
            evidence: evidenceOf(examples),
          }
        : undefined,
    diagnostics: readingDiagnostics(examples, typed, path),
  };
}
