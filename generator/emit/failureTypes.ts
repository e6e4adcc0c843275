import type { Failure, Operation } from '../api/index.ts';
import type { NamedOperation } from '../naming/named.ts';
import type { EmitOptions } from './emitPackage.ts';
import { errorTypes, headerNames } from './errorTypes.ts';
import { docText } from './text.ts';

/** What the runtime takes for the codes, the body and the headers of a failure that says nothing of them. */
const unstated: readonly string[] = ['never', 'unknown', 'never'];

/** The union of documented failures, a member a status; `never` where none is documented. */
export function failureType(named: NamedOperation, options: EmitOptions): string {
  const enumName = `${named.typeName}ErrorCode`;
  const memberOf = new Map(named.errorMembers.map(({ code, name }) => [code, name]));
  const bodies = errorTypes(named);
  const members = [...failuresByStatus(named.operation)].map(([status, failures]) => {
    const codes = failures.flatMap(({ code }) => memberOf.get(code ?? '') ?? []);
    const types = codes.map((member) =>
      options.enums === 'enum' ? `${enumName}.${member}` : `typeof ${enumName}.${member}`,
    );
    const body = bodies.find(({ statuses }) => statuses.includes(status))?.name ?? 'unknown';
    const seen = named.operation.errorResponses.find((response) => response.status === status);
    const known = [types.join(' | ') || 'never', body, headerNames(seen?.headers ?? []) || 'never'];
    const given = known.findLastIndex((argument, index) => argument !== unstated[index]);
    return `Failure<${[status, ...known.slice(0, given + 1)].join(', ')}>`;
  });
  return members.length === 0 ? 'never' : members.join(' | ');
}

/** Documented failures, gathered by status. */
export function failuresByStatus(operation: Operation): ReadonlyMap<number, readonly Failure[]> {
  const byStatus = new Map<number, Failure[]>();
  for (const failure of operation.failures) {
    const documented = byStatus.get(failure.status);
    if (documented === undefined) byStatus.set(failure.status, [failure]);
    else documented.push(failure);
  }
  return byStatus;
}

/** Lines of documentation for a failure's messages. */
export function messageDocs(failures: readonly Failure[]): string {
  const lines = failures.flatMap((failure) => {
    const messages = [failure.message, ...failure.otherMessages].filter(
      (message) => message !== '',
    );
    const last = messages.length - 1;
    return messages.map((message, index) => {
      const cut = failure.truncated && index === last ? ' … (cut off in the collection)' : '';
      return `${failure.status}: ${message}${cut}`;
    });
  });
  return docText(
    lines.length === 1 ? (lines[0] ?? '') : lines.map((line) => `- ${line}`).join('\n'),
  );
}
