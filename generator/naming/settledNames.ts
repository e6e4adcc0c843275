import { namesText, type Diagnostic } from '../api/index.ts';
import { operationsIn, type NamedApi, type NamedOperation } from './named.ts';
import { wantedName } from './operationNames.ts';

/** A named Api with what there is to say of names that corrections settled: one that could not be had, one that comes by itself. */
export function withSettledNames(named: NamedApi): NamedApi {
  const found = settledNames(named);
  if (found.length === 0) return named;
  return { ...named, api: { ...named.api, diagnostics: [...named.api.diagnostics, ...found] } };
}

function settledNames({ root }: NamedApi): readonly Diagnostic[] {
  return operationsIn(root).flatMap((named) => {
    const { functionName, ...rest } = named.operation;
    if (functionName === undefined) return [];
    if (named.name !== functionName) return [taken(named, functionName)];
    return wantedName(rest) === functionName ? [needless(named)] : [];
  });
}

function taken(named: NamedOperation, asked: string): Diagnostic {
  return {
    code: 'correction-name-taken',
    severity: 'warning',
    message: `${namesText(placeOf(named).path)}: the function cannot be called ${asked}; it is ${named.name}.`,
    place: placeOf(named),
    hint: 'Another function, a module or TypeScript itself has that name: settle another one.',
  };
}

function needless(named: NamedOperation): Diagnostic {
  return {
    code: 'correction-needless',
    severity: 'warning',
    message: `${namesText(placeOf(named).path)}: the function is called ${named.name} by itself.`,
    place: placeOf(named),
    hint: 'The vendor has corrected it: remove the correction.',
  };
}

function placeOf({ operation }: NamedOperation): Diagnostic['place'] {
  const { folder, name, evidence } = operation;
  const own = evidence.find(
    ({ rule, pointer }) => rule === 'correction' && pointer.endsWith('/name'),
  );
  return { path: [...folder, name], pointer: own?.pointer ?? '' };
}
