import { ts, type TS } from '../compiler.ts';
import { placeIn, type Leftover, type Sides } from './leftover.ts';
import { nodesIn } from '../callers/nodes.ts';
import { specifierText } from '../rewriting/specifierText.ts';
import { moduleNamed } from '../callers/view.ts';

/** Texts that name a module which is elsewhere now, such as what a test replaces by its own: only a person knows. */
export function mentions(file: TS.SourceFile, { old, next, renames }: Sides): readonly Leftover[] {
  const names = { before: old.state.named.packageName, after: next.state.named.packageName };
  return [...nodesIn(file)].flatMap((node): readonly Leftover[] => {
    if (!ts.isStringLiteralLike(node) || isSpecifier(node)) return [];
    const path = moduleNamed(node.text, names.before)?.join('.');
    const to = path === undefined ? undefined : renames.get(path);
    const now =
      path === undefined || to === undefined
        ? undefined
        : specifierText(node.text, path, to, names);
    if (now === undefined || now === node.text) return [];
    const message = `This text names a module that is “${now}” now.`;
    return [{ ...placeIn(file, node.getStart(file)), kind: 'text', message, changes: [] }];
  });
}

function isSpecifier({ parent }: TS.StringLiteralLike): boolean {
  return ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent);
}
