import { assertNever, type Operation } from '../api/index.ts';
import { pagingOf, type Paging } from '../inference/paging/paging.ts';
import { stringLiteral } from './text.ts';

/** What the runtime has to know to turn the pages of an operation: a member of its description, or nothing. */
export function pagesText(operation: Operation): readonly string[] {
  const paging = pagingOf(operation);
  if (paging === undefined) return [];
  const members = [
    `by: ${stringLiteral(paging.by)}`,
    ...turningText(paging),
    wayText('items', paging.items),
  ];
  return [`pages: { ${members.join(', ')} }`];
}

function turningText(paging: Paging): readonly string[] {
  switch (paging.by) {
    case 'token':
      return [parameterText(paging), wayText('token', paging.token)];
    case 'last':
      return [parameterText(paging), wayText('token', paging.token), wayText('more', paging.more)];
    case 'page':
    case 'offset':
      return [
        parameterText(paging),
        ...(paging.at === undefined ? [] : [wayText('at', paging.at)]),
        ...(paging.all === undefined ? [] : [wayText('all', paging.all)]),
        ...(paging.size === undefined ? [] : [`size: ${stringLiteral(paging.size)}`]),
      ];
    case 'link':
      return paging.link === undefined ? [] : [wayText('link', paging.link)];
    default:
      return assertNever(paging);
  }
}

function parameterText({ parameter }: { readonly parameter: string }): string {
  return `parameter: ${stringLiteral(parameter)}`;
}

function wayText(name: string, way: readonly string[]): string {
  return `${name}: [${way.map(stringLiteral).join(', ')}]`;
}

/** The type of the items of a paged operation, from the name of its response's type; nothing for an operation without pages. */
export function itemType(operation: Operation, responseName: string): string | undefined {
  const paging = pagingOf(operation);
  if (paging === undefined) return undefined;
  const list = paging.items.reduce(
    (type, name) => `NonNullable<${type}[${stringLiteral(name)}]>`,
    responseName,
  );
  return `${list}[number]`;
}
