import { answerNotes, authWords, titleOf } from '../emit/operationWords.ts';
import { oneLine } from '../emit/text.ts';
import type { OperationExamples } from '../examples/examples.ts';
import type { NamedOperation } from '../naming/named.ts';
import { redactItem } from '../redaction/redactItem.ts';
import { groupsOf } from './groups.ts';
import { listedLines } from './listedLines.ts';
import type { OperationPage, Sample } from './page.ts';
import { failureRows, responseParts } from './responses.ts';

/** What a page is made of besides the operation. */
export interface PageContext {
  readonly baseUrl: string | undefined;
  /** What the collection has saved of the operation. */
  readonly examples?: OperationExamples | undefined;
  readonly samples?: readonly Sample[];
}

/** One operation's page. */
export function operationPage(named: NamedOperation, context: PageContext): OperationPage {
  const { operation, name, typeName, folder, errorMembers } = named;
  const { baseUrl = '', examples, samples = [] } = context;
  const auth = authWords(operation.security);
  return {
    path: [...folder, name].join('/'),
    title: oneLine(titleOf(operation)) || name,
    functionName: name,
    folder,
    method: operation.method,
    url: (operation.baseUrl ?? baseUrl) + operation.path,
    description: listedLines(operation.description),
    deprecated: operation.deprecated,
    prerequisites: operation.prerequisites,
    scopes: operation.scopes,
    ...(operation.rateLimit === undefined ? {} : { rateLimit: operation.rateLimit }),
    ...(auth === undefined ? {} : { auth }),
    notes: answerNotes(operation),
    groups: groupsOf(named),
    responses: responseParts(named, examples),
    failures: failureRows(named, examples),
    ...(errorMembers.length === 0 ? {} : { errorEnum: `${typeName}ErrorCode` }),
    samples,
    ...(examples === undefined ? {} : { item: itemText(examples) }),
  };
}

function itemText({ request, withoutSecrets }: OperationExamples): string {
  return JSON.stringify(redactItem(request.item, withoutSecrets), null, 2);
}
