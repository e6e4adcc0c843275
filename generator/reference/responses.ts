import { assertNever, type Failure, type Response } from '../api/index.ts';
import type { OperationExamples } from '../examples/examples.ts';
import { madeUpAnswer } from '../examples/madeUpAnswer.ts';
import type { NamedOperation } from '../naming/named.ts';
import type { FailureRow, ResponsePart } from './page.ts';
import { propertyRows } from './rows.ts';
import { shownAnswer } from './shownAnswer.ts';
import { typeWords } from './typeWords.ts';

/** What an operation answers where it succeeds: a part a status. */
export function responseParts(
  { operation }: NamedOperation,
  examples: OperationExamples | undefined,
): readonly ResponsePart[] {
  return operation.responses.map((response) => {
    const { status, description, kind, schema, headers, evidence } = response;
    const type = schema === undefined ? undefined : typeWords(schema);
    const example = shownAnswer(examples, evidence) ?? exampleOf(response);
    return {
      status,
      description,
      content: contentWords(kind),
      headers,
      rows: schema === undefined ? [] : propertyRows(schema, 'response'),
      ...(type === undefined || type === 'object' ? {} : { type }),
      ...(example === undefined ? {} : { example }),
    };
  });
}

/** A body made up of what is known of it; undefined where nothing is. */
function exampleOf({ kind, schema }: Response): string | undefined {
  return schema === undefined || kind === 'text' || kind === 'binary'
    ? undefined
    : madeUpAnswer(kind, schema, 2).trim() || undefined;
}

function contentWords(kind: Response['kind']): string {
  switch (kind) {
    case 'none':
      return 'no body';
    case 'json':
      return 'JSON';
    case 'jsonLines':
      return 'JSON, a value a line, as they come';
    case 'events':
      return 'server-sent events';
    case 'any':
      return 'JSON or text';
    case 'text':
      return 'text';
    case 'binary':
      return 'bytes';
    default:
      return assertNever(kind);
  }
}

/** Every documented failure, in the order of the statuses. */
export function failureRows(
  { operation, typeName, errorMembers }: NamedOperation,
  examples: OperationExamples | undefined,
): readonly FailureRow[] {
  const rows = operation.failures.map((failure): FailureRow => {
    const { status, code, truncated } = failure;
    const member = errorMembers.find((one) => one.code === code);
    const example = shownAnswer(examples, failure.evidence);
    return {
      status,
      ...(code === undefined ? {} : { code }),
      messages: messagesOf(failure),
      ...(member === undefined ? {} : { member: `${typeName}ErrorCode.${member.name}` }),
      truncated,
      ...(example === undefined ? {} : { example }),
    };
  });
  return rows.toSorted((a, b) => a.status - b.status);
}

function messagesOf({ message, otherMessages }: Failure): readonly string[] {
  return [message, ...otherMessages].filter((one) => one !== '');
}
