/** Words that some language keeps for itself, and names that samples use. */
const reserved = new Set(
  (
    'abstract and arguments array as assert async await begin boolean break case catch char class client clone console const ' +
    'continue data date debugger declare def default del delete dict do double elif else elsif end ensure enum error eval ' +
    'event except exec exit export expr extends false file final finally float for foreach from function get global goto hash ' +
    'http id if implements import in include input instance int integer interface is items json key lambda let list long match ' +
    'module name new next nil none nonlocal not null number object open or os out package parallel pass print private proc ' +
    'process property protected public puts raise redo request requests require rescue response result retry return row ' +
    'sample self set short sizeof static str string struct super switch sys synchronized table task then this throw time to true ' +
    'try type typeof undef unless until upvar uri url use using value var variable void volatile when where while with xml yield'
  ).split(' '),
);

/**
 * What one element of a list may be called in any language: a word of plain letters, unlike the variables around it.
 *
 * @example elementName('registrants', new Set(['data'])) // 'registrant'
 */
export function elementName(list: string, taken: ReadonlySet<string>): string {
  const [word = ''] = /(?:[A-Z]?[a-z]+|[A-Z]+)$/.exec(list.slice(-30)) ?? [];
  const one = singular(word.toLowerCase());
  // What ends in a plural's letter may be no word.
  const plain = one.length < 2 ? 'item' : one;
  const name = reserved.has(plain) ? `${plain}Item` : plain;
  if (!taken.has(name)) return name;
  let count = 2;
  while (taken.has(name + count)) count += 1;
  return name + count;
}

function singular(word: string): string {
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|sh|ch|x)es$/, '')
    .replace(/(?<=[^isu])s$/, '');
}
