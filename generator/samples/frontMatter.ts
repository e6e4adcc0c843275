/** What a template says of itself in the comment that it begins with. */
export interface FrontMatter {
  readonly label?: string;
  readonly order?: number;
}

const opening = /^\s*\{\{!--([\s\S]{0,2000}?)--\}\}/;

/**
 * Reads the settings of a template: `{{!-- label: Ruby; order: 30 --}}`, a semicolon or a line end between them.
 *
 * @returns them, or a sentence that says what is wrong with them.
 */
export function readFrontMatter(template: string): FrontMatter | string {
  const settings = (opening.exec(template)?.[1] ?? '').split(/[;\n]/).map((one) => one.trim());
  const read: FrontMatter[] = [];
  for (const setting of settings.filter((one) => one !== '')) {
    const [name = '', ...rest] = setting.split(':');
    const value = rest.join(':').trim();
    const taken = settingOf(name.trim(), value);
    if (typeof taken === 'string') return taken;
    read.push(taken);
  }
  return Object.assign({}, ...read);
}

function settingOf(name: string, value: string): FrontMatter | string {
  switch (name) {
    case 'label':
      return value === '' ? 'its label is empty.' : { label: value };
    case 'order':
      return /^-?\d{1,6}$/.test(value)
        ? { order: Number(value) }
        : `its order “${value}” is not a whole number.`;
    default:
      return `it has the setting “${name}”; there are label and order.`;
  }
}
