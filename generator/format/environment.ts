import { failure, success, type Problem, type Result } from '../api/index.ts';
import { isObject, textOf, type JsonObject } from '../json/values.ts';
import { isFolder, type Source } from '../source/source.ts';
import { decodeText } from './text.ts';
import { rowsOf } from './v3/rows.ts';
import { parseYaml } from './v3/yaml.ts';
import { unwrappedEnvironment } from './wrapped.ts';

/**
 * The variables of environments, in the order in which they were given, each as a collection writes its own: where two have
 * one name, the later one counts. Read are exports of environments and of globals, Postman's API's answer, and v3's
 * `*.environment.yaml`.
 * @see https://learning.postman.com/docs/sending-requests/variables/managing-environments/
 */
export function parseEnvironments(sources: readonly Source[]): Result<readonly JsonObject[]> {
  const rows: JsonObject[] = [];
  for (const source of sources) {
    const values = valuesOf(source);
    if (!values.ok) return values;
    rows.push(...values.value);
  }
  return success(rows);
}

function valuesOf(source: Source): Result<readonly JsonObject[]> {
  const { name } = source;
  if (isFolder(source)) return failure(notAnEnvironment(name, 'it is a collection'));
  const parsed = parse(name, decodeText(source.bytes));
  if (!parsed.ok) return parsed;
  if (!isObject(parsed.value)) {
    return failure(notAnEnvironment(name, 'it holds no object'));
  }
  const document = unwrappedEnvironment(parsed.value);
  const { values } = document;
  if (!Array.isArray(values) && !isObject(values)) {
    const isCollection = ['item', 'requests', 'collection', '$kind'].some((key) => key in document);
    return failure(
      notAnEnvironment(name, isCollection ? 'it is a collection' : 'it has no list “values”'),
    );
  }
  return success(rowsOf(values).map(variableOf));
}

function variableOf({ key, value, type, disabled }: JsonObject): JsonObject {
  return { key, value, type: textOf(type), ...(disabled === true ? { disabled: true } : {}) };
}

/** JSON where it is JSON, whatever its name; else YAML. */
function parse(name: string, text: string): Result<unknown> {
  try {
    return success(JSON.parse(text));
  } catch {
    if (/\.json$/i.test(name)) return failure(notAnEnvironment(name, 'it is not JSON'));
    return parseYaml({ name, text });
  }
}

function notAnEnvironment(name: string, what: string): Problem {
  return {
    code: 'environment-invalid',
    message: `${name} is not a Postman environment: ${what}.`,
    place: name,
    hint: 'Export it in Postman under Environments, or name a *.environment.yaml.',
  };
}
