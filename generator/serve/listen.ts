import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { failure, success, type Problem, type Result } from '../api/index.ts';

/** A server that answers. */
export interface Listening {
  /** Its address, without a path: `http://127.0.0.1:4010`. */
  readonly origin: string;
  /** Ends at once, open connections included. */
  readonly close: () => void;
}

/** Where a server is to be. */
export interface Place {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
}

/**
 * Has a server listen.
 *
 * @param cannot the beginning of what is said where it cannot: `The mock cannot listen on`.
 * @returns where it listens, or the problem with that place.
 */
export async function listen(
  server: Server,
  { host, port }: Place,
  cannot: string,
): Promise<Result<Listening>> {
  const problem = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    server.once('error', resolve).listen(port, host, () => resolve(undefined));
  });
  if (problem !== undefined) return failure(unavailable(`${host}:${port}`, problem, cannot));
  const { address, family, port: own } = server.address() as AddressInfo;
  const name = family === 'IPv6' ? `[${address}]` : address;
  return success({
    origin: `http://${name}:${own}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  });
}

function unavailable(
  place: string,
  { code, message }: NodeJS.ErrnoException,
  cannot: string,
): Problem {
  // In use, or one that only an administrator may take.
  const isPort = code === 'EADDRINUSE' || code === 'EACCES';
  return {
    code: 'address-unavailable',
    message: `${cannot} ${place}: ${code === 'EADDRINUSE' ? 'it is in use' : message}.`,
    place,
    hint: isPort
      ? 'Name another port, or --port 0 for one that is free.'
      : 'Name another --host or --port.',
  };
}
