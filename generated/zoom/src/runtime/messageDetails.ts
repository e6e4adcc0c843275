import type { ApiError } from './errors.js';

/** Documented messages by status and code (`400.1010`, `429`); `{name}` stands for a value, `…` at the end for the rest. */
export type MessageTemplates = Readonly<Record<string, readonly string[]>>;

type NameIn<Template> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NameIn<Rest>
  : never;

type KeyOf<Failure extends ApiError> = Failure extends unknown
  ? 'documented' extends Failure['reason']
    ? `${Failure['status']}` | `${Failure['status']}.${Exclude<Failure['code'], undefined>}`
    : never
  : never;

type TemplateOf<Failure extends ApiError, Messages extends MessageTemplates> = {
  [Key in keyof Messages]: Key extends KeyOf<Failure> ? Messages[Key][number] : never;
}[keyof Messages];

type Details<Name extends string> = { readonly [name in Name]?: string } | undefined;

/**
 * The values that may stand in a failure's message, by name. One status may have several messages, so that each value may be
 * missing; what no message of the status has is no name here.
 */
export type MessageDetails<Failure extends ApiError, Messages extends MessageTemplates> = Details<
  NameIn<TemplateOf<Failure, Messages>>
>;

/**
 * Takes the values out of a vendor's message: the account of “User does not belong to this account: {accountId}.”
 *
 * White space, markup and a full stop at the end may differ from what is documented. Where one value holds the words that
 * come after it, it ends before them.
 *
 * @param failure a failed result, or a caught error that `isApiError(error, operation)` knows.
 * @param messages what the operation's file exports for it.
 * @returns the values by the names that the documentation gives them; undefined where the vendor said something else.
 * @example
 * const details = messageDetails(result, UpdateRegistrantStatusErrorMessages);
 * console.log(details?.accountId);
 */
export function messageDetails<Failure extends ApiError, Messages extends MessageTemplates>(
  failure: Failure,
  messages: Messages,
): MessageDetails<Failure, Messages>;
export function messageDetails(
  { reason, status, code, body }: ApiError,
  messages: MessageTemplates,
): Readonly<Record<string, string>> | undefined {
  const text: unknown = typeof body === 'string' ? body : Object(body).message;
  if (reason !== 'documented' || typeof text !== 'string') return undefined;
  for (const template of messages[code === undefined ? status : `${status}.${code}`] ?? []) {
    const values = valuesIn(template, text.trim());
    if (values) return values;
  }
  return undefined;
}

/** What may stand between two words in place of a space. */
const gap = '[\\s*_`]';

/** Takes time in proportion to the text: a lookahead never gives back what it took. */
function valuesIn(template: string, text: string): Readonly<Record<string, string>> | undefined {
  // Literal text and names take turns.
  const parts = template.replace(/[.…]$/, '').split(/\{([^{}]*)\}/);
  const patterns = parts.map((part, index) => {
    if (index % 2) return '';
    const isEnd = index === parts.length - 1 && !template.endsWith('…');
    const next = literal(part) + (isEnd ? `${part && `${gap}{0,9}`}\\.?$` : '');
    return index ? `(?=([^]*?)${next})(?:\\${index / 2})${next}` : `^${next}`;
  });
  const details: { [name: string]: string } = Object.create(null);
  const found = new RegExp(patterns.join('')).exec(text);
  const isSame = found?.slice(1).every((value, index) => {
    const name = parts[2 * index + 1] ?? '';
    return (details[name] ??= value.trim()) === value.trim();
  });
  return isSame ? { ...details } : undefined;
}

/** A pattern of documented words: one gap is as good as another, and before a punctuation mark none is needed. */
function literal(words: string): string {
  const tokens = words.match(/[\s*_`]+|[^\W_]+|[^]/g) ?? [];
  return tokens
    .map((token, index) => {
      if (/[^\W_]/.test(token)) return token;
      const isEdge = index === 0 || (index === 1 && /[\s*_`]/.test(tokens[0] ?? ''));
      if (!/[\s*_`]/.test(token)) return `${isEdge ? '' : `${gap}*`}\\${token}`;
      if (index === 0 || index === tokens.length - 1) return gap;
      return /[^\W_]/.test(tokens[index + 1] ?? '') ? `${gap}+` : '';
    })
    .join('');
}
