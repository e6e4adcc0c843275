import fc from 'fast-check';

/** Texts that mean something in one language or another. */
export const attacks: readonly string[] = [
  "'",
  '"',
  '`touch canary`',
  '$(touch canary)',
  '#{`touch canary`}',
  '#$0 #@x',
  '[exec touch canary]',
  '$var ${var} {$var} $env(HOME)',
  "'; DROP TABLE users; --",
  '%s %n %1$s %%',
  '\\',
  '\\\n',
  '\r',
  '\r\n',
  '\n',
  '\0',
  '{',
  '}',
  '}{',
  '*/ /* -- //',
  '?><?php touch("canary"); ?>',
  '\n__END__\n',
  '\n=begin\n',
  '\nGO\n',
  '\n:!! touch canary\n',
  'EOT\n',
  '@file',
  '<file',
  ';type=text/html',
  '\u2028\u2029\u202E\uFEFF\u0085',
  'ä日😀\u{10FFFF}',
  '\uD83D',
  '\\u0041 \\x41 \\101 \\e',
  '"""\'\'\'',
  '\n""""\n"',
  '\n\\\n${`touch canary`}\n`\\`${',
  '<% %>',
  '{{x}}',
];

/** Any text, attacks among it. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''));
