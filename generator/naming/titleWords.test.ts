import { describe, expect, test } from 'vitest';
import { nameOfWords } from './operationNames.ts';
import { isAddress, tagWords } from './titleWords.ts';

describe('a function is named by what its request does', () => {
  test.for<[string, string]>([
    // Tags.
    ['Gets the properties of a board | maturity=EARLY_ADOPTER', 'getPropertiesOfBoard'],
    ['[DEPRECATED] Get user', 'getUser'],
    ['Get user (beta)', 'getUser'],
    ['Get user (Deprecated, use v2)', 'getUser'],
    ['DEPRECATED: Get user', 'getUser'],
    ['Get user - Early Access', 'getUser'],
    ['BETA Get user', 'getUser'],
    ['Get user #experimental', 'getUser'],
    ['[GET] List users', 'listUsers'],
    ['POST Create user', 'createUser'],
    ['List orders (status=open)', 'listOrdersStatusOpen'],
    ['Get beta features', 'getBetaFeatures'],
    ['Users | List users', 'usersListUsers'],
    ['[Beta]', 'beta'],
    // Sentences.
    ['Create a new user Username must be unique.', 'createNewUser'],
    ['Create a user. The name must be unique.', 'createUser'],
    ['Delete a user This cannot be undone', 'deleteUser'],
    ['Get user; needs a login', 'getUser'],
    ['Get user\nNeeds a login', 'getUser'],
    ['Get values, e.g. Prices', 'getValuesEGPrices'],
    ['Get the account of the User that is active', 'getAccountOfUserThatIsActive'],
    ['Check whether a User is active', 'checkWhetherUserIsActive'],
    ['Users. Get all', 'usersGetAll'],
    // Verbs.
    ['Gets properties', 'getProperties'],
    ['Returns the user', 'getUser'],
    ['Retrieves a list', 'retrieveList'],
    ['Creates or updates a tag', 'createOrUpdateTag'],
    ['Searches all users', 'searchAllUsers'],
    ['Modifies users', 'modifyUsers'],
    ['Getting the user', 'getUser'],
    ['Updates feed', 'updatesFeed'],
    ['Returns label', 'returnsLabel'],
    ['Orders of a user', 'ordersOfUser'],
    ['Reports', 'reports'],
    ['Colons that are none', 'colonsThatAreNone'],
    ['Accounts given access', 'accountsGivenAccess'],
    ['Reactivates a meter', 'reactivateMeter'],
    ['This endpoint allows you to list users', 'listUsers'],
    ['API to generate a link', 'generateLink'],
    ['Enable/Disable VLANs', 'enableDisableVlans'],
    ['GET transfer - COMMITTED', 'getTransferCommitted'],
    // Copies.
    ['Get user Copy Copy', 'getUserCopy'],
    ['Create Copy', 'createCopy'],
    // Addresses beside words.
    ['GET /users - List users', 'listUsers'],
    ['List users (GET /users)', 'listUsers'],
    ['POST /auth/token (client_credentials)', 'postAuthTokenClientCredentials'],
    ['POST /wc/v3/orders', ''],
  ])('%j → %s', ([title, want]) => {
    expect(nameOfWords(title)).toBe(want);
  });

  test('a tag is known where it tells requests apart', () => {
    expect(tagWords('Get user [BETA]')).toEqual(['BETA']);
    expect(tagWords('Get user')).toEqual([]);
  });

  test.for<[string, boolean]>([
    ['/wc/v3/orders', true],
    ['POST /wc/v3/orders', true],
    ['v3/orders/:id', true],
    ['{{base}}/users', true],
    ['Create/update user', false],
    ['create/update', false],
  ])('whether %j is an address', ([title, want]) => {
    expect(isAddress(title)).toBe(want);
  });
});
