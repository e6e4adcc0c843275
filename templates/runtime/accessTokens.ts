import { boundedText } from './boundedText.js';
import { basicCredentials } from './auth.js';

/** What a token is asked for with: the parameters of a grant, by their names on the wire (RFC 6749, 4 and 6). */
export type Grant =
  /** The application itself. */
  | {
      readonly grant_type: 'client_credentials';
      /** The scopes, with spaces between them; all that the application has unless given. */
      readonly scope?: string;
    }
  /** A person who has agreed before. */
  | {
      readonly grant_type: 'refresh_token';
      readonly refresh_token: string;
      readonly scope?: string;
    }
  /** A person who has agreed just now. */
  | {
      readonly grant_type: 'authorization_code';
      /** What came with the redirect. */
      readonly code: string;
      /** What the code was asked for with. */
      readonly redirect_uri?: string;
      /** What the code was asked for with (RFC 7636). */
      readonly code_verifier?: string;
    }
  /** Zoom's, from server to server: https://developers.zoom.us/docs/internal-apps/s2s-oauth/ */
  | {
      readonly grant_type: 'account_credentials';
      /** The account that the application acts for. */
      readonly account_id: string;
    };

/** Where access tokens come from, and for whom. */
export interface OAuth2Options {
  /** The token endpoint: `https://zoom.us/oauth/token`. */
  readonly tokenUrl: string;
  /** What the vendor calls the application: its `client_id`. */
  readonly clientId: string;
  /** A public client has none. */
  readonly clientSecret?: string | undefined;
  /** How the endpoint knows the client: by the header `Authorization`, or by `client_id` and `client_secret` in the form. */
  readonly clientAuth?: 'header' | 'form' | undefined;
  /** What a token is asked for with: `{ grant_type: 'client_credentials' }`, for one. */
  readonly grant: Grant;
  /**
   * Told of each new refresh token, the old one being void; awaited before the first call goes out with the new access
   * token, so that it can be kept.
   */
  readonly onRefreshToken?: ((refreshToken: string) => void | Promise<void>) | undefined;
  /** Sends the requests for tokens; the platform's own fetch unless given. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
}

/** The access token of one account, shared by all who ask. */
export interface AccessTokens {
  /**
   * @returns the token, got or renewed first where need be.
   * @throws Error with the status and the error code of an endpoint that gives none.
   */
  current(): Promise<string>;
  /** Says that a token is of no more use; another that has come since stays. */
  forget(token: string): void;
}

/** Milliseconds a request for a token may take: it is shared, so that no caller's signal ends it. */
const PATIENCE = 30_000;

/** Seconds before its end at which a token is renewed; half its life for one that lives shorter than twice this. */
const EARLY = 60;

/**
 * Keeps an access token and renews it. A refusal is not kept: whoever asks next asks the endpoint again.
 *
 * @param options where tokens come from, and for whom.
 * @returns the token, to be asked for.
 */
export function accessTokens(options: OAuth2Options): AccessTokens {
  let { grant } = options;
  let token = '';
  let renewAt = 0;
  let pending: Promise<string> | undefined;

  const renew = async (): Promise<string> => {
    const answer = await ask(options, grant);
    const { access_token, refresh_token, expires_in = Infinity } = answer;
    if (isText(refresh_token) && !grant.grant_type.endsWith('credentials')) {
      grant = { grant_type: 'refresh_token', refresh_token };
      await options.onRefreshToken?.(refresh_token);
    }
    const life = Number(expires_in);
    renewAt = Date.now() + Math.max(life - EARLY, life / 2) * 1000;
    token = access_token;
    return token;
  };

  return {
    current: async () => {
      if (Date.now() < renewAt) return token;
      pending ??= renew().finally(() => {
        pending = undefined;
      });
      return pending;
    },
    forget: (text) => {
      if (text === token) renewAt = 0;
    },
  };
}

/** What an endpoint answers (RFC 6749, 5.1), as far as it is of use here. */
interface Answer {
  readonly access_token: string;
  readonly refresh_token?: unknown;
  readonly expires_in?: unknown;
}

async function ask(options: OAuth2Options, grant: Grant): Promise<Answer> {
  const { tokenUrl, clientId, clientSecret, clientAuth = 'header' } = options;
  const form = new URLSearchParams({ ...grant });
  const headers = new Headers({ accept: 'application/json' });
  if (clientSecret === undefined || clientAuth === 'form') {
    form.set('client_id', clientId);
    if (clientSecret !== undefined) form.set('client_secret', clientSecret);
  } else {
    // Encoded like a form, so that no colon in the id ends it (RFC 6749, 2.3.1).
    const credentials = basicCredentials(
      encodeURIComponent(clientId),
      encodeURIComponent(clientSecret),
    );
    headers.set('authorization', credentials);
  }
  const request = new Request(tokenUrl, {
    method: 'POST',
    headers,
    body: form,
    // A redirect is no token. Not 'error', which workerd does not know.
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
  });
  const response = await (options.fetch ?? fetch)(request);
  const answer: Partial<Answer> & { readonly error?: unknown } = Object(
    parsed(await boundedText(response)),
  );
  const { access_token, error } = answer;
  if (response.ok && isText(access_token)) return { ...answer, access_token };
  // The code is one of a list and safe to show (RFC 6749, 5.2); what stands beside it may quote what was sent.
  const code = isText(error) && /^[a-z_]{1,40}$/.test(error) ? ` ${error}` : '';
  throw new Error(`no token from ${new URL(tokenUrl).origin}: ${response.status}${code}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
