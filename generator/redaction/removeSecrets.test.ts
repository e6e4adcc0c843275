import { describe, expect, test } from 'vitest';
import { removeSecrets, secretRemover } from './removeSecrets.ts';
import { processorClock } from '../../tests/processorClock.ts';

// Put together here, so that no scanner of this repository takes a made-up key for a real one.
const random = 'q7Zk2Vw9Xr4Tn8Bd1Mf6Hs3J';
const webToken = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMiJ9', 'Rq3vZ8k2Lw7x'].join('.');
const block = (kind: string): string =>
  `-----BEGIN ${kind}-----\nMIIEvQIBADANBg\nkqhkiG9w0=\n-----END ${kind}-----`;

describe('takes out', () => {
  test.for<[string, string, string]>([
    ['an AWS key', `use AKIA${'Q3E7Z2W5X4T6N2BD'} here`, 'use *** here'],
    ['a GitHub token', `token ghp_${random}${random.slice(0, 12)}.`, 'token ***.'],
    ['a Slack token', `(xoxb-${'2847563910'}-${random})`, '(***)'],
    ['a Stripe key', `curl -u sk_live_${random}: https://a`, 'curl -u ***: https://a'],
    ['a Google key', `?key=AIza${random}${random.slice(0, 11)}`, '?key=***'],
    ['a Telegram bot', `/bot${'2847563910'}:AAH${random}Tn8Bd1M/x`, '/bot***/x'],
    ['a key in a path', `https://a.example/v1/ghp_${random}/x`, 'https://a.example/v1/***/x'],
    ['a key with an ending', `download ghp_${random}.json now`, 'download ***.json now'],
    ['a JSON web token', `Authorization: Bearer ${webToken}`, 'Authorization: Bearer ***'],
    ['a web token that was cut', `Bearer ${webToken.slice(0, 30)}`, 'Bearer ***'],
    ['random words after “token”', `the token: \`${random}\`.`, 'the token: `***`.'],
    ['random words in a header', `-H "X-Api-Key: ${random}"`, '-H "X-Api-Key: ***"'],
    ['random words in a cookie', `-b "Cookie: sid=${random}"`, '-b "Cookie: sid=***"'],
    ['a password in JSON', '{"password": "hunter2!"}', '{"password": "***"}'],
    ['a password in a command', 'curl -u ada:s3cret99 https://a', 'curl -u ada:*** https://a'],
    ['a password in a URL', 'https://ada:lovelace1@a.example/x', 'https://***@a.example/x'],
    ['a key in a query', `/x?access_token=${random}&y=1`, '/x?access_token=***&y=1'],
    ['basic credentials', `Basic ${btoa('ada:lovelace')}`, 'Basic ***'],
    ['a private key', `a ${block('RSA PRIVATE KEY')} b`, 'a *** b'],
    ['a private key without its end', `a ${block('PRIVATE KEY').slice(0, 50)}`, 'a ***'],
  ])('%s', ([, text, want]) => {
    const { text: plain, removed } = removeSecrets(text);
    expect(plain).toBe(want);
    expect(removed).toHaveLength(1);
  });

  test('what the collection uses itself, whatever its form', () => {
    const remove = secretRemover(new Set(['opensesame1']));
    expect(remove('Say opensesame1.').text).toBe('Say ***.');
    expect(remove('Say opensesame12').text).toBe('Say opensesame12');
  });
});

describe('leaves alone', () => {
  test.for<[string, string]>([
    ['a placeholder', 'Authorization: Bearer YOUR_ACCESS_TOKEN'],
    ['a named placeholder', 'api_key=<your-api-key>, token {{access_token_v2_prod}}'],
    ['crosses', `token: ghp_${'x'.repeat(36)}`],
    ['an example key', 'access key AKIAIOSFODNN7EXAMPLE'],
    ['a UUID', 'token 123e4567-e89b-12d3-a456-426614174000'],
    ['an id', `order ${random}`],
    ['a hash', 'commit da39a3ee5e6b4b0d3255bfef95601890afd80709'],
    ['a number', 'secret: 20240131123456789'],
    ['words', 'The token-based authentication_method_reference is OAuth2.0; password: string'],
    ['a scope', 'Basic access: `meeting:write:admin2`, secret=OAuth2'],
    [
      'an anchor',
      'See [passwords](https://a.example/articles/360033559832-passwords#h_a427384be383',
    ],
    ['a certificate', block('CERTIFICATE').replace('kqhkiG9w0=', 'and words')],
    ['an address', 'https://a.example:8080/path@2x.png'],
    ['an e-mail', 'mail ada@example.com about https://a.example'],
  ])('%s', ([, text]) => {
    expect(removeSecrets(text)).toEqual({ text, removed: [] });
  });
});

test.for([
  '-----BEGIN PRIVATE KEY----- ',
  '-----BEGIN ',
  '-----END ',
  'eyJ',
  'eyJ-.',
  'token a1b2',
  'secret=',
  'passwordpassword',
  '://a:',
  '://a:b@',
  '?key=',
  '&a=b1b1b1',
  ' -u a:',
  'basic ',
  'AKIA',
  'a1',
  '.',
  'a.',
  '=',
  '12345678:',
  'bot12345678:AA',
  '/',
])('looks through a million characters of %j at once', (part) => {
  const text = part.repeat(Math.ceil(1_000_000 / part.length));
  const spent = processorClock();
  removeSecrets(`${text}x`);
  removeSecrets(`x ${text} `, new Set(['opensesame1']));
  expect(spent()).toBeLessThan(2000);
});
