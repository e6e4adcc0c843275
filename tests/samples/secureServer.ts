import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server on this machine that speaks TLS, and answers everything with 204. */
export interface SecureServer extends AsyncDisposable {
  readonly port: number;
  /** The file with the certificate of the authority that signed the server's. */
  readonly authority: string;
  /** How many requests got through to it. */
  readonly arrived: () => number;
}

/** Starts one with a certificate for a host, signed by an authority that nobody knows yet. */
export async function startSecureServer(host: string): Promise<SecureServer> {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'));
  const openssl = (...words: readonly string[]): void => {
    execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' });
  };
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl('req', '-x509', ...key, ...out('authority'), '-days', '2', '-subj', '/CN=authority');
  openssl('req', ...key, ...out('request'), '-subj', `/CN=${host}`);
  writeFileSync(join(folder, 'names'), `subjectAltName=DNS:${host}\n`);
  const signedBy = ['-CA', 'authority.pem', '-CAkey', 'authority.key', '-CAcreateserial'];
  const asked = ['-in', 'request.pem', '-extfile', 'names', '-days', '2', '-out', 'host.pem'];
  openssl('x509', '-req', ...signedBy, ...asked);

  let arrived = 0;
  const server = createServer(
    {
      key: readFileSync(join(folder, 'request.key')),
      cert: readFileSync(join(folder, 'host.pem')),
    },
    (request, response) => {
      arrived += 1;
      request.resume().on('end', () => response.writeHead(204).end());
    },
  );
  await once(server.listen(0, 'localhost'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    authority: join(folder, 'authority.pem'),
    arrived: () => arrived,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      rmSync(folder, { recursive: true });
    },
  };
}

function out(name: string): readonly string[] {
  return ['-keyout', `${name}.key`, '-out', `${name}.pem`];
}
