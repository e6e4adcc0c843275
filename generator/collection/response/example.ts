import type { Diagnostic, Evidence } from '../../api/index.ts';
import { invalidResponse, mendedResponse } from './diagnostics.ts';
import { below } from '../../json/pointer.ts';
import type { Content } from './content.ts';
import type { Saved } from './saved.ts';

/** One saved response as an example of its status. */
export interface Example {
  readonly saved: Saved;
  readonly status: number;
  readonly description: string;
  readonly content: Content;
}

/** The examples of each status, in the order of statuses. */
export function byStatus(examples: readonly Example[]): readonly (readonly Example[])[] {
  const statuses = [...new Set(examples.map(({ status }) => status))].toSorted((a, b) => a - b);
  return statuses.map((status) => examples.filter((example) => example.status === status));
}

/** Where examples were read. */
export function evidenceOf(examples: readonly Example[]): readonly Evidence[] {
  return examples.map(({ saved }) => ({ pointer: saved.pointer, rule: 'saved-response' }));
}

/** What there is to say of bodies that were mended or could not be read. */
export function readingDiagnostics(
  examples: readonly Example[],
  typed: boolean,
  path: readonly string[],
): readonly Diagnostic[] {
  const unreadable = examples.find(({ content }) => content.kind === 'unreadable');
  const mended = examples.find(({ content }) => 'mended' in content && content.mended);
  const at = ({ saved }: Example): string => below(saved.pointer, 'body');
  return [
    ...(unreadable ? [invalidResponse(unreadable.status, typed, path, at(unreadable))] : []),
    ...(mended ? [mendedResponse(mended.status, path, at(mended))] : []),
  ];
}

/** The JSON values among some contents. */
export function jsonValues(contents: readonly Content[]): readonly unknown[] {
  return contents.flatMap((content) =>
    content.kind === 'json' || content.kind === 'jsonLines' ? content.values : [],
  );
}
