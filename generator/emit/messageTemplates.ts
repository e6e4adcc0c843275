import type { Failure, Operation } from '../api/index.ts';
import { messageTemplate } from '../inference/prose/messageTemplate.ts';
import { placeholders } from '../inference/prose/placeholders.ts';
import type { NamedOperation } from '../naming/named.ts';
import type { Statement } from './printer.ts';
import { propertyName, stringLiteral } from './text.ts';

/** The messages of one failure, as the client finds values by them. */
export interface FailureTemplates {
  readonly status: number;
  /** `400.1010`, or `429` where there is no code. */
  readonly key: string;
  /** The most exact first. */
  readonly templates: readonly string[];
  /** The names that stand for values in them. */
  readonly names: readonly string[];
}

/** What an operation's failures say, where values stand in it; with a failure's other messages, so that none passes for one. */
export function messageTemplates({ failures }: Operation): readonly FailureTemplates[] {
  return failures.flatMap((failure) => {
    const { status, code } = failure;
    const templates = templatesOf(failure);
    const names = [...new Set(templates.flatMap(placeholders))];
    const key = code === undefined ? String(status) : `${status}.${code}`;
    return names.length === 0 ? [] : [{ status, key, templates, names }];
  });
}

function templatesOf({ message, otherMessages, truncated }: Failure): readonly string[] {
  const messages = [message, ...otherMessages];
  const found = messages.flatMap((text, index) => {
    // Messages of several responses are joined: which one was cut is told by its end.
    const isLast = index === messages.length - 1;
    return messageTemplate(text, truncated && (isLast || !/[.!?]$/.test(text))) ?? [];
  });
  return [...new Set(found)].toSorted((a, b) => exactness(b) - exactness(a));
}

function exactness(template: string): number {
  return template.replaceAll(/\{[^{}]*\}/g, '').length;
}

/** What an operation's file exports for `messageDetails`: apart from the function, so that who does not use it does not ship it. */
export function messageStatements({ operation, name, messagesName }: NamedOperation): Statement[] {
  const found = messageTemplates(operation);
  if (found.length === 0) return [];
  const lines = found.map(
    ({ key, templates }) => `${propertyName(key)}: [${templates.map(stringLiteral).join(', ')}],`,
  );
  return [
    `/** Messages of \`${name}\` by status and code, \`{…}\` where a value stands: for \`messageDetails\`. */\nexport const ${messagesName} = {\n${lines.join('\n')}\n} as const;`,
  ];
}
