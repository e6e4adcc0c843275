import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import { failure, success, type Problem, type Result } from '../../api/index.ts';
import { deepest, nestsTooDeep } from './yamlDepth.ts';

/** A file of a collection in YAML, and the name to call it by in messages. */
export interface YamlFile {
  readonly name: string;
  readonly text: string;
}

/** More than a file of a collection holds, in characters. */
const longest = 8 * 2 ** 20;

let loaded: typeof Yaml | undefined;

/** yaml, loaded when the first file in it is read. */
function yaml(): typeof Yaml {
  loaded ??= createRequire(import.meta.url)('yaml') as typeof Yaml;
  return loaded;
}

/**
 * The value of a YAML file (1.2, core schema), as plain JSON. A number whose digits would change on the way, `1.10` or one
 * beyond 2^53, stays the text that it is: in a collection all values are texts. Aliases are bounded, and so are length and
 * depth.
 */
export function parseYaml({ name, text }: YamlFile): Result<unknown> {
  if (text.length > longest)
    return failure(tooMuch(name, 'is longer than any file of a collection'));
  const { isAlias, isNode, isScalar, Lexer, LineCounter, visit } = yaml();
  if (nestsTooDeep(text, () => new Lexer())) {
    return failure(tooMuch(name, `nests more than ${deepest} deep`));
  }
  const lines = new LineCounter();
  try {
    const { document, wrongAt } = composed(text, lines);
    if (wrongAt !== undefined) return failure(notYaml(name, lines.linePos(wrongAt)));
    const anchored = new Map<string, unknown>();
    let isEndless = false;
    visit(document, (_, node, path) => {
      if (isAlias(node)) {
        isEndless ||= path.some((around) => around === anchored.get(node.source));
      } else if (isNode(node) && node.anchor !== undefined) anchored.set(node.anchor, node);
      if (isScalar(node)) node.value = faithful(node);
    });
    if (isEndless) return failure(tooMuch(name, 'holds itself'));
    return success(document.toJS({ maxAliasCount: 100 }));
  } catch (error) {
    // Aliases of aliases are refused before they multiply.
    const isNested = error instanceof RangeError;
    return failure(tooMuch(name, isNested ? 'nests too deep' : 'repeats itself without measure'));
  }
}

/** A text taken apart, and where it stops being YAML: a file holds one document. */
function composed(
  text: string,
  lines: Yaml.LineCounter,
): { readonly document: Yaml.Document; readonly wrongAt: number | undefined } {
  const { Composer, Document, Parser } = yaml();
  const composer = new Composer({ logLevel: 'silent', stringKeys: true, uniqueKeys: false });
  let document: Yaml.Document | undefined;
  const stopAtFirst = new Error('not YAML');
  let wrongAt: number | undefined;
  // A broken text has as many errors as characters, and each takes its time: one is enough.
  composer['onError'] = (at: ErrorPlace, _code: string, _message: string, isWarning?: boolean) => {
    if (isWarning === true) return;
    // What is thrown comes by again, once for each collection around it.
    wrongAt ??= typeof at === 'number' ? at : 'offset' in at ? at.offset : at[0];
    throw stopAtFirst;
  };
  try {
    const tokens = new Parser(lines.addNewLine).parse(text);
    for (const next of composer.compose(tokens, true, text.length)) {
      if (document !== undefined) return { document, wrongAt: next.range[0] };
      document = next;
    }
  } catch (error) {
    if (error !== stopAtFirst) throw error;
  }
  return { document: document ?? new Document(null), wrongAt };
}

/** How yaml's composer says where an error is. */
type ErrorPlace = number | readonly [number, number, number?] | { readonly offset: number };

/** A number whose digits the text does not give back is that text. */
function faithful({ value, source }: Yaml.Scalar): unknown {
  return typeof value === 'number' && source !== undefined && String(value) !== source
    ? source
    : value;
}

function notYaml(
  name: string,
  { line, col }: { readonly line: number; readonly col: number },
): Problem {
  return {
    code: 'input-not-yaml',
    message: `${name} is not YAML: line ${line}, column ${col}.`,
    place: `${name}:${line}:${col}`,
    hint: 'A value with {{variables}}, a colon or a # in it needs quotes around it.',
  };
}

function tooMuch(name: string, what: string): Problem {
  return {
    code: 'input-too-deep',
    message: `${name} ${what}.`,
    place: name,
    hint: 'No collection made by people does; check where the file comes from.',
  };
}
