import type { NamedOperation } from '../naming/named.ts';
import { errorTypes } from './errorTypes.ts';
import { messageTemplates } from './messageTemplates.ts';
import { responseTypes } from './responseTypes.ts';

/**
 * Former names of all that an operation exports, each marked as deprecated. They are one with the new ones, enums and
 * `isApiError` included, and take no room in a bundle.
 */
export function aliasStatements(named: NamedOperation): readonly string[] {
  const types = [
    'Request',
    ...responseTypes(named).byStatus.map(({ name }) => name.slice(named.typeName.length)),
    'Response',
    ...errorTypes(named).map(({ name }) => name.slice(named.typeName.length)),
    'Failure',
  ];
  const values = [
    ...(named.errorMembers.length === 0 ? [] : ['ErrorCode']),
    ...(messageTemplates(named.operation).length === 0
      ? []
      : [named.messagesName.slice(named.typeName.length)]),
    ...named.valueEnums.map(({ name }) => name.slice(named.typeName.length)),
  ];
  return named.aliases.map((alias) => {
    const renamed = [
      [named.name, alias.name],
      ...values.map((suffix) => [named.typeName + suffix, alias.typeName + suffix]),
      ...types.map((suffix) => [`type ${named.typeName}${suffix}`, alias.typeName + suffix]),
    ];
    const lines = renamed.map(
      ([from = '', to = '']) =>
        `/** @deprecated Renamed to \`${from.replace('type ', '')}\`; version ${alias.until} has this name no more. */\n${from} as ${to},`,
    );
    return `export {\n${lines.join('\n')}\n};`;
  });
}
