/** What a configuration consists of that is nothing but literals: no name of a value that would be worked out elsewhere. */
const tokens =
  /\s+|\/\/.*|\/\*[\s\S]*?\*\/|import\s*\{\s*defineConfig\s*\}\s*from\s*(?:'postwright'|"postwright")|export\s+default\b|defineConfig(?=\()|(?:true|false|null|undefined)\b|[A-Za-z_$][\w$]*(?=\s*:)|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?\b|[{}[\](),:;]/y;

/**
 * Whether a configuration is the same whenever it is run, as far as its text shows: it imports nothing but `defineConfig`, and
 * computes nothing.
 */
export function isPlain(text: string): boolean {
  tokens.lastIndex = 0;
  while (tokens.lastIndex < text.length) if (!tokens.test(text)) return false;
  return true;
}
