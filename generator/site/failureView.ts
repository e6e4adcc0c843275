import { STATUS_CODES } from 'node:http';
import type { FailureRow } from '../reference/page.ts';
import { codeHtml } from './codeHtml.ts';
import { hrefOf, type Anchors } from './anchors.ts';

/** The failures of one status. */
export interface FailureGroup {
  readonly id: string;
  readonly href: string;
  /** `404 Not Found`. */
  readonly title: string;
  readonly failures: readonly FailureView[];
  /** Saved bodies as HTML, each once. */
  readonly examples: readonly string[];
}

export interface FailureView {
  readonly id: string;
  readonly href: string;
  /** Empty where none is documented. */
  readonly code: string;
  readonly messages: readonly string[];
  /** To catch it by, in pieces between which a line may end; none where it has no member. */
  readonly member: readonly string[];
  readonly truncated: boolean;
}

/** Failures by status, in the order in which the statuses come. */
export function failureGroups(
  failures: readonly FailureRow[],
  anchors: Anchors,
): readonly FailureGroup[] {
  const statuses = [...new Set(failures.map(({ status }) => status))];
  return statuses.map((status) => {
    const rows = failures.filter((failure) => failure.status === status);
    const id = anchors('failure', status);
    return {
      id,
      href: hrefOf(id),
      title: statusTitle(status),
      failures: rows.map((row) => failureView(row, anchors)),
      examples: [...new Set(rows.flatMap(({ example }) => example ?? []))].map(codeHtml),
    };
  });
}

/** `404 Not Found` (https://www.rfc-editor.org/rfc/rfc9110#section-15). */
export function statusTitle(status: number): string {
  const reason = STATUS_CODES[status];
  return reason === undefined ? String(status) : `${status} ${reason}`;
}

function failureView(
  { status, code, messages, member, truncated }: FailureRow,
  anchors: Anchors,
): FailureView {
  const id = anchors('failure', status, code ?? 'any');
  return {
    id,
    href: hrefOf(id),
    code: code === undefined ? '' : String(code),
    messages,
    member: member?.split(/(?<=\.)/) ?? [],
    truncated,
  };
}
